import { API } from '../lib/api.js';
import { online } from '../lib/connection.js';
import { html, nothing } from '../lib/html.js';
import { expired } from '../lib/session.js';

const FIRST_PAUSE_MS = 2000;
const TRIES = 4;

// The pictures of the page that did not come, and how often they were asked for: `{src, tries, timer}`.
const missing = new Map();

/** Where a picture of one's own lies in the form that `transformation` says. */
export const rendered = (imageId, transformation) => `${API}/images/${imageId}/render/${transformation}`;

/**
 * A picture of ours on the page, as wide as it is shown: `widths` in pixels of the screen, `sizes` as in HTML. `form(width)` is
 * the transformation for a width. Its place is kept before it is there, in the colour that the image has from afar.
 */
export function picture(image, { widths, sizes, form, alt, width, height, lazy = true, classes = '' }) {
  const source = (each) => rendered(image.id, form(each));
  return html`
    <img class="picture ${classes}" alt=${alt} width=${width} height=${height} loading=${lazy ? 'lazy' : 'eager'} decoding="async"
      fetchpriority=${lazy ? nothing : 'high'} .style=${image.dominant_colour ? `background-color: #${image.dominant_colour}` : ''}
      sizes=${sizes} srcset=${widths.map((each) => `${source(each)} ${each}w`).join(', ')} src=${source(widths[0])}
      @error=${comeAgain}>`;
}

/**
 * A picture that takes longer than the service's patience is not there yet (202): it is asked for again, ever more seldom, for half
 * a minute. Why one does not come a page is not told, so all are treated alike.
 */
export function comeAgain({ target }) {
  forgetGone();
  const before = missing.get(target);
  const tries = before?.src === target.src ? before.tries : 0;
  target.classList.toggle('awaited', tries < TRIES);
  target.classList.toggle('broken', tries >= TRIES);
  clearTimeout(before?.timer);
  // Not all at the same moment: a page may have dozens of them.
  const timer = tries < TRIES ? setTimeout(ask, FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()), target) : 0;
  missing.set(target, { src: target.src, tries: tries + 1, timer });
  target.addEventListener('load', arrived, { once: true });
}

function arrived({ target }) {
  clearTimeout(missing.get(target)?.timer);
  missing.delete(target);
  target.classList.remove('awaited', 'broken');
}

function ask(target) {
  // Who has left the page does not wait for it, and another picture in its place has its own tries.
  if (!target.isConnected || target.src !== missing.get(target)?.src) {
    missing.delete(target);
    return;
  }
  const { src, srcset } = target;
  target.srcset = '';
  target.src = '';
  target.srcset = srcset;
  target.src = src;
}

function forgetGone() {
  [...missing.keys()].filter((target) => !target.isConnected).forEach((target) => {
    clearTimeout(missing.get(target).timer);
    missing.delete(target);
  });
}

// What kept them away is over.
function beginAgain() {
  forgetGone();
  for (const [target, { src, timer }] of missing) {
    clearTimeout(timer);
    missing.set(target, { src, tries: 0, timer: setTimeout(ask, FIRST_PAUSE_MS * Math.random(), target) });
  }
}

expired.watch((is) => is || beginAgain());
online.watch((is) => is && beginAgain());
