import { Problem } from './problem.js';

/**
 * One page of the console. A page is made when its address is opened and thrown away when it is left. The frame calls `open`
 * once, then `view` whenever something changed, and `close` in the end.
 */
export class Page {
  #leaving = new AbortController();

  /** `params` are of the address, `query` of its search; `update()` has the page drawn again soon. */
  constructor({ params, query, update }) {
    this.params = params;
    this.query = query;
    this.update = update;
    /** What kept the page from opening, for the frame to show. */
    this.problem = null;
  }

  /** Ends when the page is left: give it to everything that goes on by itself. */
  get signal() {
    return this.#leaving.signal;
  }

  get title() {
    throw new Error('A page has a title');
  }

  /** Fetches what the page shows. What it throws is shown in its place, with a way to try again. */
  async open() {}

  /** What is to be seen now: its first heading is an h1. */
  view() {
    throw new Error('A page has a view');
  }

  close() {
    this.#leaving.abort();
  }

  /** Carries out what a person asked for and draws; answers undefined and calls `refused(problem)` where it did not work. */
  async attempt(act, refused) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      if (!error.aborted) {
        refused(error);
      }
      return undefined;
    } finally {
      this.update();
    }
  }
}
