import { heard, isSilence, lost } from './connection.js';
import { Problem } from './problem.js';
import { language, t } from './words.js';

/** The face of the service that the console speaks to, like everybody else. */
export const API = '/api/v1';

// Set by the session: what to do when a credential is no longer good. Answers true when there is a new one.
let renew = async () => false;

export function whenExpired(ask) {
  renew = ask;
}

/**
 * Sends a request and answers with its JSON (undefined where there is none). Throws a Problem. A session that has ended in
 * between is renewed by the person and the request sent again, unless `silent`.
 */
async function send(method, path, { body, headers = {}, signal, silent = false } = {}) {
  const response = await request(method, path, { body, headers, signal, silent });
  try {
    return read(response.status, await response.text());
  } catch (error) {
    throw broken(error);
  }
}

/** The JSON of a success, undefined where there is none. Throws a Problem: of a page that something on the way put in its place. */
export function read(status, text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Problem({ status, code: 'NOT_JSON', message: () => t('problem.unreadable') });
  }
}

/** As `send`, but gives the whole response, which is a success. */
export async function request(method, path, { body, headers = {}, signal, silent = false } = {}) {
  const response = await attempt(method, path, body, headers, signal);
  if (response.ok) {
    return response;
  }
  const problem = await Problem.from(response);
  if (problem.status === 401 && !silent && (await renew())) {
    return request(method, path, { body, headers, signal, silent: true });
  }
  throw problem;
}

async function attempt(method, path, body, headers, signal) {
  const json = body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);
  try {
    const response = await fetch(path.startsWith('/') && !path.startsWith(API) ? API + path : path, {
      method,
      body: json ? JSON.stringify(body) : body,
      headers: {
        Accept: 'application/json',
        'Accept-Language': language(),
        ...(json ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      credentials: 'same-origin',
      signal,
    });
    if (isSilence(response.status, response.headers.get('Content-Type'))) {
      throw new TypeError(`A proxy says ${response.status}`);
    }
    heard();
    return response;
  } catch (error) {
    throw broken(error);
  }
}

function broken(error) {
  const problem = error instanceof Problem ? error : Problem.ofSilence(error, () => t('problem.offline'));
  if (problem.offline) {
    lost();
  }
  return problem;
}

export const get = (path, options) => send('GET', path, options);
export const post = (path, body, options) => send('POST', path, { ...options, body });
export const put = (path, body, options) => send('PUT', path, { ...options, body });
export const patch = (path, body, options) => send('PATCH', path, { ...options, body });
export const del = (path, options) => send('DELETE', path, options);

/** `/images?limit=20&q=cat`: what is undefined, null or empty is left out. */
export function query(path, parameters) {
  const entries = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(entries).toString();
  return text === '' ? path : `${path}?${text}`;
}
