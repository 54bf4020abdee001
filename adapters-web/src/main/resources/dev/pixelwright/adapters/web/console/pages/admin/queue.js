import { number } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { when } from '../../parts/when.js';

const KINDS = ['queued', 'processing', 'due', 'waiting', 'failed'];

/** How many jobs wait, and for how long. */
export const queue = (data) => html`
  <dl class="figures">
    ${KINDS.map((kind) => html`
      <div><dt>${t(`admin.queue_${kind}`)}</dt><dd class="figure">${number(data[kind])}</dd></div>`)}
  </dl>
  ${data.oldest_queued_at
    ? html`<p class="small quiet">${when(data.oldest_queued_at, (ago) => t('admin.oldest', { when: ago }))}</p>`
    : html`<p class="small quiet">${t('admin.nothingQueued')}</p>`}
  ${data.lapsed > 0 ? html`<p><span class="tag warn">${icon('warn')}${t('admin.lapsed', { n: data.lapsed })}</span></p>` : nothing}
  ${data.failed > 0 ? html`<p class="small"><a href="admin/failures">${t('admin.seeFailures')}</a></p>` : nothing}`;
