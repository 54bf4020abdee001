import { get, post } from '../../lib/api.js';
import { follow } from '../../lib/follow.js';
import { bytes } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { Problem } from '../../lib/problem.js';
import { t } from '../../lib/words.js';
import { open } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { failureText, isUnderWay, progressOf, statusTag } from '../../parts/job-state.js';
import { inFormat, modelFormat } from '../../parts/job-text.js';
import { problemNote } from '../../parts/note.js';
import { endsJob } from '../jobs/live.js';

// Needs the words of `jobs`.
const FORMATS = ['glb', 'obj', 'stl', 'ply'];

/** Asks for a model that is there in other formats: those that are made can be downloaded, others are ordered and followed. */
class Formats {
  /** By format: the job that makes it, or the derivative that is there. */
  jobs = {};
  there = {};
  busy = true;
  problem = null;
  #leaving = new AbortController();

  constructor({ imageId, transformation, draw }) {
    Object.assign(this, { imageId, transformation, draw });
    void this.#do(() => this.#look());
  }

  close() {
    this.#leaving.abort();
  }

  async #look() {
    const { items } = await get(`/images/${this.imageId}/derivatives`, { signal: this.#leaving.signal });
    FORMATS.forEach((format) => {
      this.there[format] = items.find((each) => same(each.transformation, inFormat(this.transformation, format)));
    });
  }

  async order(format) {
    await this.#do(async () => {
      const { job_id: id, derivative } = await post(`/images/${this.imageId}/transform`, { transformations: inFormat(this.transformation, format) });
      this.there[format] = derivative ?? undefined;
      if (!derivative) {
        this.#take(format, await get(`/jobs/${id}`));
        follow(`/jobs/${id}/events`, { heardOf: ({ data }) => this.#take(format, data.job), ended: endsJob, signal: this.#leaving.signal });
      }
    });
  }

  #take(format, job) {
    this.jobs[format] = job;
    this.there[format] = job.derivative ?? undefined;
    this.draw();
  }

  async #do(act) {
    this.busy = true;
    this.problem = null;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.problem = error.aborted ? null : error;
    }
    this.busy = false;
    this.draw();
  }

  view() {
    return html`
      ${this.problem ? problemNote(this.problem) : nothing}
      <ul role="list" class="formats">${FORMATS.map((format) => this.#row(format))}</ul>`;
  }

  #row(format) {
    return html`
      <li>
        <div class="grow"><strong>${format.toUpperCase()}</strong>
          ${format === modelFormat(this.transformation) ? html`<span class="tag">${t('jobs.thisOne')}</span>` : nothing}
          <p class="small quiet">${t(`jobs.format_${format}`)}</p></div>
        ${this.#state(format)}
      </li>`;
  }

  #state(format) {
    const derivative = this.there[format];
    const job = this.jobs[format];
    if (derivative) {
      return html`
        <a class="button slim" href=${derivative.url} download>${icon('download')}${t('jobs.download')} · ${bytes(derivative.bytes)}</a>`;
    }
    if (job && isUnderWay(job)) {
      return html`<div class="making">${job.status === 'queued' ? statusTag(job.status) : progressOf(job, format.toUpperCase())}</div>`;
    }
    return html`<div>${failureText(job?.failure)}
      <button class="button slim" ?disabled=${this.busy} @click=${() => this.order(format)}>${t('jobs.make', { format: format.toUpperCase() })}</button></div>`;
  }
}

// Parameters may stand in any order.
const same = (one, other) => sorted(one) === sorted(other);
const sorted = (text) => text.split(/[:,]/).sort().join();

export async function showFormats({ imageId, transformation, name }) {
  let formats;
  await open(t('jobs.formatsOf', { name }), (close, draw) => {
    formats ??= new Formats({ imageId, transformation, draw });
    return html`${formats.view()}
      <div class="row end"><button class="button" @click=${() => close()}>${t('shell.close')}</button></div>`;
  });
  formats.close();
}
