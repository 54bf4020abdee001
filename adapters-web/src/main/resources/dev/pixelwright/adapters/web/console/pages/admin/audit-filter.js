import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { described } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';

/** Only what one user did: `actor` is whose it is now, `filter(text)` is called with a name or an id, or an empty text for all. */
export const auditFilter = ({ people, actor, fault, filter }) => html`
  <form class="row filter" role="search" @submit=${(event) => send(event, filter)}>
    <div class="field">
      <label for="actor">${t('admin.actor')}</label>
      <input class="input" id="actor" name="actor" list="people" autocomplete="off" .value=${people.nameOf(actor)}
        aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${described('actor', '', fault)}>
      <datalist id="people">${people.all.map((name) => html`<option value=${name}></option>`)}</datalist>
      ${fault ? html`<span class="fault" id="actor-fault" role="alert">${fault}</span>` : nothing}
    </div>
    <button class="button">${icon('search')}${t('admin.filter')}</button>
    ${actor
      ? html`<button type="button" class="button plain" @click=${() => filter('')}>${icon('close')}${t('admin.all')}</button>`
      : nothing}
  </form>`;

function send(event, filter) {
  event.preventDefault();
  void filter(event.currentTarget.elements.actor.value);
}
