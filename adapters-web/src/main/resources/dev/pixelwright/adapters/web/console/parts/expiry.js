import { html, nothing, ref } from '../lib/html.js';
import { expired, left, signInAgain, user } from '../lib/session.js';
import { Signal } from '../lib/signal.js';
import { t } from '../lib/words.js';
import { field } from './field.js';
import { problemNote } from './note.js';

/** Why the latest password was refused, or null. */
export const refusal = new Signal(null);

let shown = null;
let before = null;
let busy = false;

/** Over the page of somebody whose session has ended: they sign in again and go on where they were. It cannot be closed. */
export const expiry = () => html`
  <dialog aria-labelledby="expiry" ${ref(show)} @cancel=${(event) => event.preventDefault()} @close=${stay}>
    <h2 id="expiry">${t('shell.expired')}</h2>
    <form class="stack" @submit=${submit}>
      <p>${t('shell.expiredWhy', { name: user.value?.username ?? '' })}</p>
      ${refusal.value ? problemNote(refusal.value) : nothing}
      <input type="text" autocomplete="username" .value=${user.value?.username ?? ''} hidden>
      ${field({ name: 'expiry-password', label: t('shell.password'),
        attributes: { type: 'password', autocomplete: 'current-password', required: true } })}
      <div class="row end">
        <button type="button" class="button" @click=${left}>${t('shell.signOut')}</button>
        <button class="button primary">${t('shell.signIn')}</button>
      </div>
    </form>
  </dialog>`;

function show(dialog) {
  shown = dialog ?? null;
  if (shown) {
    refusal.value = null;
    before = document.activeElement;
    queueMicrotask(stay);
  } else {
    // Where they were, so that they go on there.
    queueMicrotask(() => before?.isConnected && before.focus());
  }
}

// Once it is part of the page, as a modal dialog has to be; and again where a browser closes it all the same.
function stay() {
  if (shown?.isConnected && !shown.open && expired.value) {
    shown.showModal();
  }
}

async function submit(event) {
  event.preventDefault();
  const { 'expiry-password': password } = event.currentTarget.elements;
  if (busy) {
    return;
  }
  busy = true;
  try {
    await signInAgain(password.value);
    refusal.value = null;
  } catch (problem) {
    refusal.value = problem;
    password.select();
  } finally {
    busy = false;
  }
}
