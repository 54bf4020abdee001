import { Signal } from './signal.js';

const STAY_MS = 6000;
const OTHERS = 2;

/** What is shown at the foot of the page for a moment: `{id, text, action, label, close, hold, release}`. */
export const toasts = new Signal([]);

let last = 0;

/**
 * Says `text` for a moment; a button `label` calls `action`. `ended` is called when the moment is over or the person closes it.
 * Answers a function that takes it away without a word.
 */
export function say(text, { label, action, stayMs = STAY_MS, ended = () => {} } = {}) {
  const id = ++last;
  const isThere = () => toasts.value.some((toast) => toast.id === id);
  let timer;
  const dismiss = () => {
    clearTimeout(timer);
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  };
  const close = () => {
    if (isThere()) {
      dismiss();
      ended();
    }
  };
  // Nobody is to lose it while they read it or reach for its button.
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = isThere() && setTimeout(close, stayMs);
  };
  toasts.value = [...withRoom(), { id, text, label, dismiss, close, hold, release, action }];
  release();
  return dismiss;
}

/** Takes all away: they were said to somebody who is gone. */
export function clear() {
  toasts.value.forEach((toast) => toast.dismiss());
}

// What can be answered is not pushed out by what comes after it.
function withRoom() {
  const plain = toasts.value.filter((toast) => !toast.action).slice(-OTHERS);
  return toasts.value.filter((toast) => toast.action || plain.includes(toast));
}
