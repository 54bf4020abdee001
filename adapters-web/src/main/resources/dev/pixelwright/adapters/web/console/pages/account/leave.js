import { html, nothing } from '../../lib/html.js';
import { Problem } from '../../lib/problem.js';
import { t } from '../../lib/words.js';
import { open } from '../../parts/dialog.js';
import { field } from '../../parts/field.js';
import { problemNote } from '../../parts/note.js';

/** The end of the page: the account can be deleted; `leave` is called when somebody wants to. */
export const leaving = (leave) => html`
  <section class="card danger" aria-labelledby="leave">
    <h2 id="leave">${t('account.leave')}</h2>
    <div class="stack">
      <p>${t('account.leaveWhat')}</p>
      <div class="row"><button class="button danger" @click=${leave}>${t('account.leave')}</button></div>
    </div>
  </section>`;

/** Has `remove` called once the name of `me` is typed; answers whether the account is gone, even if the dialog was left before. */
export async function ask(me, remove) {
  const state = { fault: '', problem: null, busy: false, gone: Promise.resolve(false) };
  await open(t('account.leaveTitle'), (close, draw) => html`
    <form class="stack" @keydown=${(event) => stay(event, state)} @submit=${(event) => send(event, { me, remove, state, close, draw })}>
      <p>${t('account.leaveSure')}</p>
      ${state.problem ? problemNote(state.problem) : nothing}
      ${field({ name: 'leave-name', label: t('account.leaveType', { name: me.username }), fault: state.fault,
        attributes: { autocomplete: 'off', required: true } })}
      <div class="row end">
        <button type="button" class="button" aria-disabled=${state.busy} @click=${() => state.busy || close()}>${t('shell.cancel')}</button>
        <button class="button danger" aria-disabled=${state.busy}>${t('account.leaveYes')}</button>
      </div>
    </form>`);
  return state.gone;
}

// What is being done cannot be left any more.
function stay(event, state) {
  if (event.key === 'Escape' && state.busy) {
    event.preventDefault();
  }
}

function send(event, { me, remove, state, close, draw }) {
  event.preventDefault();
  const input = event.currentTarget.elements['leave-name'];
  if (state.busy) {
    return;
  }
  state.problem = null;
  state.fault = input.value.trim() === me.username ? '' : t('account.leaveOther', { name: me.username });
  if (state.fault) {
    draw();
    input.select();
    return;
  }
  state.busy = true;
  draw();
  state.gone = carryOut({ remove, state, close, draw });
}

async function carryOut({ remove, state, close, draw }) {
  try {
    await remove();
    close();
    return true;
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    state.problem = problem;
    return false;
  } finally {
    state.busy = false;
    draw();
  }
}
