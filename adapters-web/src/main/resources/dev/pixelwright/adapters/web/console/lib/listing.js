import { Problem } from './problem.js';

/** A list that the service gives in parts: what is here so far, and whether there is more. */
export class Listing {
  items = [];
  total = null;
  busy = false;
  problem = null;
  #fetch;
  #cursor = null;
  #turn = 0;

  /** `fetch(cursor)` answers `{items, next_cursor, total}`; the first part has no cursor. */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  get more() {
    return this.#cursor !== null;
  }

  /** The first part, in place of what was here; of several that are asked for at once the last one counts. Throws a Problem. */
  async open() {
    this.problem = null;
    const part = await this.#part(undefined);
    if (part) {
      this.items = [];
      this.#take(part);
    }
  }

  /** The next part; answers its first entry. What refuses it stays in `problem`, and what was here stays too. */
  async extend() {
    if (this.busy || !this.more) {
      return undefined;
    }
    this.problem = null;
    try {
      const part = await this.#part(this.#cursor);
      if (part) {
        this.#take(part);
      }
      return part?.items[0];
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.problem = error.aborted ? null : error;
      return undefined;
    }
  }

  // Undefined where another part was asked for meanwhile: what comes of this one, even a refusal, is of a list that is gone.
  async #part(cursor) {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const part = await this.#fetch(cursor);
      return turn === this.#turn ? part : undefined;
    } catch (error) {
      if (turn === this.#turn || !(error instanceof Problem)) {
        throw error;
      }
      return undefined;
    } finally {
      if (turn === this.#turn) {
        this.busy = false;
      }
    }
  }

  remove(id) {
    const before = this.items.length;
    this.items = this.items.filter((item) => item.id !== id);
    if (this.total !== null) {
      this.total -= before - this.items.length;
    }
  }

  replace(item) {
    this.items = this.items.map((each) => (each.id === item.id ? item : each));
  }

  #take({ items, next_cursor: cursor, total = null }) {
    // What moved on between two parts comes only once.
    const known = new Set(this.items.map((item) => item.id));
    this.items = [...this.items, ...items.filter((item) => !known.has(item.id))];
    this.#cursor = cursor ?? null;
    this.total = total;
  }
}
