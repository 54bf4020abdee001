import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';

/** One failed job: what was to be made, for whom and why it was not. `problem` is what trying it again was refused with. */
export function failureRow(job, { owner, chosen, problem, choose, replay }) {
  return html`
    <li class="item top" data-job=${job.id}>
      <label class="choice"><input type="checkbox" aria-label=${t('admin.chooseThis', { name: job.transformation })} .checked=${chosen}
        @change=${(event) => choose(event.target.checked)}></label>
      <div class="grow stack tight">
        <h2><code class="wrap">${job.transformation}</code></h2>
        <p><span class="tag bad">${job.failure?.error_code ?? t('admin.unknown')}</span> ${job.failure?.message ?? ''}</p>
        <p class="small quiet">
          <a href="admin/audit?actor=${job.owner_id}" aria-label=${t('admin.actionsOf', { name: owner })}>${owner}</a>
          · ${t('admin.attempts', { n: job.attempts })}
          ${job.crashes > 0 ? html`· ${t('admin.crashes', { n: job.crashes })}` : nothing}
          · ${when(job.failed_at ?? job.created_at, (ago) => t('admin.failedAt', { when: ago }))}
          · ${t('admin.job', { id: job.id })}</p>
        ${problem ? problemNote(problem) : nothing}
      </div>
      <button class="button slim" aria-label=${t('admin.replayThis', { name: job.transformation })}
        @click=${replay}>${t('admin.replay')}</button>
    </li>`;
}
