import { watchFiles } from '../lib/dropped.js';
import { html, nothing } from '../lib/html.js';
import { icon } from './icon.js';

/** Lets a page take files that are dropped or pasted anywhere on it, and shows that it does (styles/drop.css). */
export class Drop {
  #over = false;

  /** `take(files)` gets them; `update` and `signal` are the page's. */
  constructor({ take, update, signal }) {
    watchFiles({ take, signal, over: (is) => {
      if (is !== this.#over) {
        this.#over = is;
        update();
      }
    } });
  }

  /** The veil over the page while files are held above it; `text` says what will happen. */
  view(text) {
    return this.#over ? html`<div class="veil"><div class="veil-plate">${icon('upload')}<span>${text}</span></div></div>` : nothing;
  }
}
