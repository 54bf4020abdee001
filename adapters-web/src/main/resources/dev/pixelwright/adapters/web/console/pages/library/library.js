import { capabilities } from '../../lib/capabilities.js';
import { online } from '../../lib/connection.js';
import { hidden, remove } from '../../lib/deletion.js';
import { html, nothing } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { go, note } from '../../lib/router.js';
import { user } from '../../lib/session.js';
import { add, arrived } from '../../lib/uploads.js';
import { t } from '../../lib/words.js';
import { Drop } from '../../parts/drop.js';
import { icon } from '../../parts/icon.js';
import { empty, problemNote } from '../../parts/note.js';
import { FIRST_ROW, Grid, skeletons } from './grid.js';
import { Listing } from './listing.js';
import { Selection } from './selection.js';
import { chosenBar, count, SORTS, tools } from './tools.js';

const TYPING_MS = 250;
const ARRIVING_MS = 1000;
const FIRST_SHOWN_MS = 1000;
// Far above, so that who scrolls past the end at once is seen as well.
const AHEAD = '1000000px 0px 1200px 0px';

// The list as it was left: who goes back from an image finds their place again. The history knows which entry is whose.
let left = null;
let marks = 0;

export default class LibraryPage extends Page {
  #mark = `${performance.timeOrigin}-${++marks}`;
  #typing = 0;
  #arriving = 0;
  #y = 0;
  #starting;
  #firstSeen;
  // Several looks may come together, of which the last one counts.
  #end = new IntersectionObserver((looks) => looks.at(-1).isIntersecting && this.#more(), { rootMargin: AHEAD });
  #endElement = null;
  #foundEnd = (element) => {
    this.#endElement = element ?? null;
    this.#watchEnd();
  };

  constructor(given) {
    super(given);
    const sort = this.query.get('sort');
    this.order = { q: this.query.get('q') ?? '', sort: SORTS.includes(sort) ? sort : SORTS[0] };
    this.back = left && left.user === user.value.id && left.mark === history.state?.library ? left : null;
    this.listing = this.back?.listing ?? new Listing(this.order);
    // Asked for before anything is drawn.
    this.#starting = this.back ? null : this.listing.start();
    // The pictures that are seen first do not wait for those that may be seen later.
    this.#firstSeen = Boolean(this.back);
    this.selection = this.back?.selection ?? new Selection();
    this.refusal = null;
    this.grid = new Grid({
      toggle: (id) => this.#choose(() => this.selection.toggle(id)),
      reach: (id) => this.#choose(() => this.selection.reach(id, this.listing.items)),
      all: () => this.#choose(() => this.selection.all(this.listing.items)),
      clear: () => this.#choose(() => this.selection.clear()),
      remove: (id) => this.#remove(this.selection.has(id) ? null : id),
      more: () => this.#more(),
    }, this.update);
    this.grid.current = this.back?.current ?? null;
    this.drop = new Drop({ take: (files) => this.#send(files), update: this.update, signal: this.signal });
  }

  get title() {
    return t('shell.library');
  }

  async open() {
    this.#remember();
    hidden.watch(this.update, this.signal);
    arrived.watch(() => this.#arrived(), this.signal);
    online.watch((is) => is && this.refusal && this.#more(), this.signal);
    window.addEventListener('scroll', () => { this.#y = window.scrollY; }, { passive: true, signal: this.signal });
    if (this.back) {
      window.scrollTo(0, this.back.y);
      this.grid.focus(this.back.current, 'a', { preventScroll: true });
      await this.#refresh();
    } else {
      try {
        await this.#starting;
        this.update();
        await firstShown();
      } finally {
        this.#firstSeen = true;
        this.update();
        this.#watchEnd();
      }
    }
  }

  close() {
    super.close();
    this.#end.disconnect();
    clearTimeout(this.#typing);
    clearTimeout(this.#arriving);
    this.listing.stop();
    const { listing, selection } = this;
    left = user.value && { mark: this.#mark, user: user.value.id, listing, selection, current: this.grid.current, y: this.#y };
  }

  view() {
    const images = this.listing.items;
    const chosen = this.selection.among(images);
    const acts = { ...this.grid.acts, remove: () => this.#remove(null) };
    return html`
      <header>
        <h1>${this.title}</h1>
        <a class="button primary" href="upload">${icon('upload')}${t('shell.upload')}</a>
      </header>
      ${this.#unused() ? this.#welcome() : html`
        ${tools(this.order, { seek: (q, now) => this.#seek(q, now), order: (sort) => this.#show({ ...this.order, sort }) })}
        ${count(this.listing.total, images, chosen.length, acts)}
        <div class="grid-room">${this.#grid(images)}</div>
        ${chosen.length > 0 ? chosenBar(chosen, acts) : nothing}
        ${this.#foot()}`}
      ${this.drop.view(t('library.drop'))}`;
  }

  #grid(images) {
    if (this.listing.total === null) {
      return html`<ul role="list" class="grid" aria-busy="true" aria-label=${t('shell.loading')}>${skeletons()}</ul>`;
    }
    return images.length === 0 && !this.listing.busy
      ? empty('search', t('library.noMatch', { q: this.order.q }), html`
        <button class="button" @click=${() => this.#seekAll()}>${t('library.showAll')}</button>`)
      : this.grid.view(this.#firstSeen ? images : images.slice(0, FIRST_ROW), {
        selection: this.selection,
        listing: this.listing,
        more: this.listing.more || (!this.#firstSeen && images.length > FIRST_ROW),
        end: this.#foundEnd,
      });
  }

  #foot() {
    if (this.refusal) {
      return html`<div class="foot">${problemNote(this.refusal, () => this.#more())}</div>`;
    }
    return this.listing.more ? html`
      <div class="foot"><button class="button more" aria-disabled=${this.listing.busy ? 'true' : 'false'}
        @click=${() => this.#moreByHand()}>${t('shell.more')}</button></div>` : nothing;
  }

  #welcome() {
    return empty('image', t('library.none'), html`
      <p>${t('library.noneWhy')}</p><a class="button primary" href="upload">${t('library.first')}</a>`);
  }

  /** Nothing there, and not because of what is looked for. */
  #unused() {
    return this.listing.total === 0 && this.listing.order.q === '' && this.order.q === '' && !this.listing.busy;
  }

  #choose(act) {
    act();
    this.update();
  }

  #seek(q, now = false) {
    clearTimeout(this.#typing);
    this.order = { ...this.order, q };
    this.#typing = setTimeout(() => this.#show(this.order), now ? 0 : TYPING_MS);
  }

  #seekAll() {
    void this.#show({ ...this.order, q: '' });
    document.getElementById('q').focus();
  }

  async #show(order) {
    const wanted = { ...order, q: order.q.trim() };
    this.order = order;
    note({ q: wanted.q, sort: wanted.sort === SORTS[0] ? null : wanted.sort });
    this.#remember();
    this.refusal = null;
    const starting = this.#attemptList(() => this.listing.start(wanted));
    this.update();
    await starting;
    this.selection.keep(this.listing.items);
    this.#watchEnd();
  }

  async #more() {
    this.refusal = null;
    const going = this.#attemptList(() => this.listing.goOn());
    this.update();
    await going;
    this.#watchEnd();
  }

  #attemptList(act) {
    return this.attempt(act, (problem) => {
      this.refusal = problem;
    });
  }

  async #moreByHand() {
    const before = this.listing.items.length;
    await this.#more();
    const next = this.listing.items[before];
    if (next) {
      this.grid.focus(next.id);
    }
  }

  // The end is looked at anew after each page: it may be in view still, of which nobody would be told.
  #watchEnd() {
    this.#end.disconnect();
    if (this.#endElement && this.#firstSeen && !this.listing.busy && !this.refusal && !this.signal.aborted) {
      this.#end.observe(this.#endElement);
    }
  }

  #remove(id) {
    const images = this.listing.items;
    const gone = id ? images.filter((image) => image.id === id) : this.selection.among(images);
    if (gone.length === 0) {
      return;
    }
    const first = images.indexOf(gone[0]);
    this.selection.clear();
    const told = gone.length === 1 ? t('library.deletedOne', { name: gone[0].filename }) : t('library.deleted', { n: gone.length });
    remove(gone.map((image) => image.id), told);
    this.update();
    const next = this.listing.items[first] ?? this.listing.items.at(-1);
    if (next) {
      this.grid.focus(next.id);
    } else {
      queueMicrotask(() => document.querySelector('h1')?.focus());
    }
  }

  async #send(files) {
    const limits = await this.attempt(capabilities, () => {});
    add(files, limits?.max_file_bytes);
    go('upload');
  }

  // What was uploaded meanwhile comes in by itself; several at once are looked for once.
  #arrived() {
    clearTimeout(this.#arriving);
    // A beginning that is on its way may be older than what has arrived.
    this.#arriving = setTimeout(() => (this.listing.busy === 'first' ? this.#arrived() : void this.#refresh()), ARRIVING_MS);
  }

  async #refresh() {
    await this.attempt(() => this.listing.refresh(), () => {});
    this.#watchEnd();
  }

  #remember() {
    history.replaceState({ ...history.state, library: this.#mark }, '');
  }
}

// When the pictures that are asked for first can be seen, which what was just asked to be drawn has.
async function firstShown() {
  await Promise.resolve();
  const first = [...document.querySelectorAll('.cell img[loading="eager"]')];
  await Promise.race([
    Promise.allSettled(first.map((image) => image.decode())),
    new Promise((resolve) => setTimeout(resolve, FIRST_SHOWN_MS)),
  ]);
}
