import { get } from './api.js';

let asked = null;

/** What this installation can do and how much it takes (`GET /capabilities`), asked for once. */
export function capabilities() {
  asked ??= get('/capabilities').catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}
