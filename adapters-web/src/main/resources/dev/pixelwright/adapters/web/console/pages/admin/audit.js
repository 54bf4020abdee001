import { get, query } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Listing } from '../../lib/listing.js';
import { Page } from '../../lib/page.js';
import { note as address } from '../../lib/router.js';
import { t } from '../../lib/words.js';
import { more } from '../../parts/more.js';
import { problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { area, waiting } from './area.js';
import { auditFilter } from './audit-filter.js';
import { People } from './people.js';

const PAGE = 50;

/** Who did what, the latest first. */
export default class AuditPage extends Page {
  opened = false;
  people = new People();
  actor = this.query.get('actor') ?? '';
  /** What is wrong with the user that was asked for. */
  fault = '';
  refusal = null;
  list = new Listing((cursor) => get(query('/admin/audit', { actor_id: this.actor, limit: PAGE, cursor }), { signal: this.signal }));

  get title() {
    return t('admin.audit');
  }

  async open() {
    await this.people.open(this.signal);
    await this.#look();
    this.opened = true;
  }

  view() {
    if (!this.opened) {
      return area(this.title, waiting());
    }
    const nothingHere = this.list.items.length === 0 && !this.refusal && !this.fault;
    return area(this.title, html`
      ${auditFilter({ people: this.people, actor: this.actor, fault: this.fault, filter: (text) => this.#filter(text) })}
      ${this.refusal ? problemNote(this.refusal) : nothing}
      ${nothingHere ? html`<p class="quiet">${t('admin.noActions')}</p>` : nothing}
      <ol class="rows" role="list">${repeat(this.list.items, ({ id }) => id, (each) => this.#row(each))}</ol>
      ${more(this.list, () => this.#extend())}`);
  }

  #row(each) {
    const who = each.actor_id ? this.people.nameOf(each.actor_id) : t('admin.nobody');
    const tone = each.status < 400 ? 'good' : each.status < 500 ? 'warn' : 'bad';
    return html`
      <li class="item" data-action=${each.id}>
        <div class="grow stack tight">
          <p class="row"><span class="tag ${tone}">${each.status}</span><strong>${who}</strong><code class="wrap">${each.action}</code>
            ${each.subject ? html`<code class="wrap quiet">${each.subject}</code>` : nothing}
            ${each.detail ? html`<code class="wrap">${each.detail}</code>` : nothing}</p>
          <p class="small quiet">${when(each.at)}
            ${each.address ? html`· ${t('admin.from', { address: each.address })}` : nothing}
            ${each.credential && each.credential !== 'none' ? html`· ${t('admin.by', { credential: each.credential })}` : nothing}
            ${each.request_id ? html`· ${t('shell.request', { id: each.request_id })}` : nothing}</p>
        </div>
      </li>`;
  }

  async #filter(text) {
    const wanted = text.trim();
    const id = wanted === '' ? '' : this.people.idOf(wanted);
    this.fault = id === undefined ? t('admin.noSuchUser', { name: wanted }) : '';
    if (id !== undefined) {
      this.actor = id;
      address({ actor: id });
      await this.#look();
    }
    this.update();
    await focusOn('#actor');
  }

  #look() {
    this.refusal = null;
    return this.attempt(() => this.list.open(), (problem) => {
      this.fault = problem.of('actor_id');
      this.refusal = this.fault ? null : problem;
    });
  }

  async #extend() {
    const first = await this.list.extend();
    this.update();
    if (first) {
      await focusOn(`[data-action="${first.id}"]`);
    }
  }
}
