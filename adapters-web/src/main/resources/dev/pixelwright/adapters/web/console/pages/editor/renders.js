import { API, get, request } from '../../lib/api.js';
import { Problem } from '../../lib/problem.js';

const PAUSE_MS = 700;
// Of `auto`, what a job makes of it.
const ACCEPT = 'image/webp,*/*;q=0.1';

// What is ordered in one tab is not taken away by another, which may have looked at the same.
const tabs = new BroadcastChannel('pixelwright.ordered');
const tidying = new Map();

/** Ends when the editor that was left has taken away what was only looked at: a list of what there is need not show it before. */
export const tidied = (imageId) => tidying.get(imageId) ?? Promise.resolve();

/**
 * The pictures that the editor has the engine make to look at. Each is a derivative like any other, with its job, and the same order
 * of somebody else is the same job; what was only looked at is taken away again when the editor is left. What was there or under way
 * before stays, and so does what was ordered, in whichever tab, or copied, which may be to order it elsewhere.
 */
export class Renders {
  #image;
  #before = new Set();
  #asked = new Set();
  #ordered = new Set();
  #known = new Map();

  constructor(imageId) {
    this.#image = imageId;
    tabs.addEventListener('message', this.#heard);
  }

  #heard = ({ data }) => data.image === this.#image && this.#ordered.add(data.text);

  /** Notes what is there already, or ordered. */
  async open(signal) {
    const [made, ...underWay] = await Promise.all([this.#list(signal),
      ...['queued', 'processing'].map((status) => get(`/jobs?status=${status}&limit=100`, { signal }))]);
    made.forEach((each) => this.#before.add(each.id));
    underWay.flatMap(({ items }) => items).filter((job) => job.image_id === this.#image)
      .forEach((job) => this.#ordered.add(job.transformation));
  }

  address(text) {
    this.#asked.add(text);
    return address(this.#image, text);
  }

  /** Waits until the picture is there, and answers the response; `method` is GET, or HEAD for its length alone. */
  async fetch(text, signal, method = 'GET') {
    for (;;) {
      const wait = await this.#attempt(text, signal, method);
      if (wait.ready) {
        return wait.response;
      }
      await pause(wait.ms, signal);
    }
  }

  async #attempt(text, signal, method) {
    try {
      const response = await request(method, this.address(text), { signal, headers: { Accept: ACCEPT } });
      return response.status === 202 ? { ms: PAUSE_MS } : { ready: true, response };
    } catch (problem) {
      // Too many at once is no fault of the text.
      if (problem.retryAfter > 0 && (problem.status === 503 || problem.code === 'RATE_LIMITED')) {
        return { ms: problem.retryAfter * 1000 };
      }
      throw problem;
    }
  }

  /** The derivative that a response showed, which knows its pixels; undefined if it is gone again. */
  async derivativeOf(response, text, signal) {
    const hash = (response.headers.get('ETag') ?? '').replace(/^W\/|"/g, '');
    const same = (await this.#list(signal)).filter((each) => each.sha256 === hash);
    return same.find((each) => each.transformation === text) ?? same[0];
  }

  /** Notes what is there now, so that it can be taken away when there is no time to ask. */
  async learn() {
    await this.#list().catch(() => {});
  }

  /** The text is to stay, because somebody ordered it or is about to. */
  keep(text) {
    this.#ordered.add(text);
    tabs.postMessage({ image: this.#image, text });
  }

  async #list(signal) {
    const { items } = await get(`/images/${this.#image}/derivatives`, { signal });
    items.forEach((each) => this.#known.set(each.id, each));
    return items;
  }

  #leftovers() {
    return [...this.#known.values()].filter((each) =>
      this.#asked.has(each.transformation) && !this.#ordered.has(each.transformation) && !this.#before.has(each.id));
  }

  /** Takes away what was only looked at, once the editor is left. */
  async tidy() {
    const done = this.#tidy().catch(() => {});
    tidying.set(this.#image, done);
    await done;
    tidying.delete(this.#image);
    tabs.removeEventListener('message', this.#heard);
  }

  async #tidy() {
    if (this.#asked.size > 0) {
      await this.#list();
      await this.sweep();
    }
  }

  /** As `tidy`, when there is no time to ask what is there. */
  async sweep() {
    const gone = this.#leftovers();
    gone.forEach((each) => this.#known.delete(each.id));
    await Promise.allSettled(gone.map((each) =>
      fetch(`${API}/images/${this.#image}/derivatives/${each.id}`, { method: 'DELETE', keepalive: true, credentials: 'same-origin' })));
  }
}

/** Where the picture that `text` says is shown to its owner. */
export const address = (imageId, text) =>
  `${API}/images/${imageId}/render/${encodeURI(text).replace(/[?#]/g, encodeURIComponent)}`;

function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Problem({ code: 'ABORTED', message: '' }));
    }, { once: true });
  });
}
