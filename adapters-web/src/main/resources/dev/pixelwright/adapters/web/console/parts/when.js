import { ago, time } from '../lib/format.js';
import { html } from '../lib/html.js';

/** A moment as people say it, `3 minutes ago`, put into words by `words(ago)`; the whole time is in its title. */
export const when = (instant, words = (told) => told) =>
  html`<time datetime=${instant} title=${time(instant)}>${words(ago(instant))}</time>`;
