/** Which images are chosen, by id. A range goes from the one that was touched last. */
export class Selection {
  #ids = new Set();
  #anchor = null;

  has(id) {
    return this.#ids.has(id);
  }

  /** Those of `images` that are chosen, in their order. */
  among(images) {
    return images.filter((image) => this.#ids.has(image.id));
  }

  toggle(id) {
    this.#ids[this.#ids.has(id) ? 'delete' : 'add'](id);
    this.#anchor = id;
  }

  /** Chooses all of `images` from the one touched last to `id`. */
  reach(id, images) {
    const at = (wanted) => images.findIndex((image) => image.id === wanted);
    const from = at(this.#anchor);
    const to = at(id);
    if (from < 0 || to < 0) {
      this.toggle(id);
      return;
    }
    images.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((image) => this.#ids.add(image.id));
    this.#anchor = id;
  }

  all(images) {
    images.forEach((image) => this.#ids.add(image.id));
  }

  clear() {
    this.#ids.clear();
    this.#anchor = null;
  }

  /** Forgets what is not among `images`: nobody deletes what they do not see. */
  keep(images) {
    const there = new Set(images.map((image) => image.id));
    this.#ids.forEach((id) => there.has(id) || this.#ids.delete(id));
  }
}
