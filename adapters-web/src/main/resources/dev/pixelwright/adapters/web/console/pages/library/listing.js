import { get, query } from '../../lib/api.js';
import { hidden, settle } from '../../lib/deletion.js';

// As many as a large window shows: those are there the sooner.
const FIRST = 24;
const PAGE = 60;

/** One's images as far as they were fetched, in one order: the service gives them a page at a time. */
export class Listing {
  #items = [];
  #cursor = null;
  #total = null;
  #begun = false;
  #request = new AbortController();

  /** `order` is `{q, sort}`. */
  constructor(order) {
    this.order = order;
    /** `first` or `more` while a page is on its way. */
    this.busy = null;
  }

  /** What is to be seen: without those that are being deleted. */
  get items() {
    return this.#items.filter((image) => !hidden.value.has(image.id));
  }

  /** How many there are on all pages; null while that is not known. */
  get total() {
    return this.#total === null ? null : this.#total - (this.#items.length - this.items.length);
  }

  get more() {
    return this.#cursor !== null;
  }

  /** Fetches the beginning in another order; what is there stays until the answer comes. */
  async start(order = this.order) {
    this.#request.abort();
    this.#request = new AbortController();
    this.order = order;
    this.#begun = false;
    const page = await this.#fetch('first');
    this.#begun = true;
    this.#items = page.items;
    this.#take(page);
  }

  /** Fetches the next page; a beginning that did not come is fetched again. */
  async goOn() {
    if (this.busy || (this.#begun && !this.more)) {
      return;
    }
    if (!this.#begun) {
      await this.start();
      return;
    }
    const page = await this.#fetch('more', this.#cursor);
    const known = new Set(this.#items.map((image) => image.id));
    this.#items = [...this.#items, ...page.items.filter((image) => !known.has(image.id))];
    this.#take(page);
  }

  /** Looks what has changed at the beginning, and keeps what was fetched beyond it. */
  async refresh() {
    const page = await this.#fetch(null);
    this.#begun = true;
    const last = page.items.at(-1)?.id;
    const beyond = this.#items.slice(this.#items.findIndex((image) => image.id === last) + 1);
    if (beyond.length > 0 && beyond.length < this.#items.length) {
      this.#items = [...page.items, ...beyond];
      this.#total = page.total;
    } else {
      // A next page that is on its way is the next of another list.
      this.stop();
      this.#items = page.items;
      this.#take(page);
    }
  }

  stop() {
    this.#request.abort();
    this.#request = new AbortController();
    this.busy = null;
  }

  async #fetch(how, cursor) {
    const { signal } = this.#request;
    this.busy = how ?? this.busy;
    try {
      const page = await get(query('/images', { limit: how === 'first' ? FIRST : PAGE, cursor, q: this.order.q, sort: this.order.sort }), { signal });
      settle(page.items);
      return page;
    } finally {
      if (how && !signal.aborted) {
        this.busy = null;
      }
    }
  }

  #take(page) {
    this.#cursor = page.next_cursor ?? null;
    this.#total = page.total;
  }
}
