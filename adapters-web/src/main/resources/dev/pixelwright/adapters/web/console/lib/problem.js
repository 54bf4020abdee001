/**
 * What a request ended in when it did not succeed. `code` is stable (docs/ERRORS.md), `message` is in the language of the
 * person; `OFFLINE` means that nobody answered, and `ABORTED` that nobody wants the answer any more. What we say ourselves is a
 * function that answers it, because a request may fail before the words have come.
 */
export class Problem extends Error {
  constructor({ status = 0, code, message, errors = [], retryAfter = 0, requestId = '' }) {
    super(typeof message === 'function' ? code : message);
    if (typeof message === 'function') {
      Object.defineProperty(this, 'message', { get: message });
    }
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.requestId = requestId;
  }

  /** What is wrong with `field`, or an empty text. */
  of(field) {
    return this.errors.find((error) => error.field === field)?.message ?? '';
  }

  get offline() {
    return this.code === 'OFFLINE';
  }

  get aborted() {
    return this.code === 'ABORTED';
  }

  /** Of an answer that is no success; one that is no problem document (a proxy's page) is told by its status. */
  static async from(response) {
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    let body = {};
    try {
      body = (await response.json()) ?? {};
    } catch (error) {
      if (error.name === 'AbortError') {
        throw Problem.ofSilence(error, '');
      }
    }
    return new Problem({
      status: response.status,
      code: body.error_code ?? `HTTP_${response.status}`,
      message: body.message ?? body.detail ?? `${response.status} ${response.statusText}`,
      errors: body.errors ?? [],
      retryAfter,
      requestId: body.request_id ?? response.headers.get('X-Request-Id') ?? '',
    });
  }

  /** Of what `fetch` threw, which says no more than that it did not come through. */
  static ofSilence(error, message) {
    return error?.name === 'AbortError'
      ? new Problem({ code: 'ABORTED', message: '' })
      : new Problem({ code: 'OFFLINE', message });
  }
}
