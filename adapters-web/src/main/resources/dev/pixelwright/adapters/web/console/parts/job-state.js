import { html, nothing } from '../lib/html.js';
import { duration, percent } from '../lib/format.js';
import { t, tOr } from '../lib/words.js';
import { icon } from './icon.js';

// Needs the words of `jobs`.
const LOOKS = {
  queued: ['', 'clock'],
  processing: ['info', 'clock'],
  completed: ['good', 'check'],
  failed: ['bad', 'warn'],
  cancelled: ['', 'close'],
};

export const isUnderWay = (job) => job.status === 'queued' || job.status === 'processing';

export const statusTag = (status) => {
  const [look, glyph] = LOOKS[status] ?? ['', 'info'];
  return html`<span class="tag status ${look}">${icon(glyph)}${tOr(`jobs.status_${status}`, status)}</span>`;
};

/** How far a job is that is under way: a bar, and what is known of the rest. `name` says of what, for those who do not see it. */
export const progressOf = (job, name) => html`
  <div class="advance">
    <progress max="100" .value=${job.progress} aria-label=${t('jobs.progressOf', { name })}></progress>
    <span class="small quiet">${told(job).join(' · ')}</span>
  </div>`;

function told(job) {
  return [
    job.status === 'queued' ? '' : percent(job.progress / 100),
    job.stage === null ? '' : tOr(`jobs.stage_${job.stage}`, job.stage),
    job.queue_position === null ? '' : t('jobs.before', { n: job.queue_position }),
    job.eta_seconds === null ? '' : t('jobs.eta', { time: duration(job.eta_seconds) }),
  ].filter(Boolean);
}

/** Why it failed, in the service's words. */
export const failureText = (failure) => (failure ? html`<p class="failure">${icon('warn')}<span>${failure.message}</span></p>` : nothing);
