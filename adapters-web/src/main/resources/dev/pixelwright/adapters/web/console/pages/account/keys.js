import { del, get, post } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { Form } from '../../lib/form.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { isAdmin } from '../../lib/session.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { empty, problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { area, waiting } from './area.js';
import { keyForm, order } from './key-form.js';
import { secretCard } from './secret.js';

/** What programs sign in with. */
export default class KeysPage extends Page {
  items = null;
  refusal = null;
  /** The form for another one, while it is open. */
  form = null;
  /** The key that was made just now, with its secret. */
  made = null;

  get title() {
    return t('account.keys');
  }

  async open() {
    ({ items: this.items } = await get('/me/api-keys', { signal: this.signal }));
  }

  view() {
    return area(this.title, html`
      <p class="quiet">${t('account.keysWhat')}</p>
      ${this.made ? this.#secret() : nothing}
      ${this.form ? this.#form() : nothing}
      ${this.refusal ? problemNote(this.refusal) : nothing}
      ${this.items ? this.#list() : waiting()}`,
    html`<button class="button primary" id="new-key" aria-expanded=${this.form ? 'true' : 'false'}
      @click=${() => this.#begin()}>${icon('plus')}${t('account.newKey')}</button>`);
  }

  #list() {
    return this.items.length === 0 && !this.form && !this.made
      ? empty('key', t('account.noKeys'), html`<p>${t('account.noKeysWhat')}</p>`)
      : html`<ul class="rows" role="list">${repeat(this.items, (key) => key.id, (key) => this.#row(key))}</ul>`;
  }

  #row(key) {
    const over = key.expires_at && new Date(key.expires_at) < new Date();
    return html`
      <li class="item" data-key=${key.id}>
        <div class="grow stack tight">
          <h2>${key.name} ${over ? html`<span class="tag bad">${t('account.expired')}</span>` : nothing}</h2>
          <p class="row"><code>${key.hint}…</code>${key.scopes.map((scope) => html`<span class="tag">${scope}</span>`)}</p>
          <p class="small quiet">
            ${when(key.created_at, (ago) => t('account.made', { when: ago }))}
            · ${key.last_used ? when(key.last_used, (ago) => t('account.used', { when: ago })) : t('account.neverUsed')}
            · ${key.expires_at ? when(key.expires_at, (ago) => t(over ? 'account.over' : 'account.ends', { when: ago })) : t('account.forever')}
          </p>
        </div>
        <button class="button slim danger" aria-label=${t('account.revokeThis', { name: key.name })}
          @click=${() => this.#revoke(key)}>${t('account.revoke')}</button>
      </li>`;
  }

  #form() {
    return keyForm({ form: this.form, admin: isAdmin(), send: (event) => this.#make(event), cancel: () => this.#shut() });
  }

  #secret() {
    return secretCard({
      title: this.made.name,
      text: t('account.keyOnce'),
      secret: this.made.key,
      example: `curl -H "X-API-Key: ${this.made.key}" ${location.origin}/api/v1/images`,
      kept: () => {
        this.made = null;
        this.update();
        void focusOn('#new-key');
      },
    });
  }

  #begin() {
    this.form ??= new Form(this, ['name', 'scopes', 'expires_at']);
    this.update();
    void focusOn('#key-name');
  }

  #shut() {
    this.form = null;
    this.update();
    void focusOn('#new-key');
  }

  async #make(event) {
    const done = await this.form.send(event, (values) => post('/me/api-keys', order(values)));
    if (done) {
      const { key, ...shown } = done.value;
      this.form = null;
      this.items = [...this.items, shown];
      this.made = { ...shown, key };
      this.update();
      await focusOn('#secret');
    }
  }

  async #revoke(key) {
    if (!(await confirm(t('account.revokeTitle', { name: key.name }), t('account.revokeSure'), t('account.revoke')))) {
      return;
    }
    this.refusal = null;
    const done = await this.attempt(async () => {
      await del(`/me/api-keys/${key.id}`);
      return true;
    }, (problem) => {
      this.refusal = problem;
    });
    if (done) {
      this.items = this.items.filter((each) => each.id !== key.id);
      this.made = this.made?.id === key.id ? null : this.made;
      this.update();
      say(t('account.revoked', { name: key.name }));
      await focusOn('#new-key');
    }
  }
}
