import { API, del } from './api.js';
import { fewAtOnce } from './few.js';
import { user } from './session.js';
import { Signal } from './signal.js';
import { say } from './toasts.js';
import { afterAWhile } from './undo.js';
import { t } from './words.js';

// Each tab keeps its own, as several may be closed at once.
const KEPT = 'pixelwright.deleting';
// As many requests as a browser lets outlive their page.
const WHEN_LEAVING = 15;

/** The images that are not to be seen any more: they are deleted, or will be unless the person takes it back. */
export const hidden = new Signal(new Set());

// What cannot be taken back any more and is not carried out yet.
const owed = new Set();

// What a page sent while it was left, of which nobody knows whether it arrived.
const unsure = new Set();

/** Deletes images after the window in which it can be undone; they are hidden at once. `text` says what was deleted. */
export function remove(ids, text) {
  hide(ids);
  afterAWhile(text, ({ leaving }) => (leaving ? ids.forEach((id) => owed.add(id)) : carryOut(ids)), () => show(ids));
}

/** Finishes what pages that were closed could not. */
export function goOnDeleting() {
  Object.keys(localStorage).filter((key) => key.startsWith(KEPT)).forEach((key) => {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept.user === user.value?.id) {
      localStorage.removeItem(key);
      hide(kept.ids);
      kept.ids.slice(0, WHEN_LEAVING).forEach((id) => unsure.add(id));
      void carryOut(kept.ids.slice(WHEN_LEAVING));
    }
  });
}

/** Deletes those of `images` that the service shows although they should be gone. */
export function settle(images) {
  const late = images.map((image) => image.id).filter((id) => unsure.delete(id));
  if (late.length > 0) {
    void carryOut(late);
  }
}

function hide(ids) {
  hidden.value = new Set([...hidden.value, ...ids]);
}

function show(ids) {
  const back = new Set(ids);
  hidden.value = new Set([...hidden.value].filter((id) => !back.has(id)));
}

async function carryOut(ids) {
  ids.forEach((id) => owed.add(id));
  const refused = [];
  let problem = null;
  await fewAtOnce(ids, async (id) => {
    try {
      await del(`/images/${id}`);
    } catch (error) {
      // What is not there any more is deleted.
      if (error.status !== 404) {
        problem = error;
        refused.push(id);
      }
    }
    owed.delete(id);
  });
  if (problem) {
    show(refused);
    say(problem.message, { label: t('shell.again'), action: () => {
      hide(refused);
      void carryOut(refused);
    } });
  }
}

// After the windows that are still open: those end when the page is left, and what they owe is sent here with the rest.
window.addEventListener('pagehide', () => {
  const ids = [...owed];
  ids.slice(0, WHEN_LEAVING).forEach((id) => {
    void fetch(`${API}/images/${id}`, { method: 'DELETE', keepalive: true, credentials: 'same-origin' }).catch(() => {});
  });
  if (ids.length > 0 && user.value) {
    localStorage.setItem(`${KEPT}.${Date.now()}-${Math.random()}`, JSON.stringify({ user: user.value.id, ids }));
  }
});
