import { del, get, post, query } from '../../lib/api.js';
import { fewAtOnce } from '../../lib/few.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { number } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { empty, problemNote } from '../../parts/note.js';
import { Live } from './live.js';
import { row } from './row.js';

const STATUSES = ['', 'queued', 'processing', 'completed', 'failed', 'cancelled'];
const PART = 20;
const MOST = 100;

const older = (one, other) => BigInt(one.id) < BigInt(other.id);

/** The jobs of a person, as they go on; `?status=failed` is their failure inbox. */
export default class JobsPage extends Page {
  jobs = null;
  total = 0;
  failing = 0;
  chosen = new Set();
  busy = new Set();
  refusals = new Map();
  trouble = null;
  #cursor = null;

  get title() {
    return t('jobs.title');
  }

  get status() {
    const asked = this.query.get('status') ?? '';
    return STATUSES.includes(asked) ? asked : '';
  }

  get inbox() {
    return this.status === 'failed';
  }

  async open() {
    // On a narrow screen the chosen one of the filters may be beside it.
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    await this.#fetch();
    this.live = new Live({ jobs: () => this.jobs, take: (job) => this.#take(job), refresh: () => this.refresh(), signal: this.signal });
  }

  #ask(limit, cursor) {
    return get(query('/jobs', { status: this.status, limit, cursor }), { signal: this.signal });
  }

  /** All that is shown, anew. */
  async refresh() {
    await this.attempt(() => this.#fetch(), (problem) => {
      this.trouble = problem;
    });
  }

