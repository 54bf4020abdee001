import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { when } from '../../parts/when.js';
import { eventWords } from './webhook-form.js';

/** One webhook: what it is told, how that goes, and its log where it is open. */
export const hookRow = (hook, { log, toggle, remove }) => html`
  <li class="item tall" data-hook=${hook.id}>
    <div class="row apart top">
      <div class="grow stack tight">
        <h2 class="hook-url">${hook.url}</h2>
        <p class="row">
          <span class="tag ${hook.status === 'active' ? 'good' : 'bad'}">${icon(hook.status === 'active' ? 'check' : 'warn')}
            ${t(`account.hook_${hook.status}`)}</span>
          ${hook.events.map((type) => html`<span class="tag">${eventWords(type)}</span>`)}</p>
        <p class="small quiet">${when(hook.created_at, (ago) => t('account.made', { when: ago }))}</p>
        ${trouble(hook)}
      </div>
      <div class="row">
        <button class="button slim" aria-expanded=${log ? 'true' : 'false'} aria-label=${t('account.deliveriesOf', { url: hook.url })}
          @click=${toggle}>${icon(log ? 'up' : 'down')}${t('account.deliveries')}</button>
        <button class="button slim danger" aria-label=${t('account.deleteThis', { name: hook.url })}
          @click=${remove}>${t('shell.delete')}</button>
      </div>
    </div>
    ${log ? log.view() : nothing}
  </li>`;

function trouble(hook) {
  if (hook.status !== 'active') {
    return html`<p class="small">${t(`account.hook_${hook.status}Why`)}</p>`;
  }
  return hook.failures > 0
    ? html`<p><span class="tag warn">${t('account.hookFailures', { n: hook.failures })}</span></p>`
    : nothing;
}
