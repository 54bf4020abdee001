import { get } from './api.js';
import { online } from './connection.js';
import { Problem } from './problem.js';
import { sendFile } from './send-file.js';
import { atFarewell } from './session.js';
import { Signal } from './signal.js';

const AT_ONCE = 3;
const BREAKS = 5;
const TELL_MS = 100;
const REST_S = 2;

/** How many files wait or are on their way, whatever page is open. */
export const underway = new Signal(0);

/** Changes with everything that happens to an upload, at most ten times a second. */
export const moved = new Signal(0);

/** The image that came into being last. */
export const arrived = new Signal(null);

/**
 * The files of this tab, in the order in which they were chosen: `{id, file, name, size, state, sent, problem, image, preview}`.
 * `state` is `waiting`, `sending`, `done`, `failed` or `cancelled`.
 */
export const uploads = () => list;

let list = [];
let last = 0;
let telling = 0;
let resting = false;

/** Takes files to be sent; one with more than `maxBytes` is refused at once. */
export function add(files, maxBytes = Infinity) {
  list = [...list, ...[...files].map((file) => entry(file, maxBytes))];
  pump();
}

function entry(file, maxBytes) {
  const tooLarge = file.size > maxBytes;
  return {
    id: ++last,
    file,
    name: file.name,
    size: file.size,
    key: uniqueKey(),
    state: tooLarge ? 'failed' : 'waiting',
    problem: tooLarge ? new Problem({ code: 'FILE_TOO_LARGE', message: '' }) : null,
    hopeless: tooLarge,
    sent: 0,
    breaks: 0,
    image: null,
    preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
  };
}

// Not randomUUID, which a browser has over TLS only.
const uniqueKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function cancel(...unwanted) {
  const stopped = unwanted.filter(isOpen);
  stopped.forEach((upload) => Object.assign(upload, { state: 'cancelled', sent: 0 }));
  stopped.forEach((upload) => upload.stop?.abort());
  pump();
}

export const cancelAll = () => cancel(...list);

/** Sends again what failed or was cancelled, under its old key: if it had arrived after all, it is the same image. */
export function retry(...again) {
  again.filter(canRetry).forEach((upload) => Object.assign(upload, { state: 'waiting', problem: null, sent: 0, breaks: 0 }));
  pump();
}

export const retryFailed = () => retry(...list.filter((upload) => upload.state === 'failed'));

/** Takes uploads that have ended off the list. */
export function forget(...ended) {
  const gone = new Set(ended.filter((upload) => !isOpen(upload)));
  gone.forEach((upload) => upload.preview && URL.revokeObjectURL(upload.preview));
  list = list.filter((upload) => !gone.has(upload));
  tell();
}

export const isOpen = (upload) => upload.state === 'waiting' || upload.state === 'sending';
export const canRetry = (upload) => (upload.state === 'failed' && !upload.hopeless) || upload.state === 'cancelled';

/** `{files, done, failed, again, open, bytes, sent}` over all that was not cancelled; `again` are those failed that may be retried. */
export function totals() {
  const counted = list.filter((upload) => upload.state !== 'cancelled' && !upload.hopeless);
  const of = (state) => list.filter((upload) => upload.state === state).length;
  return {
    files: counted.length,
    done: of('done'),
    failed: of('failed'),
    again: list.filter((upload) => upload.state === 'failed' && canRetry(upload)).length,
    open: list.filter(isOpen).length,
    bytes: counted.reduce((sum, upload) => sum + upload.size, 0),
    sent: counted.reduce((sum, upload) => sum + (isOpen(upload) ? upload.sent : upload.size), 0),
  };
}

function pump() {
  let places = AT_ONCE - list.filter((upload) => upload.state === 'sending').length;
  for (const upload of list) {
    if (places <= 0 || !online.value || resting) {
      break;
    }
    if (upload.state === 'waiting') {
      places--;
      void carry(upload);
    }
  }
  underway.value = list.filter(isOpen).length;
  tell();
}

async function carry(upload) {
  const stop = new AbortController();
  Object.assign(upload, { state: 'sending', problem: null, stop });
  try {
    if (upload.breaks > 0) {
      // A service that refuses a large file half way may look like a lost connection: see who we are before the bytes go again.
      await get('/me', { signal: stop.signal });
    }
    const image = await sendFile('/images', upload.file, { key: upload.key, signal: stop.signal, progress: (sent) => {
      upload.sent = sent;
      tell();
    } });
    Object.assign(upload, { state: 'done', image });
    arrived.value = image;
  } catch (error) {
    settle(upload, error);
  }
  pump();
}

function settle(upload, error) {
  if (!(error instanceof Problem)) {
    console.error(error);
  }
  upload.sent = 0;
  if (upload.state === 'cancelled' || error.aborted) {
    upload.state = upload.state === 'sending' ? 'waiting' : upload.state;
  } else if (again(error) && ++upload.breaks <= BREAKS) {
    upload.state = 'waiting';
    if (!error.offline) {
      rest(error.retryAfter || REST_S);
    }
  } else {
    upload.state = 'failed';
    upload.problem = error;
  }
}

const again = (problem) => problem.offline || problem.status === 429 || problem.status === 503;

// The service asked for a pause.
function rest(seconds) {
  resting = true;
  setTimeout(() => {
    resting = false;
    pump();
  }, seconds * 1000);
}

function tell() {
  telling ||= setTimeout(() => {
    telling = 0;
    moved.value += 1;
  }, TELL_MS);
}

online.watch((is) => {
  if (!is) {
    // What hangs on a lost connection would hang for minutes; under its key nothing becomes two images.
    list.filter((upload) => upload.state === 'sending').forEach((upload) => upload.stop.abort());
  }
  pump();
});

atFarewell(() => {
  cancelAll();
  forget(...list);
});

window.addEventListener('beforeunload', (event) => {
  if (underway.value > 0) {
    event.preventDefault();
  }
});
