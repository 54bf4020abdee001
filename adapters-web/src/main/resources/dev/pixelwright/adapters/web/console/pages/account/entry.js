import { Form } from '../../lib/form.js';
import { go } from '../../lib/router.js';
import { html, nothing } from '../../lib/html.js';
import { user } from '../../lib/session.js';
import { Page } from '../../lib/page.js';
import { brand } from '../../parts/mark.js';
import { hidePasswords } from './password.js';
import { refusal } from './refusal.js';

/** What signing in and registering have in common: a form, one button, and the way back to where one wanted to go. */
export class Entry extends Page {
  sending = new Form(this, ['username', 'email', 'password']);

  async open() {
    // Also when somebody signs in by another tab.
    user.watch(() => this.enter(), this.signal);
    this.enter();
  }

  enter() {
    if (user.value && !this.signal.aborted) {
      const next = this.query.get('next') ?? '/';
      // Only a path of ours: a link from elsewhere must not lead elsewhere after signing in.
      go(`/console${next.startsWith('/') && !next.startsWith('//') ? next : '/'}`, { replace: true });
    }
  }

  async submit(event, send) {
    hidePasswords(event.currentTarget);
    await this.sending.send(event, (values) => send(Object.fromEntries(values)));
  }

  /** `label` is of the button; `fields` and `other`, the way to the other form, are templates. */
  form({ title, label, send, fields, other }) {
    return html`
      <form class="card stack entry" @submit=${(event) => this.submit(event, send)}>
        <span class="brand">${brand()}</span>
        <h1>${title}</h1>
        ${refusal(this.sending)}
        ${fields}
        <button class="button primary" aria-disabled=${this.sending.stopped ? 'true' : nothing}>${label}</button>
        <p class="small">${other}</p>
      </form>`;
  }
}
