import { percent } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { when } from '../../parts/when.js';

/** Who works at what just now. */
export function workers({ items, total }) {
  const shown = items.reduce((sum, { jobs }) => sum + jobs.length, 0);
  return items.length === 0
    ? html`<p class="quiet">${t('admin.idle')}</p>`
    : html`
      <ul class="parts" role="list">${items.map(worker)}</ul>
      ${total > shown ? html`<p class="small quiet">${t('admin.jobsBeyond', { n: total - shown })}</p>` : nothing}`;
}

const worker = ({ worker: name, jobs }) => html`
  <li class="stack tight">
    <p class="row apart"><code class="wrap">${name}</code><span class="small quiet">${t('admin.jobsHeld', { n: jobs.length })}</span></p>
    ${jobs.map((job) => html`
      <div class="held">
        <p class="row apart small"><code class="wrap">${job.transformation}</code>
          <span class="quiet">${began(job)}</span></p>
        <div class="row">
          <progress class="grow" max="100" value=${job.progress}
            aria-label=${t('admin.progressOf', { name: job.transformation })}></progress>
          <span class="small">${percent(job.progress / 100)}</span>
        </div>
      </div>`)}
  </li>`;

// A process of an earlier version did not note when it began.
const began = ({ attempt, started_at: since }) => (since
  ? when(since, (ago) => t('admin.began', { when: ago, attempt }))
  : t('admin.attempt', { attempt }));
