import { del, get, post } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { Form } from '../../lib/form.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { say } from '../../lib/toasts.js';
import { note as address } from '../../lib/router.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { empty, note, problemNote } from '../../parts/note.js';
import { area, waiting } from './area.js';
import { Deliveries } from './deliveries.js';
import { secretCard } from './secret.js';
import { hookForm, order } from './webhook-form.js';
import { hookRow } from './webhook-row.js';

/** Addresses that are told what happens. */
export default class WebhooksPage extends Page {
  items = null;
  refusal = null;
  form = null;
  made = null;
  /** The log of messages to one webhook, while it is looked at. */
  log = null;
  /** Whether the installation calls nobody, which it says when it is asked to. */
  unsupported = null;

  get title() {
    return t('account.webhooks');
  }

  async open() {
    ({ items: this.items } = await get('/me/webhooks', { signal: this.signal }));
    const wanted = this.items.find((hook) => hook.id === this.query.get('log'));
    if (wanted) {
      await this.#show(wanted);
    }
  }

  view() {
    return area(this.title, html`
      <p class="quiet">${t('account.webhooksWhat')}</p>
      ${this.unsupported ? note('info', html`<p>${this.unsupported.message}</p><p class="small">${t('account.outbound')}</p>`) : nothing}
      ${this.made ? this.#secret() : nothing}
      ${this.form ? hookForm({ form: this.form, send: (event) => this.#make(event), cancel: () => this.#shut() }) : nothing}
      ${this.refusal ? problemNote(this.refusal) : nothing}
      ${this.items ? this.#list() : waiting()}`,
    this.unsupported ? nothing : html`
      <button class="button primary" id="new-hook" aria-expanded=${this.form ? 'true' : 'false'}
        @click=${() => this.#begin()}>${icon('plus')}${t('account.newHook')}</button>`);
  }

  #list() {
    if (this.items.length === 0) {
      return this.form || this.made || this.unsupported ? nothing : empty('hook', t('account.noHooks'), html`<p>${t('account.noHooksWhat')}</p>`);
    }
    return html`
      <ul class="rows" role="list">
        ${repeat(this.items, (hook) => hook.id, (hook) => hookRow(hook, {
          log: this.log?.hook === hook.id ? this.log : null,
          toggle: () => this.#toggle(hook),
          remove: () => this.#remove(hook),
        }))}
      </ul>`;
  }

  #secret() {
    return secretCard({
      title: this.made.url,
      text: t('account.hookOnce'),
      secret: this.made.secret,
      kept: () => {
        this.made = null;
        this.update();
        void focusOn('#new-hook');
      },
    });
  }

  #begin() {
    this.form ??= new Form(this, ['url', 'events']);
    this.update();
    void focusOn('#url');
  }

  #shut() {
    this.form = null;
    this.update();
    void focusOn('#new-hook', 'h1');
  }

  async #make(event) {
    const done = await this.form.send(event, (values) => post('/me/webhooks', order(values)));
    if (done) {
      const { secret, ...shown } = done.value;
      this.form = null;
      this.items = [...this.items, shown];
      this.made = { ...shown, secret };
      this.update();
      await focusOn('#secret');
    } else if (this.form?.refusal?.code === 'OUTBOUND_UNSUPPORTED') {
      this.unsupported = this.form.refusal;
      this.#shut();
    }
  }

  async #toggle(hook) {
    if (this.log?.hook === hook.id) {
      this.log = null;
      address({ log: null });
      this.update();
    } else {
      address({ log: hook.id });
      await this.#show(hook);
    }
  }

  async #show(hook) {
    this.log = new Deliveries(this, hook.id, () => this.#again(hook));
    this.update();
    await this.log.open();
  }

  // A replay can bring a webhook back, so that what is said of it is looked at again.
  async #again(hook) {
    const now = await get(`/me/webhooks/${hook.id}`, { signal: this.signal });
    this.items = this.items.map((each) => (each.id === hook.id ? now : each));
  }

  async #remove(hook) {
    if (!(await confirm(t('account.deleteHook'), t('account.deleteHookSure', { url: hook.url }), t('shell.delete')))) {
      return;
    }
    this.refusal = null;
    const done = await this.attempt(async () => {
      await del(`/me/webhooks/${hook.id}`);
      return true;
    }, (problem) => {
      this.refusal = problem;
    });
    if (done) {
      this.items = this.items.filter((each) => each.id !== hook.id);
      this.made = this.made?.id === hook.id ? null : this.made;
      if (this.log?.hook === hook.id) {
        this.log = null;
        address({ log: null });
      }
      this.update();
      say(t('account.hookDeleted'));
      await focusOn('#new-hook', 'h1');
    }
  }
}
