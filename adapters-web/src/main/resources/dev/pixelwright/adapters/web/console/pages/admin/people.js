import { get, query } from '../../lib/api.js';

const PAGE = 100;
const PAGES = 5;

/** Names for the ids that logs are written with, as far as the first users go; the rest are shown by their id. */
export class People {
  #names = new Map();

  async open(signal) {
    let cursor;
    for (let page = 0; page < PAGES && cursor !== null; page++) {
      const { items, next_cursor: next } = await get(query('/admin/users', { limit: PAGE, cursor }), { signal });
      items.forEach(({ id, username }) => this.#names.set(id, username));
      cursor = next;
    }
  }

  get all() {
    return [...this.#names.values()];
  }

  nameOf(id) {
    return this.#names.get(id) ?? id;
  }

  /** The id for what somebody typed, a name or an id; undefined for a name that nobody has here. */
  idOf(text) {
    const [id] = [...this.#names].find(([, name]) => name === text) ?? [];
    return id ?? (/^\d+$/.test(text) ? text : undefined);
  }
}
