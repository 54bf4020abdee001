/** A value that tells when it changes: the only state that several pages share is made of these. */
export class Signal {
  #value;
  #listeners = new Set();

  constructor(value) {
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    if (!Object.is(this.#value, value)) {
      this.#value = value;
      this.#listeners.forEach((listener) => listener(value));
    }
  }

  /** Calls `listener` at each change until `signal`, an AbortSignal, ends. */
  watch(listener, signal) {
    if (signal?.aborted) {
      return;
    }
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}
