import { del, get, put } from '../../lib/api.js';
import { Form } from '../../lib/form.js';
import { time } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { signOut, user } from '../../lib/session.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { when } from '../../parts/when.js';
import { area } from './area.js';
import { ask, leaving } from './leave.js';
import { hidePasswords, passwordField } from './password.js';
import { refusal } from './refusal.js';

/** Who one is here, the password, and the way out for good. */
export default class ProfilePage extends Page {
  changing = new Form(this, ['current', 'new', 'password']);
  me = user.value;

  get title() {
    return t('account.profile');
  }

  async open() {
    this.me = await get('/me', { signal: this.signal });
  }

  view() {
    return area(this.title, html`
      <div class="columns profile">
        <section class="card" aria-labelledby="who"><h2 id="who">${t('account.who')}</h2>${this.#facts()}</section>
        ${this.#password()}
        ${leaving(() => this.#leave())}
      </div>`,
    html`<button class="button" @click=${() => signOut()}>${icon('out')}${t('shell.signOut')}</button>`);
  }

  #facts() {
    const { username, email, roles, created_at: since, last_login: last } = this.me;
    return html`
      <dl class="facts">
        <dt>${t('account.username')}</dt><dd><strong>${username}</strong></dd>
        <dt>${t('account.email')}</dt><dd>${email}</dd>
        <dt>${t('account.roles')}</dt><dd>${roles.map((role) => html`<span class="tag">${t(`account.role_${role}`)}</span> `)}</dd>
        <dt>${t('account.since')}</dt><dd>${time(since)}</dd>
        ${last ? html`<dt>${t('account.lastLogin')}</dt><dd>${when(last)}</dd>` : nothing}
      </dl>`;
  }

  #password() {
    const { changing } = this;
    return html`
      <section class="card" aria-labelledby="change">
        <h2 id="change">${t('account.changePassword')}</h2>
        <form class="stack" @submit=${(event) => this.#change(event)}>
          <p class="small quiet">${t('account.changeWhat')}</p>
          ${refusal(changing)}
          <input type="text" name="username" autocomplete="username" .value=${this.me.username} hidden>
          ${passwordField({ name: 'current', label: t('account.current'), fault: changing.fault('current') })}
          ${passwordField({ name: 'new', label: t('account.new'), hint: t('account.passwordHint'), fresh: true,
            fault: changing.fault('new', 'password') })}
          <div class="row">
            <button class="button primary" aria-disabled=${changing.stopped ? 'true' : nothing}>${t('account.changePassword')}</button>
          </div>
        </form>
      </section>`;
  }

  async #change(event) {
    const form = event.currentTarget;
    hidePasswords(form);
    const done = await this.changing.send(event, (values) =>
      put('/me/password', { current: values.get('current'), new: values.get('new') }));
    if (done) {
      form.reset();
      say(t('account.passwordChanged'));
    }
  }

  async #leave() {
    if (await ask(this.me, () => del('/me'))) {
      // The session is gone with its user; what is left is to tell this tab and the others.
      await signOut();
      say(t('account.left'));
    }
  }
}
