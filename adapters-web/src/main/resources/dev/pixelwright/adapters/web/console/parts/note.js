import { html, nothing } from '../lib/html.js';
import { t } from '../lib/words.js';
import { icon } from './icon.js';

/** A message that stays: `kind` is `good`, `warn`, `bad` or `info`. */
export const note = (kind, content) => html`
  <div class="note ${kind}" role=${kind === 'bad' ? 'alert' : 'status'}>
    ${icon(kind === 'good' ? 'check' : kind === 'info' ? 'info' : 'warn')}<div class="grow">${content}</div>
  </div>`;

/** What went wrong, in the service's own words, with a way to try again where `again` is given. */
export const problemNote = (problem, again) =>
  note('bad', html`
    <div class="stack tight">
      <p>${problem.message}</p>
      ${problem.requestId ? html`<p class="small">${t('shell.request', { id: problem.requestId })}</p>` : nothing}
      ${again ? html`<p><button class="button slim" @click=${again}>${t('shell.again')}</button></p>` : nothing}
    </div>`);

/** In place of a list without entries. */
export const empty = (name, title, content) => html`
  <div class="empty">${icon(name)}<h2>${title}</h2>${content}</div>`;