  async #fetch() {
    const [part, failed] = await Promise.all([
      this.#ask(Math.min(MOST, Math.max(PART, this.jobs?.length ?? 0))),
      this.inbox ? null : get('/jobs?status=failed&limit=1', { signal: this.signal }),
    ]);
    this.trouble = null;
    this.failing = (failed ?? part).total;
    this.#put(part);
  }

  // What is older than the part stays as it was fetched before.
  #put({ items, next_cursor: next, total }) {
    const rest = next === null || !this.jobs ? [] : this.jobs.filter((job) => older(job, items.at(-1)));
    const jobs = [...items, ...rest];
    const left = this.#leftBy(jobs);
    this.jobs = jobs;
    this.total = total;
    this.#cursor = rest.length > 0 ? this.#cursor : next;
    this.chosen = new Set([...this.chosen].filter((id) => jobs.some((job) => job.id === id)));
    this.#redraw(left);
  }

  // Who is at a job that goes away is brought to the one in its place.
  #leftBy(jobs) {
    const held = document.activeElement?.closest?.('[data-job]')?.dataset.job;
    const gone = this.jobs && held && !jobs.some((job) => job.id === held);
    return gone ? { index: this.jobs.findIndex((job) => job.id === held) } : null;
  }

  #redraw(left) {
    this.update();
    if (left) {
      const next = this.jobs[Math.min(left.index, this.jobs.length - 1)];
      void focusOn(next ? `[data-job="${next.id}"] .title` : 'h1');
    }
  }

  #take(job) {
    this.jobs = this.jobs.map((each) => (each.id === job.id ? job : each));
    this.live.watch();
    this.update();
  }

  async more() {
    await this.attempt(async () => {
      const before = this.jobs.length;
      const { items, next_cursor: next } = await this.#ask(PART, this.#cursor);
      const known = new Set(this.jobs.map((job) => job.id));
      this.jobs = [...this.jobs, ...items.filter((job) => !known.has(job.id))];
      this.#cursor = next;
      this.live.watch();
      this.update();
      void focusOn(`[data-job="${this.jobs[before]?.id}"] .title`);
    }, (problem) => {
      this.trouble = problem;
    });
  }

  async cancel(job) {
    await this.#act(job.id, async () => {
      this.#take(await del(`/jobs/${job.id}`));
      say(t('jobs.cancelled'));
    });
    await this.#focusAgain(job.id);
  }

  async retry(ids) {
    const done = await fewAtOnce(ids, (id) => this.#tryAgain(id));
    if (this.signal.aborted) {
      return;
    }
    const again = done.filter(Boolean).length;
    if (again > 0) {
      say(t('jobs.retried', { n: again }));
    }
    ids.forEach((id) => this.chosen.delete(id));
    await this.refresh();
    this.live.watch();
    await this.#focusAgain(ids[0]);
  }

  // Who leaves the page asks for no more.
  #tryAgain(id) {
    return this.signal.aborted ? undefined : this.#act(id, () => post(`/jobs/${id}/retry`));
  }

  // Who pressed what is gone by now is brought to that job, or to the top.
  async #focusAgain(id) {
    await null;
    if (document.activeElement === document.body) {
      await focusOn(`[data-job="${id}"] .title`, 'h1');
    }
  }

  async #act(id, act) {
    if (this.busy.has(id)) {
      return undefined;
    }
    this.busy.add(id);
    this.refusals.delete(id);
    this.update();
    const answer = await this.attempt(act, (problem) => this.refusals.set(id, problem));
    this.busy.delete(id);
    this.update();
    return answer;
  }

  choose(id) {
    if (!this.chosen.delete(id)) {
      this.chosen.add(id);
    }
    this.update();
  }

  chooseAll(all) {
    this.chosen = new Set(all ? this.jobs.map((job) => job.id) : []);
    this.update();
  }

  view() {
    return html`
      <header><h1>${this.title}</h1></header>
      <div class="stack">
        ${this.filters()}
        ${this.trouble && !this.trouble.offline ? problemNote(this.trouble, () => this.refresh()) : nothing}
        ${this.jobs ? this.list() : skeleton()}
      </div>`;
  }

  filters() {
    return html`
      <nav class="tabs" aria-label=${t('jobs.filter')}>
        ${STATUSES.map((status) => html`
          <a href=${status ? `jobs?status=${status}` : 'jobs'} aria-current=${this.status === status ? 'page' : nothing}>
            ${status ? t(`jobs.filter_${status}`) : t('jobs.all')}
            ${status === 'failed' && this.failing > 0 ? html`<span class="tag bad count">${number(this.failing)}</span>` : nothing}
          </a>`)}
      </nav>`;
  }

  list() {
    if (this.jobs.length === 0) {
      return nothingHere(this.status);
    }
    return html`
      ${this.inbox ? this.bulk() : nothing}
      <ul role="list" class="jobs" aria-label=${t('jobs.title')}>${repeat(this.jobs, (job) => job.id, (job) => row(job, this))}</ul>
      <p class="foot small quiet">
        <span>${t('jobs.shown', { n: this.total, shown: this.jobs.length })}</span>
        ${this.#cursor ? html`<button class="button slim" @click=${() => this.more()}>${t('shell.more')}</button>` : nothing}
      </p>`;
  }

  bulk() {
    const n = this.chosen.size;
    return html`
      <div class="row apart bulk">
        <label class="choice"><input type="checkbox" .checked=${n === this.jobs.length} .indeterminate=${n > 0 && n < this.jobs.length}
          @change=${(event) => this.chooseAll(event.target.checked)}>${t('jobs.chooseAll')}</label>
        <button class="button slim primary" ?disabled=${n === 0} @click=${() => this.retry([...this.chosen])}>
          ${icon('retry')}${n > 0 ? t('jobs.retryMany', { n }) : t('jobs.retryChosen')}</button>
      </div>`;
  }
}

const skeleton = () => html`<div class="jobs" aria-busy="true">${[1, 2, 3, 4].map(() => html`<div class="skeleton place"></div>`)}</div>`;

const nothingHere = (status) => (status === 'failed'
  ? empty('check', t('jobs.noneFailed'), html`<p>${t('jobs.noneFailedWhy')}</p>`)
  : empty('jobs', t(status ? 'jobs.noneSuch' : 'jobs.none'), html`<p>${t('jobs.noneWhy')}</p><a class="button" href="./">${t('shell.library')}</a>`));
