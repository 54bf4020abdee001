import { API, get } from './api.js';
import { heard, look, online } from './connection.js';

const KINDS = ['queued', 'progress', 'completed', 'failed', 'cancelled'];
// A browser has six connections to a host, all tabs together, and files that are sent take three.
const AT_ONCE = 2;
const TURN_MS = 4000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60000;

// In the order in which they came: those that have a connection, and those that wait for one.
const running = new Set();
const waiting = new Set();
let turning = 0;

/**
 * Follows a stream of server-sent events, `/jobs/42/events`, until `ended(event)` says that one was the last or `signal`
 * ends. `heardOf` gets `{kind, id, data}`, and may get an event again. Few streams run at once, by turns, and none while nobody
 * sees the page. The browser takes a stream up again after a break, from where it was.
 */
export function follow(path, { heardOf, ended, signal }) {
  if (!signal.aborted) {
    const stream = new Stream(path, heardOf, ended);
    signal.addEventListener('abort', () => stream.end(), { once: true });
    stream.wait();
  }
}

class Stream {
  #path;
  #heardOf;
  #ended;
  #source = null;
  #done = false;
  #pause = FIRST_PAUSE_MS;

  constructor(path, heardOf, ended) {
    this.#path = path;
    this.#heardOf = heardOf;
    this.#ended = ended;
  }

  wait() {
    if (!this.#done) {
      waiting.add(this);
      pump();
    }
  }

  open() {
    const source = new EventSource(API + this.#path);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#pause = FIRST_PAUSE_MS;
      heard();
    });
    KINDS.forEach((kind) => source.addEventListener(kind, (event) => this.#take(kind, event)));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        void this.#refused();
      } else {
        // The browser connects again by itself: whether the service closed the stream or is gone is to be asked.
        void look();
      }
    });
  }

  /** Gives its connection back. */
  rest() {
    this.#source?.close();
    this.#source = null;
    running.delete(this);
    waiting.delete(this);
  }

  end() {
    this.#done = true;
    this.rest();
    pump();
  }

  #take(kind, event) {
    const told = { kind, id: event.lastEventId, data: JSON.parse(event.data) };
    this.#heardOf(told);
    if (!this.#done && this.#ended(told)) {
      this.end();
    }
  }

  // After an answer that is no stream a browser gives up. A session that has ended is renewed by whoever asks for something;
  // what is gone may be asked for in vain, ever more seldom.
  async #refused() {
    this.rest();
    pump();
    const problem = await get('/me').then(() => null, (refusal) => refusal);
    if (problem?.status !== 401) {
      setTimeout(() => this.wait(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    }
  }
}

function pump() {
  if (document.hidden || !online.value) {
    return;
  }
  for (const stream of waiting) {
    if (running.size >= AT_ONCE) {
      turning ||= setTimeout(turn, TURN_MS);
      break;
    }
    waiting.delete(stream);
    running.add(stream);
    stream.open();
  }
}

// The one that has run longest makes way for the one that has waited longest.
function turn() {
  turning = 0;
  if (waiting.size > 0 && running.size >= AT_ONCE) {
    const [longest] = running;
    longest.rest();
    longest.wait();
  }
  pump();
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    [...running].forEach((stream) => {
      stream.rest();
      waiting.add(stream);
    });
  } else {
    pump();
  }
});

online.watch(pump);
