import { follow } from '../../lib/follow.js';
import { isUnderWay } from '../../parts/job-state.js';

// A browser has six connections to a host, all tabs together: pictures and requests need some, too.
const STREAMS = 3;
const SOON_MS = 4000;
const SELDOM_MS = 8000;
const LAST = ['completed', 'failed', 'cancelled'];

/** Whether `event` of a stream is the last of its job: a job that was tried again has ends in its past. */
export const endsJob = ({ kind, data }) =>
  LAST.includes(kind) && data.job.finished_at !== null && Date.parse(data.at) >= Date.parse(data.job.finished_at);

/**
 * Keeps the jobs of a page as they are in the service while somebody sees the page. `jobs()` are those of the page; `take(job)` gets
 * one as it is now, of the few (`streams`) that are followed by a stream; `refresh()` asks for all of them at once, every few seconds.
 */
export class Live {
  #streams = new Map();
  #timer;

  constructor({ jobs, take, refresh, signal, streams = STREAMS }) {
    this.streams = streams;
    this.jobs = jobs;
    this.take = take;
    this.refresh = refresh;
    this.signal = signal;
    document.addEventListener('visibilitychange', () => this.#see(), { signal });
    signal.addEventListener('abort', () => this.#rest(), { once: true });
    this.watch();
    this.#later();
  }

  /** Follows what is to be followed now: to be called whenever the jobs are others. */
  watch() {
    if (document.hidden || this.signal.aborted) {
      return;
    }
    // Those that are worked on before those that wait, and of those the oldest, which are next.
    const underWay = this.jobs().filter(isUnderWay).reverse().sort((one, other) => waits(one) - waits(other));
    const ids = new Set(underWay.map((job) => job.id));
    [...this.#streams.keys()].filter((id) => !ids.has(id)).forEach((id) => this.#leave(id));
    underWay.filter((job) => !this.#streams.has(job.id)).slice(0, this.streams - this.#streams.size).forEach((job) => this.#follow(job.id));
  }

  #follow(id) {
    const ending = new AbortController();
    this.#streams.set(id, ending);
    follow(`/jobs/${id}/events`, {
      heardOf: ({ data }) => this.take(data.job),
      ended: endsJob,
      signal: ending.signal,
    });
  }

  #leave(id) {
    this.#streams.get(id).abort();
    this.#streams.delete(id);
  }

  #see() {
    if (document.hidden) {
      this.#rest();
    } else if (!this.signal.aborted) {
      void this.#again();
    }
  }

  #rest() {
    clearTimeout(this.#timer);
    [...this.#streams.keys()].forEach((id) => this.#leave(id));
  }

  async #again() {
    clearTimeout(this.#timer);
    await this.refresh();
    this.watch();
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (!document.hidden && !this.signal.aborted) {
      this.#timer = setTimeout(() => void this.#again(), this.jobs().some(isUnderWay) ? SOON_MS : SELDOM_MS);
    }
  }
}

const waits = (job) => (job.status === 'queued' ? 1 : 0);
