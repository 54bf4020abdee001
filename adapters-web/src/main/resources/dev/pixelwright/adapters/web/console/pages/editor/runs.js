import { del, get, post } from '../../lib/api.js';
import { bytes, percent } from '../../lib/format.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { Live } from '../jobs/live.js';

// A browser opens six connections to a host, and the editor needs some itself.
const FOLLOWED_AT_ONCE = 2;
const ENDED = new Set(['completed', 'failed', 'cancelled']);

/** One order of the transformation for each image, and how far each is. */
export class Runs {
  items = [];
  /** Whether orders are being sent, in which nothing else can be ordered. */
  ordering = false;

  constructor(editor) {
    this.editor = editor;
    this.live = new Live({
      // The newest first, as the service has them.
      jobs: () => this.items.filter((run) => run.job).map((run) => ({ id: run.job, status: run.status })).reverse(),
      take: (job) => this.#take(job),
      refresh: () => this.#refresh(),
      signal: editor.signal,
      streams: FOLLOWED_AT_ONCE,
    });
  }

  get ended() {
    return this.items.filter((run) => ENDED.has(run.status)).length;
  }

  async start() {
    if (this.ordering) {
      return;
    }
    const { editor } = this;
    const { text } = editor;
    editor.renders.keep(text);
    const fresh = { text, status: 'sending', progress: 0, job: null, problem: null };
    const runs = [editor.image, ...editor.others].map((image) => ({ image, ...fresh }));
    this.items = runs;
    this.ordering = true;
    editor.focus('runs-title');
    await this.#orderAll(runs);
    this.ordering = false;
    editor.update();
  }

  // Who leaves the editor orders no more by it.
  async #orderAll(runs) {
    for (const [index, run] of runs.entries()) {
      if (this.editor.signal.aborted) {
        say(t('editor.runsStopped', { n: index, of: runs.length }));
        return;
      }
      await this.#order(run);
    }
  }

  async #order(run) {
    Object.assign(run, { problem: null, status: 'sending', job: null });
    await this.editor.attempt(async () => {
      const accepted = await post(`/images/${run.image.id}/transform`, { transformations: run.text });
      run.job = accepted.job_id;
      if (accepted.derivative) {
        this.#completed(run, accepted.derivative);
      } else {
        run.status = 'queued';
        this.live.watch();
      }
    }, (problem) => this.#failed(run, problem));
  }

  #completed(run, derivative) {
    // What was ordered as `auto` has the text of what it came to.
    this.editor.renders.keep(derivative.transformation);
    Object.assign(run, { status: 'completed', progress: 100, derivative });
  }

  #failed(run, problem) {
    Object.assign(run, { status: 'failed', problem });
  }

  async #refresh() {
    if (this.items.some((run) => run.job && !ENDED.has(run.status))) {
      const { items } = await get('/jobs?limit=100', { signal: this.editor.signal }).catch(() => ({ items: [] }));
      items.forEach((job) => this.#take(job));
    }
  }

  #take(job) {
    const run = this.items.find((each) => each.job === job.id);
    if (!run || ENDED.has(run.status)) {
      return;
    }
    Object.assign(run, { status: job.status, progress: job.progress });
    if (job.status === 'completed') {
      this.#completed(run, job.derivative);
    } else if (job.status === 'failed') {
      this.#failed(run, job.failure);
    }
    this.live.watch();
    this.editor.update();
  }

  async cancel(run) {
    await this.editor.attempt(async () => {
      const job = await del(`/jobs/${run.job}`);
      run.status = job.status;
      this.live.watch();
    }, (problem) => {
      run.problem = problem;
    });
    this.editor.focus(`run-${run.image.id}`);
  }

  async again(run) {
    await this.#order(run);
    this.editor.focus(`run-${run.image.id}`);
  }
}

export function runsView(editor) {
  const { runs } = editor;
  if (runs.items.length === 0) {
    return nothing;
  }
  const total = runs.items.length;
  return html`
    <section class="card stack runs" aria-labelledby="runs-title">
      <h2 id="runs-title" tabindex="-1">${t('editor.runs', { n: total })}</h2>
      ${total > 1 ? html`
        <div class="stack tight"><progress max=${total} value=${runs.ended} aria-label=${t('editor.overall')}></progress>
          <p class="small quiet" role="status">${t('editor.endedOf', { n: runs.ended, of: total })}</p></div>` : nothing}
      <ul role="list" class="run-list">
        ${repeat(runs.items, (run) => run.image.id, (run) => runView(runs, run))}
      </ul>
    </section>`;
}

const TAGS = { completed: 'good', failed: 'bad', cancelled: 'warn' };

const runView = (runs, run) => html`
  <li class="run" id="run-${run.image.id}" tabindex="-1">
    <div class="run-line">
      <span class="grow ellipsis">${run.image.filename}</span>
      <span class="tag ${TAGS[run.status] ?? 'info'}" role="status">${t(`editor.status_${run.status}`)}${
        run.status === 'processing' ? ` ${percent(run.progress / 100)}` : ''}</span>
    </div>
    ${ENDED.has(run.status) ? nothing : html`<progress max="100" value=${run.progress} aria-label=${run.image.filename}></progress>`}
    ${run.problem ? html`<p class="fault small">${run.problem.message}</p>` : nothing}
    <div class="row">${actions(runs, run)}</div>
  </li>`;

function actions(runs, run) {
  if (run.status === 'completed') {
    return html`
      <span class="small quiet">${bytes(run.derivative.bytes)}</span>
      <a class="button slim" href=${run.derivative.url} target="_blank" rel="noopener">${icon('eye')}${t('editor.openResult')}</a>
      <a class="button slim" href="images/${run.image.id}">${icon('image')}${t('editor.toImage')}</a>`;
  }
  if (run.status === 'failed' || run.status === 'cancelled') {
    return html`<button class="button slim" @click=${() => runs.again(run)}>${icon('retry')}${t('editor.retry')}</button>`;
  }
  return run.job
    ? html`<button class="button slim" @click=${() => runs.cancel(run)}>${icon('close')}${t('editor.cancel')}</button>` : nothing;
}
