import { get, post, query } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { ago, time } from '../../lib/format.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Listing } from '../../lib/listing.js';
import { say } from '../../lib/toasts.js';
import { t, tOr } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { more } from '../../parts/more.js';
import { problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { waiting } from './area.js';
import { eventWords } from './webhook-form.js';

const PAGE = 20;
const TONES = { delivered: 'good', failed: 'bad', pending: 'info' };

/** The messages to one webhook, the newest first, each of which can be sent again. */
export class Deliveries {
  problem = null;
  opened = false;
  #page;
  #replayed;

  constructor(page, hook, replayed) {
    this.hook = hook;
    this.#page = page;
    this.#replayed = replayed;
    this.list = new Listing((cursor) => get(query(`${this.#path}`, { limit: PAGE, cursor }), { signal: page.signal }));
  }

  get #path() {
    return `/me/webhooks/${this.hook}/deliveries`;
  }

  async open() {
    this.problem = null;
    await this.#page.attempt(async () => {
      await this.list.open();
      this.opened = true;
    }, (problem) => {
      this.problem = problem;
    });
  }

  view() {
    return html`
      <section class="stack log" aria-label=${t('account.deliveries')}>
        ${this.problem ? problemNote(this.problem) : nothing}
        ${this.opened || this.problem ? nothing : waiting(1)}
        ${this.opened && this.list.items.length === 0 ? html`<p class="quiet">${t('account.noDeliveries')}</p>` : nothing}
        ${this.list.items.length === 0 ? nothing : html`
          <div class="row apart"><p class="small quiet">${t('account.messages', { n: this.list.total ?? this.list.items.length })}</p>
            <button class="button slim" @click=${() => this.open()}>${icon('retry')}${t('account.look')}</button></div>
          <ul class="rows slim" role="list">${repeat(this.list.items, (each) => each.id, (each) => this.#row(each))}</ul>`}
        ${more(this.list, () => this.#extend())}
      </section>`;
  }

  #row(each) {
    const status = t(`account.delivery_${each.status}`);
    return html`
      <li class="item" data-delivery=${each.id}>
        <div class="grow stack tight">
          <p class="row"><span class="tag ${TONES[each.status] ?? ''}">${status}</span><strong>${eventWords(each.type)}</strong>
            <span class="small quiet">${when(each.created_at)}</span></p>
          <p class="small quiet">${this.#story(each)}</p>
        </div>
        <button class="button slim" aria-label=${t('account.replayThis', { type: eventWords(each.type), when: time(each.created_at) })}
          @click=${() => this.#replay(each)}>${icon('retry')}${t('account.replay')}</button>
      </li>`;
  }

  #story(each) {
    return [
      t('account.attempts', { n: each.attempts }),
      each.response_status ? t('account.answered', { status: each.response_status }) : '',
      each.error ? tOr(`account.error_${each.error}`, each.error) : '',
      each.next_attempt_at ? t('account.nextAttempt', { when: ago(each.next_attempt_at) }) : '',
    ].filter(Boolean).join(' · ');
  }

  async #extend() {
    const first = await this.list.extend();
    this.#page.update();
    if (first) {
      await focusOn(`[data-delivery="${first.id}"] button`);
    }
  }

  async #replay(each) {
    this.problem = null;
    await this.#page.attempt(async () => {
      this.list.replace(await post(`${this.#path}/${each.id}/replay`));
      say(t('account.replayed'));
      await this.#replayed();
    }, (problem) => {
      this.problem = problem;
    });
  }
}
