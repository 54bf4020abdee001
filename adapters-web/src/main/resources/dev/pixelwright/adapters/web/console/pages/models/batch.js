import { get } from '../../lib/api.js';
import { follow } from '../../lib/follow.js';
import { percent } from '../../lib/format.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { isUnderWay } from '../../parts/job-state.js';
import { card } from './card.js';

/** Pictures that were sent together, each on its card, as its model is made. */
export default class BatchPage extends Page {
  batch = null;
  items = [];
  refusals = new Map();
  #following = null;

  get title() {
    return t('models.batch');
  }

  async open() {
    await this.#fetch();
    document.addEventListener('visibilitychange', () => this.#see(), { signal: this.signal });
  }

  async #fetch() {
    this.batch = await get(`/batches/${this.params.id}`, { signal: this.signal });
    this.items = this.batch.items;
    this.#follow();
  }

  #follow() {
    this.#following?.abort();
    if (!this.underWay || document.hidden || this.signal.aborted) {
      return;
    }
    this.#following = new AbortController();
    this.signal.addEventListener('abort', () => this.#following.abort(), { once: true });
    follow(`/batches/${this.batch.id}/events`, {
      heardOf: ({ data }) => this.#take(data),
      // Each event has its job as it is when it is read, so that nothing more is to be heard once none is under way.
      ended: () => !this.underWay,
      signal: this.#following.signal,
    });
  }

  #see() {
    if (document.hidden) {
      this.#following?.abort();
    } else if (this.underWay) {
      void this.attempt(() => this.#fetch(), () => {});
    }
  }

  #take({ position, progress, failure, job }) {
    this.items = this.items.map((item) => (item.position === position ? { ...item, failure: failure ?? item.failure, job: job?.job ?? item.job } : item));
    this.batch = { ...this.batch, progress: this.underWay ? progress : 100 };
    this.update();
  }

  /** A job of a card is another one now, or tried again. */
  replace(position, job) {
    this.items = this.items.map((item) => (item.position === position ? { ...item, job } : item));
    this.#follow();
    this.update();
  }

  get underWay() {
    return this.items.some(({ job }) => job && isUnderWay(job));
  }

  #count(of) {
    return this.items.filter(of).length;
  }

  view() {
    if (!this.batch) {
      return html`
        <header><h1>${this.title}</h1></header>
        <div class="cards" aria-busy="true">${[1, 2, 3].map(() => html`<div class="skeleton tall"></div>`)}</div>`;
    }
    const made = this.#count(({ job }) => job?.status === 'completed');
    return html`
      <header>
        <h1>${this.title}</h1>
        <div class="row">
          <a class="button" href="models">${icon('plus')}${t('models.more')}</a>
          ${made > 0 ? html`<a class="button primary" href=${this.batch.archive_url} download>
            ${icon('download')}${t('models.archive', { n: made })}</a>` : nothing}
        </div>
      </header>
      <div class="stack">
        ${this.#overall(made)}
        <ul role="list" class="cards" aria-label=${t('models.files')}>${repeat(this.items, ({ position }) => position, (item) => card(item, this))}</ul>
      </div>`;
  }

  #overall(made) {
    const failed = this.#count(({ failure, job }) => failure || job?.status === 'failed');
    const gone = this.batch.total - this.items.length;
    const told = [
      t('models.madeOf', { n: this.batch.total, made }),
      failed > 0 ? t('models.failed', { n: failed }) : '',
      gone > 0 ? t('models.gone', { n: gone }) : '',
    ];
    return html`
      <div class="card stack tight overall">
        <div class="row apart"><strong role="status">${this.underWay ? t('models.underWay') : t('models.ended')}</strong>
          <span>${percent(this.batch.progress / 100)}</span></div>
        <progress max="100" .value=${this.batch.progress} aria-label=${t('models.overall')}></progress>
        <p class="small quiet">${told.filter(Boolean).join(' · ')}</p>
      </div>`;
  }
}
