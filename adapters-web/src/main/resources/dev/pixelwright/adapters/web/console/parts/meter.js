import { html } from '../lib/html.js';

const NEARLY = 0.8;

/** How full something is: `part` from 0 to 1 and beyond, said as `words`; the element with `id` is its name. */
export const meter = ({ id, part, words }) => html`
  <div class="meter ${part >= 1 ? 'full' : part >= NEARLY ? 'nearly' : ''}" role="meter" aria-labelledby=${id}
    aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(Math.min(1, part) * 100)} aria-valuetext=${words}>
    <div .style=${`inline-size: ${Math.min(1, part) * 100}%`}></div>
  </div>`;
