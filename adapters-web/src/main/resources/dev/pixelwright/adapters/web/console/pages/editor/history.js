const LONGEST = 200;
const ONE_GESTURE_MS = 900;

/** What was there before, to go back to. Changes that belong together, as those of one drag, are one step of it. */
export class History {
  #past = [];
  #future = [];
  #gesture = '';
  #at = 0;

  constructor(state) {
    this.state = state;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** `gesture` names what the change is part of; soon after another of the same name it adds to that. */
  put(state, gesture = '') {
    const now = Date.now();
    const goesOn = gesture !== '' && gesture === this.#gesture && now - this.#at < ONE_GESTURE_MS;
    if (!goesOn) {
      this.#past = [...this.#past.slice(1 - LONGEST), this.state];
    }
    this.#future = [];
    this.#gesture = gesture;
    this.#at = now;
    this.state = state;
  }

  undo() {
    if (this.canUndo) {
      this.#future.push(this.state);
      this.state = this.#past.pop();
      this.#gesture = '';
    }
  }

  redo() {
    if (this.canRedo) {
      this.#past.push(this.state);
      this.state = this.#future.pop();
      this.#gesture = '';
    }
  }
}
