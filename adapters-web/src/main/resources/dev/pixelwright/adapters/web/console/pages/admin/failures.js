import { get, post, query } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Listing } from '../../lib/listing.js';
import { Page } from '../../lib/page.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { more } from '../../parts/more.js';
import { empty, problemNote } from '../../parts/note.js';
import { area, waiting } from './area.js';
import { failureRow } from './failure-row.js';
import { People } from './people.js';

const PAGE = 50;

/** The failed jobs of everybody, and the way to try them again. */
export default class FailuresPage extends Page {
  opened = false;
  refusal = null;
  people = new People();
  chosen = new Set();
  /** What a job was refused to be tried again with, by its id. */
  refusals = new Map();
  /** `{n, of}` while several are tried. */
  progress = null;
  list = new Listing((cursor) => get(query('/admin/failures', { limit: PAGE, cursor }), { signal: this.signal }));

  get title() {
    return t('admin.failures');
  }

  async open() {
    await Promise.all([this.list.open(), this.people.open(this.signal)]);
    this.opened = true;
  }

  view() {
    return area(this.title, html`${this.refusal ? problemNote(this.refusal) : nothing}${this.opened ? this.#content() : waiting()}`, html`
      <button class="button" @click=${() => this.#look()}>${icon('retry')}${t('admin.look')}</button>`);
  }

  #content() {
    const { items } = this.list;
    if (items.length === 0) {
      return empty('check', t('admin.noFailures'), html`<p>${t('admin.noFailuresWhat')}</p>`);
    }
    return html`
      ${this.#choice(items)}
      <ul class="rows" role="list">${repeat(items, ({ id }) => id, (job) => failureRow(job, {
        owner: this.people.nameOf(job.owner_id),
        chosen: this.chosen.has(job.id),
        problem: this.refusals.get(job.id),
        choose: (chosen) => this.#choose([job], chosen),
        replay: () => this.#replayOne(job),
      }))}</ul>
      ${more(this.list, () => this.#extend())}`;
  }

  #choice(items) {
    const all = items.every(({ id }) => this.chosen.has(id));
    const stopped = this.chosen.size === 0 || this.progress !== null;
    return html`
      <div class="row apart">
        <label class="choice"><input type="checkbox" id="all" .checked=${all} .indeterminate=${!all && this.chosen.size > 0}
          @change=${(event) => this.#choose(items, event.target.checked)}>
          ${t('admin.failureCount', { n: this.list.total ?? items.length })}</label>
        <div class="row">
          <span class="small quiet" role="status">${this.progress ? t('admin.replaying', this.progress) : ''}</span>
          <button class="button primary" aria-disabled=${stopped ? 'true' : nothing}
            @click=${() => this.#replayChosen()}>${icon('retry')}${t('admin.replayChosen', { n: this.chosen.size })}</button>
        </div>
      </div>`;
  }

  #choose(jobs, chosen) {
    jobs.forEach(({ id }) => this.chosen[chosen ? 'add' : 'delete'](id));
    this.update();
  }

  async #look() {
    this.refusal = null;
    await this.attempt(() => this.list.open(), (problem) => {
      this.refusal = problem;
    });
    const here = new Set(this.list.items.map(({ id }) => id));
    this.chosen = new Set([...this.chosen].filter((id) => here.has(id)));
    this.refusals.clear();
  }

  async #extend() {
    const first = await this.list.extend();
    this.update();
    if (first) {
      await focusOn(`[data-job="${first.id}"] input`);
    }
  }

  /** Answers whether the job is tried again; a refusal stays with it. */
  async #replay(job) {
    this.refusals.delete(job.id);
    const done = await this.attempt(() => post(`/admin/failures/${job.id}/replay`), (problem) => {
      this.refusals.set(job.id, problem);
    });
    if (done) {
      this.chosen.delete(job.id);
      this.list.remove(job.id);
    }
    return Boolean(done);
  }

  async #replayOne(job) {
    const at = this.list.items.indexOf(job);
    if (await this.#replay(job)) {
      say(t('admin.replayed', { n: 1 }));
      const next = this.list.items[Math.min(at, this.list.items.length - 1)];
      await focusOn(() => next && document.querySelector(`[data-job="${next.id}"] .button`), 'h1');
    }
  }

  // One after the other: a hundred requests at a time would be too many.
  async #replayChosen() {
    const jobs = this.list.items.filter(({ id }) => this.chosen.has(id));
    if (jobs.length === 0 || this.progress) {
      return;
    }
    let replayed = 0;
    for (const [index, job] of jobs.entries()) {
      this.progress = { n: index + 1, of: jobs.length };
      this.update();
      replayed += (await this.#replay(job)) ? 1 : 0;
    }
    this.progress = null;
    this.update();
    say(t('admin.replayed', { n: replayed }));
    await focusOn('#all', 'h1');
  }
}
