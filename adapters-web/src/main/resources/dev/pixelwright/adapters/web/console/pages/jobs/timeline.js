import { html, nothing } from '../../lib/html.js';
import { duration, percent, time } from '../../lib/format.js';
import { t, tOr } from '../../lib/words.js';
import { failureText } from '../../parts/job-state.js';

/** Events of a job as steps: a run of progress within one stage is one step, `{kind, at, until, from, progress, stage, failure}`. */
function steps(events) {
  return events.reduce((list, event) => {
    const before = list.at(-1);
    if (event.event === 'progress' && before?.kind === 'progress' && before.stage === event.stage) {
      list[list.length - 1] = { ...before, until: event.at, progress: event.progress };
      return list;
    }
    return [...list, { kind: event.event, at: event.at, until: event.at, from: event.progress, progress: event.progress,
      stage: event.stage, failure: event.failure }];
  }, []);
}

/** What happened to a job, the first first. */
export const timeline = (events) => {
  const list = steps(events);
  const start = list.length > 0 ? Date.parse(list[0].at) : 0;
  return html`<ol role="list" class="timeline">${list.map((step, index) => entry(step, index, start))}</ol>`;
};

const entry = (step, index, start) => html`
  <li class=${step.kind}>
    <p><strong>${title(step, index)}</strong>
      <time class="small quiet" datetime=${step.at}>${index === 0 ? time(step.at) : t('jobs.after', { time: since(start, step.at) })}</time></p>
    ${step.kind === 'progress' ? html`<p class="small quiet">${advance(step)}</p>` : nothing}
    ${failureText(step.failure)}
  </li>`;

function title({ kind, stage }, index) {
  if (kind === 'progress') {
    return stage ? tOr(`jobs.stage_${stage}`, stage) : t('jobs.event_progress');
  }
  return kind === 'queued' && index > 0 ? t('jobs.event_again') : t(`jobs.event_${kind}`);
}

const advance = ({ from, progress }) =>
  (from === progress ? percent(progress / 100) : t('jobs.fromTo', { from: percent(from / 100), to: percent(progress / 100) }));

const since = (start, at) => duration(Math.max(0, (Date.parse(at) - start) / 1000));
