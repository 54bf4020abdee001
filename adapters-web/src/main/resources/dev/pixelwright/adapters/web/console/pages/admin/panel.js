import { again } from '../../lib/again.js';
import { get } from '../../lib/api.js';
import { html, nothing } from '../../lib/html.js';
import { problemNote } from '../../parts/note.js';
import { waiting } from './area.js';

/**
 * A part of the overview that asks for itself, now and then, and fails for itself: what was found last stays, with the problem
 * above it. `draw(data)` is its content, `path()` what it asks.
 */
export class Panel {
  data = null;
  problem = null;
  #page;
  #settings;
  #asked = 0;

  constructor(page, { id, path, pauseMs, draw }) {
    this.#page = page;
    this.#settings = { id, path, pauseMs, draw };
  }

  start() {
    again(this.#settings.pauseMs, () => this.look(), this.#page.signal);
  }

  /** Of several looks at once the latest is what is shown, whichever is answered first. */
  look() {
    const turn = ++this.#asked;
    return this.#page.attempt(async () => {
      const data = await get(this.#settings.path(), { signal: this.#page.signal });
      if (turn === this.#asked) {
        Object.assign(this, { data, problem: null });
      }
    }, (problem) => {
      if (turn === this.#asked) {
        this.problem = problem;
      }
    });
  }

  /** `heading` is its h2, whose id is that of the panel, with what belongs beside it. */
  view(heading, classes = '') {
    const { id, draw } = this.#settings;
    return html`
      <section class="card panel ${classes}" aria-labelledby=${id}>
        ${heading}
        ${this.problem ? problemNote(this.problem, () => this.look()) : nothing}
        ${this.data ? draw(this.data) : nothing}
        ${this.data || this.problem ? nothing : waiting(1)}
      </section>`;
  }
}
