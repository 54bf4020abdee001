import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { described, field } from '../../parts/field.js';
import { refusal } from './refusal.js';

const EVENTS = ['image.uploaded', 'derivative.created', 'job.completed', 'job.failed', 'image.deleted'];

/** The words for a kind of event that we know; the service may have more. */
export const eventWords = (type) => (EVENTS.includes(type) ? t(`account.event_${type.replace('.', '_')}`) : type);

/** The fields of a new webhook. `send(event)` is called with the form, `cancel()` without. */
export const hookForm = ({ form, send, cancel }) => html`
  <form class="card stack" aria-labelledby="hook-form" @submit=${send}>
    <h2 id="hook-form">${t('account.newHook')}</h2>
    ${refusal(form)}
    ${field({ name: 'url', label: t('account.hookUrl'), hint: t('account.hookUrlHint'), fault: form.fault('url'),
      attributes: { type: 'url', required: true, placeholder: 'https://', inputmode: 'url', autocomplete: 'off' } })}
    <fieldset class="field" aria-describedby=${described('events', t('account.eventsHint'), form.fault('events'))}>
      <legend class="label">${t('account.events')}</legend>
      ${EVENTS.map((type) => html`
        <label class="choice"><input type="checkbox" name="events" value=${type} ?checked=${true}>
          <span>${eventWords(type)} <code class="quiet">${type}</code></span></label>`)}
      <span class="hint" id="events-hint">${t('account.eventsHint')}</span>
      ${form.fault('events') ? html`<span class="fault" id="events-fault">${form.fault('events')}</span>` : nothing}
    </fieldset>
    <div class="row">
      <button class="button primary" aria-disabled=${form.stopped ? 'true' : nothing}>${t('account.makeHook')}</button>
      <button type="button" class="button" @click=${cancel}>${t('shell.cancel')}</button>
    </div>
  </form>`;

export const order = (values) => ({ url: values.get('url'), events: values.getAll('events') });
