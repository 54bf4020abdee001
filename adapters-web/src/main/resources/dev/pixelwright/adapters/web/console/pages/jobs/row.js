import { html, nothing } from '../../lib/html.js';
import { bytes, duration } from '../../lib/format.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { failureText, isUnderWay, progressOf, statusTag } from '../../parts/job-state.js';
import { when } from '../../parts/when.js';
import { shot } from './shot.js';

/** One job of the list; `page` carries out what its buttons ask for. */
export const row = (job, page) => html`
  <li class="job" data-job=${job.id}>
    ${page.inbox ? html`
      <label class="pick"><span class="unseen">${t('jobs.choose', { name: job.transformation })}</span>
        <input type="checkbox" .checked=${page.chosen.has(job.id)} @change=${() => page.choose(job.id)}></label>` : nothing}
    <a class="sight" href="images/${job.image_id}" aria-label=${t('jobs.image')} tabindex="-1">${shot(job)}</a>
    <div class="what">
      <a class="title" href="jobs/${job.id}"><code>${job.transformation}</code></a>
      <p class="facts-line small quiet">${statusTag(job.status)}${facts(job)}</p>
      ${job.status === 'processing' || job.progress > 0 && isUnderWay(job) ? progressOf(job, job.transformation) : nothing}
      ${failureText(page.refusals.get(job.id) ?? (job.status === 'failed' ? job.failure : null))}
    </div>
    <div class="row acts">${acts(job, page)}</div>
  </li>`;

const facts = (job) => [
  when(job.created_at),
  job.finished_at && job.status === 'completed' ? html`<span>${t('jobs.took', { time: took(job) })}</span>` : nothing,
  job.engine ? html`<span>${job.engine}</span>` : nothing,
  job.attempt > 1 ? html`<span>${t('jobs.attempt', { n: job.attempt })}</span>` : nothing,
  job.derivative ? html`<span>${bytes(job.derivative.bytes)}</span>` : nothing,
];

export const took = (job) => duration(Math.max(0.1, (Date.parse(job.finished_at) - Date.parse(job.created_at)) / 1000));

function acts(job, page) {
  const named = (words) => t(words, { name: job.transformation });
  if (isUnderWay(job)) {
    return html`<button class="button slim" aria-label=${named('jobs.cancelOf')} aria-disabled=${page.busy.has(job.id) ? 'true' : 'false'}
      @click=${() => page.cancel(job)}>${icon('close')}${t('jobs.cancel')}</button>`;
  }
  if (job.status === 'failed') {
    return html`<button class="button slim" aria-label=${named('jobs.retryOf')} aria-disabled=${page.busy.has(job.id) ? 'true' : 'false'}
      @click=${() => page.retry([job.id])}>${icon('retry')}${t('jobs.retry')}</button>`;
  }
  return job.derivative ? html`<a class="button slim" href=${job.derivative.url} download aria-label=${named('jobs.downloadOf')}>
    ${icon('download')}${t('jobs.download')}</a>` : nothing;
}
