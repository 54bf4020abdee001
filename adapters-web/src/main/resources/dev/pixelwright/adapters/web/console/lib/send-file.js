import { API, get, read } from './api.js';
import { heard, isSilence, lost } from './connection.js';
import { Problem } from './problem.js';
import { language, t } from './words.js';

/**
 * Sends a form and answers with the JSON of what it became. `progress(loaded, total)` hears of the bytes that are away; `key` makes
 * the same request sent again be carried out once. Throws a Problem. Not by `fetch`, which tells nothing on the way.
 */
export async function sendForm(path, form, { key, progress, signal }) {
  let request = await carry(path, form, { key, progress, signal });
  if (request.status === 401) {
    // This asks the person to sign in again, as every page does, and comes back when they have.
    await get('/me', { signal });
    request = await carry(path, form, { key, progress, signal });
  }
  if (request.status >= 300) {
    throw await Problem.from(answerOf(request));
  }
  return read(request.status, request.responseText);
}

/** As `sendForm`, of one file; `progress` hears how many of its bytes are away. */
export function sendFile(path, file, { key, progress, signal }) {
  const form = new FormData();
  form.append('file', file, file.name);
  return sendForm(path, form, { key, signal, progress: (loaded) => progress(Math.min(loaded, file.size)) });
}

function carry(path, form, { key, progress, signal }) {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new Problem({ code: 'ABORTED', message: '' }));
    if (signal.aborted) {
      aborted();
      return;
    }
    const request = new XMLHttpRequest();
    request.open('POST', API + path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.addEventListener('progress', (event) => progress(event.loaded, event.total));
    request.addEventListener('load', () => {
      if (isSilence(request.status, request.getResponseHeader('Content-Type'))) {
        reject(silence());
      } else {
        heard();
        resolve(request);
      }
    });
    request.addEventListener('error', () => void whyNot(form).then(reject));
    request.addEventListener('abort', aborted);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

// A file that was moved or taken away since it was chosen looks like a lost connection from here.
async function whyNot(form) {
  try {
    await Promise.all(form.getAll('file').map((file) => file.slice(0, 1).arrayBuffer()));
  } catch {
    return new Problem({ code: 'FILE_UNREADABLE', message: '' });
  }
  return silence();
}

function silence() {
  lost();
  return new Problem({ code: 'OFFLINE', message: () => t('problem.offline') });
}

const answerOf = (request) => new Response(request.responseText, {
  status: request.status,
  statusText: request.statusText,
  headers: {
    'Retry-After': request.getResponseHeader('Retry-After') ?? '',
    'X-Request-Id': request.getResponseHeader('X-Request-Id') ?? '',
  },
});
