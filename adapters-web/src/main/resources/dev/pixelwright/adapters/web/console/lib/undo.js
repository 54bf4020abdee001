import { say } from './toasts.js';
import { t } from './words.js';

const WINDOW_MS = 7000;

const pending = new Set();
const underWay = new Set();

/**
 * Does `act` after a while in which the person can still take it back; `undone` is called when they do. Leaving the page does
 * it at once: `act` gets `{leaving: true}` then and sends with `keepalive`. Otherwise it answers a promise of its end.
 */
export function afterAWhile(text, act, undone) {
  const entry = {
    now(leaving = false) {
      if (pending.delete(entry)) {
        dismiss();
        carry(() => act({ leaving }));
      }
    },
    drop() {
      if (pending.delete(entry)) {
        dismiss();
        undone();
      }
    },
  };
  pending.add(entry);
  const dismiss = say(text, { label: t('shell.undo'), stayMs: WINDOW_MS, action: () => entry.drop(), ended: () => entry.now() });
}

async function carry(act) {
  const going = Promise.resolve(act());
  underWay.add(going);
  try {
    await going;
  } finally {
    underWay.delete(going);
  }
}

/** Carries out now what can still be taken back; answers when that, and what was on its way, has come to its end. */
export async function settle() {
  [...pending].forEach((entry) => entry.now());
  await Promise.allSettled([...underWay]);
}

/** Takes everything back: whoever asked for it is not signed in any more. */
export function drop() {
  [...pending].forEach((entry) => entry.drop());
}

window.addEventListener('pagehide', () => [...pending].forEach((entry) => entry.now(true)));
