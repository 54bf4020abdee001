import { bytes, number } from '../../lib/format.js';
import { html, live, nothing, ref, repeat } from '../../lib/html.js';
import { language, t } from '../../lib/words.js';
import { picture } from '../../parts/picture.js';

/** So many pictures come before all others: a row of a large window. */
export const FIRST_ROW = 6;
const SKELETONS = 12;
const FORM = {
  widths: [160, 320, 480],
  sizes: '(min-width: 40rem) 13rem, 45vw',
  form: (width) => `resize:${width}x${width},fit=cover/webp`,
  width: 320,
  height: 320,
  alt: '',
};

/**
 * The pictures as a grid with one stop for the tab key: arrows move, space chooses, the enter key opens, the delete key
 * deletes. `acts` has `toggle(id)`, `reach(id)`, `all()`, `clear()`, `remove(id)` and `more()`.
 */
export class Grid {
  /** The card that the tab key stops at. */
  current = null;

  constructor(acts, update) {
    this.acts = acts;
    this.update = update;
  }

  /** `end` gets the element behind the last card while there are `more` of them. */
  view(images, { selection, listing, more, end }) {
    const { busy, total } = listing;
    queueMicrotask(() => this.#markStop(images));
    return html`
      <ul role="list" class="grid ${busy === 'first' ? 'stale' : ''}" aria-label=${t('library.images')} aria-describedby="grid-keys"
        aria-busy=${busy ? 'true' : 'false'} @keydown=${(event) => this.#key(event)} @click=${(event) => this.#click(event)}
        @focusin=${(event) => this.#focused(event)}>
        ${repeat(images, (image) => image.id, (image, index) => card(image, {
          first: index < FIRST_ROW,
          chosen: selection.has(image.id),
        }))}
        ${more ? skeletons(Math.min(SKELETONS, Math.max(total - images.length, 1)), images.length, end) : nothing}
      </ul>`;
  }

  /** Puts the focus on a card, once it is drawn. */
  focus(id, within = 'a', options = {}) {
    this.current = id;
    this.update();
    queueMicrotask(() => cell(id)?.querySelector(within)?.focus(options));
  }

  // By hand, and not by drawing: moving through the grid must not cost a look at every card.
  #markStop(images) {
    this.#stopAt(images.some((image) => image.id === this.current) ? this.current : images[0]?.id);
  }

  #stopAt(id) {
    document.querySelectorAll('.cell [tabindex="0"]').forEach((each) => { each.tabIndex = -1; });
    cell(id)?.querySelectorAll('[tabindex]').forEach((each) => { each.tabIndex = 0; });
  }

  #focused(event) {
    const id = idOf(event.target);
    if (id && id !== this.current) {
      this.current = id;
      this.#stopAt(id);
    }
  }

  #click(event) {
    const id = idOf(event.target);
    if (!id) {
      return;
    }
    if (event.target.matches('input')) {
      this.acts[event.shiftKey ? 'reach' : 'toggle'](id);
    } else if (event.shiftKey && event.target.closest('a')) {
      event.preventDefault();
      this.acts.reach(id);
    }
  }

  #key(event) {
    const id = idOf(event.target);
    const command = event.ctrlKey || event.metaKey;
    if (!id || event.altKey) {
      return;
    }
    const link = event.target.matches('a');
    const acts = {
      ' ': link ? () => this.acts[event.shiftKey ? 'reach' : 'toggle'](id) : null,
      Delete: () => this.acts.remove(id),
      Escape: () => this.acts.clear(),
      a: command ? () => this.acts.all() : null,
    };
    const act = acts[event.key] ?? (command ? null : this.#move(event));
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #move(event) {
    const cells = [...event.currentTarget.querySelectorAll('.cell[data-id]')];
    const at = cells.indexOf(event.target.closest('.cell'));
    const columns = getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length;
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: cells.length - 1,
    }[event.key];
    if (to === undefined) {
      return null;
    }
    return () => {
      if (to >= cells.length) {
        this.acts.more();
      }
      const next = cells[to < 0 ? at : Math.min(to, cells.length - 1)];
      next.querySelector(event.target.matches('a') ? 'a' : 'input').focus();
    };
  }
}

const cell = (id) => document.querySelector(`.cell[data-id="${id}"]`);
const idOf = (element) => element.closest('.cell')?.dataset.id;

const drawn = new WeakMap();

// Numbers in words are dear, and most cards are as they were.
function card(image, { first, chosen }) {
  const key = `${first} ${chosen} ${language()}`;
  const before = drawn.get(image);
  if (before?.key === key) {
    return before.result;
  }
  const result = draw(image, first, chosen);
  drawn.set(image, { key, result });
  return result;
}

const draw = (image, first, chosen) => html`
  <li class="cell ${chosen ? 'chosen' : ''}" data-id=${image.id}>
    <a class="shot" href="images/${image.id}" tabindex="-1" title=${image.filename}>
      ${picture(image, { ...FORM, lazy: !first, classes: image.alpha ? 'chequer' : '' })}
      <span class="name ellipsis">${image.filename}</span>
      <span class="measures ellipsis">${number(image.width)} × ${number(image.height)} · ${bytes(image.bytes)}</span>
    </a>
    <label class="pick"><input type="checkbox" tabindex="-1" .checked=${live(chosen)}
      aria-label=${t('library.select', { name: image.filename })}></label>
  </li>`;

/**
 * In the place of cards that are on their way, of which the first is the card number `from`; `first` gets its element. They are made
 * anew where others come: one that moved on would be a part of the page that jumps.
 */
export const skeletons = (count = SKELETONS, from = 0, first = () => {}) =>
  repeat(Array.from({ length: count }, (none, index) => from + index), (number) => number, (number) => html`
    <li class="cell" aria-hidden="true" ${number === from ? ref(first) : nothing}>
      <div class="skeleton frame"></div><div class="skeleton line"></div>
    </li>`);
