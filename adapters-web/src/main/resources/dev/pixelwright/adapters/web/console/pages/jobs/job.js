import { API, del, get, post } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { follow } from '../../lib/follow.js';
import { ago, bytes, megapixels, time } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { go } from '../../lib/router.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';
import { isUnderWay, statusTag } from '../../parts/job-state.js';
import { makesModel, previewOf } from '../../parts/job-text.js';
import { rendered } from '../../parts/picture.js';
import { Viewer } from '../../parts/viewer.js';
import { showFormats } from '../models/formats.js';
import { endsJob } from './live.js';
import { result } from './result.js';
import { took } from './row.js';
import { timeline } from './timeline.js';

/** Everything of one job, as it goes on. */
export default class JobPage extends Page {
  job = null;
  image = null;
  viewer = null;
  refusal = null;
  busy = false;
  #events = new Map();
  #following = null;

  get title() {
    return t('jobs.job');
  }

  get name() {
    return this.image.filename;
  }

  get underWay() {
    return isUnderWay(this.job);
  }

  async open() {
    const job = await get(`/jobs/${this.params.id}`, { signal: this.signal });
    this.image = await get(`/images/${job.image_id}`, { signal: this.signal });
    this.job = job;
    this.#follow();
    document.addEventListener('visibilitychange', () => this.#see(), { signal: this.signal });
  }

  // The stream begins with all that has happened so far, also of a job that has ended.
  #follow() {
    this.#following?.abort();
    this.#following = new AbortController();
    this.signal.addEventListener('abort', () => this.#following.abort(), { once: true });
    follow(`/jobs/${this.job.id}/events`, {
      heardOf: ({ data }) => this.#take(data),
      ended: endsJob,
      signal: this.#following.signal,
    });
  }

  async #see() {
    if (document.hidden) {
      this.#following.abort();
    } else if (this.underWay) {
      this.#follow();
    }
  }

  #take({ sequence, event, progress, failure, at, job }) {
    // The job is as it is now, the event is of its time.
    const stage = job.progress === progress ? job.stage : this.#events.get(sequence)?.stage ?? null;
    this.#events.set(sequence, { event, progress, failure, at, stage });
    this.job = job;
    this.update();
  }

  async cancel() {
    await this.#act(async () => {
      this.job = await del(`/jobs/${this.job.id}`);
      say(t('jobs.cancelled'));
    });
  }

  async retry() {
    await this.#act(async () => {
      const job = await post(`/jobs/${this.job.id}/retry`);
      say(t('jobs.retried', { n: 1 }));
      if (this.signal.aborted) {
        return;
      }
      if (job.id !== this.job.id) {
        go(`jobs/${job.id}`, { replace: true });
        return;
      }
      this.job = job;
      this.#follow();
    });
  }

  async #act(act) {
    this.busy = true;
    this.refusal = null;
    this.update();
    await this.attempt(act, (problem) => {
      this.refusal = problem;
    });
    this.busy = false;
    this.update();
    if (!this.signal.aborted) {
      // The button is gone that was pressed.
      await focusOn('h1');
    }
  }

  look() {
    this.viewer = new Viewer({
      src: this.job.derivative.url,
      poster: rendered(this.job.image_id, previewOf(this.job.transformation)),
      name: this.name,
      update: this.update,
    });
    this.update();
    // The button is gone that was pressed, and the others cannot be pressed yet.
    void focusOn('#result');
  }

  formats() {
    void showFormats({ imageId: this.job.image_id, transformation: this.job.transformation, name: this.name });
  }

  view() {
    if (!this.job) {
      return html`
        <header><h1>${this.title}</h1></header>
        <div class="two" aria-busy="true"><div class="skeleton tall"></div><div class="skeleton tall"></div></div>`;
    }
    return html`
      <header>
        <div class="row"><h1>${this.title}</h1><span role="status">${statusTag(this.job.status)}</span></div>
        <div class="row">${this.acts()}</div>
      </header>
      <div class="stack">
        ${this.refusal ? problemNote(this.refusal) : nothing}
        <div class="two">
          ${result(this.job, this)}
          <div class="stack">${this.text()}${this.facts()}${this.events()}</div>
        </div>
      </div>`;
  }

  acts() {
    return html`
      <a class="button plain" href="jobs">${icon('back')}${t('jobs.title')}</a>
      ${this.underWay ? html`
        <button class="button" ?disabled=${this.busy} @click=${() => this.cancel()}>${icon('close')}${t('jobs.cancel')}</button>` : nothing}
      ${this.job.status === 'failed' ? html`
        <button class="button primary" ?disabled=${this.busy} @click=${() => this.retry()}>${icon('retry')}${t('jobs.retry')}</button>` : nothing}`;
  }

  text() {
    const { transformation, image_id: image } = this.job;
    return html`
      <section class="card stack tight" aria-labelledby="text">
        <h2 id="text">${t('jobs.text')}</h2>
        <div class="row copyable"><code class="grow">${transformation}</code>${copyButton(transformation, t('jobs.copyText'))}</div>
        ${makesModel(transformation)
    ? html`<a href="models?image=${image}">${t('jobs.anotherModel')}</a>`
    : html`<a href="images/${image}/edit?t=${encodeURIComponent(transformation)}">${t('jobs.edit')}</a>`}
      </section>`;
  }

  facts() {
    const { job, image } = this;
    const fact = (words, value) => (value ? html`<dt>${t(words)}</dt><dd>${value}</dd>` : nothing);
    return html`
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">${t('jobs.facts')}</h2>
        <dl class="facts">
          ${fact('jobs.image', html`<a href="images/${image.id}">${image.filename}</a>
            <span class="quiet small">${megapixels(image.width, image.height)}</span>`)}
          ${fact('jobs.ordered', html`<time datetime=${job.created_at} title=${ago(job.created_at)}>${time(job.created_at)}</time>`)}
          ${fact('jobs.duration', job.finished_at && took(job))}
          ${fact('jobs.engine', job.engine)}
          ${fact('jobs.attempts', job.attempt > 0 && String(job.attempt))}
          ${fact('jobs.size', job.derivative && `${job.derivative.width} × ${job.derivative.height} · ${bytes(job.derivative.bytes)}`)}
          ${fact('jobs.id', html`<code>${job.id}</code> ${copyButton(`${location.origin}${API}/jobs/${job.id}`, t('jobs.copyAddress'))}`)}
        </dl>
      </section>`;
  }

  events() {
    const events = [...this.#events].sort(([one], [other]) => one - other).map(([, event]) => event);
    return html`
      <section class="card" aria-labelledby="events"><h2 id="events">${t('jobs.events')}</h2>${timeline(events)}</section>`;
  }
}
