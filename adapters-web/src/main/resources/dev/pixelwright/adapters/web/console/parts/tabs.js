import { html, nothing, ref } from '../lib/html.js';
import { path } from '../lib/router.js';

/** Ways between the pages of one area, `{to, words}`; `label` names the area. */
export const tabs = (label, items) => html`
  <nav class="tabs" aria-label=${label} ${ref(showCurrent)}>
    ${items.map(({ to, words }) => html`<a href=${to} aria-current=${path() === `/${to}` ? 'page' : nothing}>${words}</a>`)}
  </nav>`;

// On a phone they are wider than the screen.
function showCurrent(nav) {
  queueMicrotask(() => {
    const current = nav?.querySelector('[aria-current]');
    if (current) {
      nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.clientWidth) / 2;
    }
  });
}
