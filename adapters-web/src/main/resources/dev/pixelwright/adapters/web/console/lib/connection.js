import { Signal } from './signal.js';

const PROBE = '/health/live';
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15000;
const PATIENCE_MS = 10000;

/** Whether the service answers. Set by whoever asks it something; while it does not, it is asked again, ever more seldom. */
export const online = new Signal(true);

// Ends the asking; null while nobody asks.
let probing = null;

/** Whether an answer is only a proxy's word that nobody answers: the service says what it says by problem documents. */
export const isSilence = (status, mediaType) => [502, 503, 504].includes(status) && !mediaType?.startsWith('application/problem+json');

/** Somebody got no answer. */
export function lost() {
  online.value = false;
  if (!probing) {
    probing = new AbortController();
    void probe(probing.signal);
  }
}

/** Somebody got one. */
export function heard() {
  probing?.abort();
  probing = null;
  online.value = true;
}

/** Asks at once, for people who do not want to wait; answers whether somebody was there. */
export async function look() {
  try {
    const { status, headers } = await fetch(PROBE, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (isSilence(status, headers.get('Content-Type'))) {
      lost();
    } else {
      heard();
    }
  } catch {
    lost();
  }
  return online.value;
}

async function probe(signal) {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await rest(pause, signal);
    if (!signal.aborted) {
      await look();
    }
  }
}

// Until the pause is over, the browser has a network again, or `signal` ends.
async function rest(pause, signal) {
  const awake = new AbortController();
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    awake.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    window.addEventListener('online', resolve, { signal: awake.signal });
    signal.addEventListener('abort', resolve, { signal: awake.signal });
  });
  awake.abort();
}

window.addEventListener('offline', lost);
