import { focusOn } from './focus.js';

/** What a form remembers while it is sent: whether it is on its way, what it was refused with, and for how long to wait. */
export class Form {
  busy = false;
  refusal = null;
  /** Seconds until the service looks at another try. */
  wait = 0;
  #page;
  #fields;
  #ticking;

  /** `fields` are those that show their own faults, by the names that the service has for them. */
  constructor(page, fields) {
    this.#page = page;
    this.#fields = fields;
    page.signal.addEventListener('abort', () => clearInterval(this.#ticking), { once: true });
  }

  get stopped() {
    return this.busy || this.wait > 0;
  }

  /** What is wrong with a field, of which the service may have several names. */
  fault(...names) {
    return names.map((name) => this.refusal?.of(name)).find(Boolean) ?? '';
  }

  /** The refusal, where no field shows it. */
  get rest() {
    return this.refusal && !this.#fields.some((name) => this.refusal.of(name)) ? this.refusal : null;
  }

  /** Sends by `act(values)`; answers `{value}`, or undefined where that was refused, with the focus on what is to be mended. */
  async send(event, act) {
    event.preventDefault();
    const element = event.currentTarget;
    if (this.stopped) {
      return undefined;
    }
    this.busy = true;
    this.refusal = null;
    this.#page.update();
    const values = new FormData(element);
    let done;
    try {
      done = await this.#page.attempt(async () => ({ value: await act(values) }), (problem) => this.refuse(problem));
    } finally {
      this.busy = false;
      this.#page.update();
    }
    if (!done) {
      await focusOn(() => element.querySelector('[aria-invalid="true"]'));
    }
    return done;
  }

  refuse(problem) {
    this.refusal = problem;
    if (problem.status === 429 && problem.retryAfter > 0) {
      this.#count(problem.retryAfter);
    }
  }

  /** Another try is another matter: what was said of the last one is not true of it. */
  forget() {
    clearInterval(this.#ticking);
    this.wait = 0;
    this.refusal = null;
    this.#page.update();
  }

  // By the clock and not by the ticks, which a tab in the background does not get.
  #count(seconds) {
    const end = Date.now() + seconds * 1000;
    clearInterval(this.#ticking);
    this.wait = seconds;
    this.#ticking = setInterval(() => {
      this.wait = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (this.wait === 0) {
        this.forget();
      }
      this.#page.update();
    }, 1000);
  }
}
