import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { described, field } from '../../parts/field.js';
import { refusal } from './refusal.js';

const SCOPES = ['read', 'write', 'transform'];
const DAYS = ['30', '90', '365'];
const DAY_MS = 86_400_000;

/** The fields of a new key. `send(event)` is called with the form, `cancel()` without. */
export const keyForm = ({ form, admin, send, cancel }) => html`
  <form class="card stack" aria-labelledby="key-form" @submit=${send}>
    <h2 id="key-form">${t('account.newKey')}</h2>
    ${refusal(form)}
    ${field({ name: 'key-name', label: t('account.keyName'), hint: t('account.keyNameHint'), fault: form.fault('name'),
      attributes: { required: true, maxlength: 100, autocomplete: 'off' } })}
    ${scopes(form, admin)}
    ${expiry(form)}
    <div class="row">
      <button class="button primary" aria-disabled=${form.stopped ? 'true' : nothing}>${t('account.makeKey')}</button>
      <button type="button" class="button" @click=${cancel}>${t('shell.cancel')}</button>
    </div>
  </form>`;

const scopes = (form, admin) => html`
  <fieldset class="field" aria-describedby=${described('scopes', '', form.fault('scopes'))}>
    <legend class="label">${t('account.scopes')}</legend>
    ${[...SCOPES, ...(admin ? ['admin'] : [])].map((scope) => html`
      <label class="choice"><input type="checkbox" name="scopes" value=${scope} ?checked=${scope === 'read'}>
        <span><code>${scope}</code> <span class="quiet">${t(`account.scope_${scope}`)}</span></span></label>`)}
    ${form.fault('scopes') ? html`<span class="fault" id="scopes-fault">${form.fault('scopes')}</span>` : nothing}
  </fieldset>`;

const expiry = (form) => html`
  <div class="row ends">
    <div class="field">
      <label for="ends">${t('account.expiry')}</label>
      <select class="input" id="ends" name="ends" @change=${(event) => showDay(event.target)}>
        ${DAYS.map((days) => html`<option value=${days} ?selected=${days === '90'}>${t('account.days', { n: Number(days) })}</option>`)}
        <option value="day">${t('account.onDay')}</option>
        <option value="never">${t('account.never')}</option>
      </select>
    </div>
    <div class="field" hidden>
      <label for="day">${t('account.day')}</label>
      <input class="input" type="date" id="day" name="day" min=${dayOf(Date.now() + DAY_MS)}
        aria-invalid=${form.fault('expires_at') ? 'true' : 'false'} aria-describedby=${described('day', '', form.fault('expires_at'))}>
    </div>
  </div>
  ${form.fault('expires_at')
    ? html`<p class="field"><span class="fault" id="day-fault">${form.fault('expires_at')}</span></p>`
    : nothing}`;

function showDay(select) {
  const box = select.closest('.ends').lastElementChild;
  box.hidden = select.value !== 'day';
  box.querySelector('input').required = !box.hidden;
}

const dayOf = (at) => new Date(at).toISOString().slice(0, 10);

/** What to ask the service for. A day ends where the person is. */
export function order(values) {
  const ends = values.get('ends');
  const at = ends === 'day' ? new Date(`${values.get('day')}T23:59:59`) : new Date(Date.now() + Number(ends) * DAY_MS);
  return {
    name: values.get('key-name'),
    scopes: values.getAll('scopes'),
    ...(ends === 'never' ? {} : { expires_at: at.toISOString() }),
  };
}
