import { API, del, get, put } from './api.js';
import { Signal } from './signal.js';
import { say } from './toasts.js';
import { afterAWhile } from './undo.js';

/** The presets that are not to be seen any more, by name: they are deleted, or will be unless the person takes it back. */
export const going = new Signal(new Map());

/** The presets of the person, those that are `going` among them; undefined where the service keeps none of users. */
export async function ownPresets(signal) {
  const deleted = [...going.value].filter(([, { done }]) => done);
  try {
    const { items } = await get('/me/presets', { signal });
    // These did not come with the answer, unless somebody made another one of that name.
    deleted.forEach(([name, deletion]) => stay(name, deletion));
    return items;
  } catch (problem) {
    if (problem.status === 404) {
      return undefined;
    }
    throw problem;
  }
}

/** Gives `name` to a transformation; a deletion of that name that is still to come is off. Answers the preset. */
export async function savePreset(name, transformations) {
  const deletion = going.value.get(name);
  stay(name, deletion);
  // One that is on its way would take away what is saved now.
  await deletion?.sent;
  return put(path(name), { transformations });
}

export async function deletePreset(name) {
  try {
    await del(path(name));
  } catch (problem) {
    // What is not there any more is deleted.
    if (problem.code !== 'PRESET_NOT_FOUND') {
      throw problem;
    }
  }
}

/** Deletes a preset after the window in which it can be undone; it is `going` at once. `text` says what was deleted. */
export function deleteLater(name, text) {
  const deletion = { sent: null, done: false };
  going.value = new Map(going.value).set(name, deletion);
  afterAWhile(text, ({ leaving }) => {
    if (going.value.get(name) !== deletion) {
      return;
    }
    if (leaving) {
      void fetch(API + path(name), { method: 'DELETE', keepalive: true, credentials: 'same-origin' }).catch(() => {});
      return;
    }
    deletion.sent = carryOut(name, deletion);
  }, () => stay(name, deletion));
}

async function carryOut(name, deletion) {
  try {
    await deletePreset(name);
    deletion.done = true;
  } catch (problem) {
    stay(name, deletion);
    say(problem.message);
  }
}

function stay(name, deletion) {
  if (deletion && going.value.get(name) === deletion) {
    going.value = new Map([...going.value].filter(([each]) => each !== name));
  }
}

const path = (name) => `/me/presets/${encodeURIComponent(name)}`;
