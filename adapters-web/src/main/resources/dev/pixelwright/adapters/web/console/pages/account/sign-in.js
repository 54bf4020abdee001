import { html } from '../../lib/html.js';
import { signIn } from '../../lib/session.js';
import { t } from '../../lib/words.js';
import { field } from '../../parts/field.js';
import { Entry } from './entry.js';
import { passwordField } from './password.js';

export default class SignInPage extends Entry {
  get title() {
    return t('account.signIn');
  }

  view() {
    return this.form({
      title: this.title,
      label: this.sending.busy ? t('account.signingIn') : t('account.signIn'),
      send: (values) => signIn(values.username, values.password, values.remember === 'on'),
      fields: html`
        ${field({
          name: 'username',
          label: t('account.username'),
          input: () => this.#forget(),
          attributes: { autocomplete: 'username', required: true, maxlength: 64 },
        })}
        ${passwordField({ name: 'password', label: t('account.password') })}
        <label class="choice"><input type="checkbox" name="remember">${t('account.remember')}</label>`,
      other: html`${t('account.noAccount')} <a href="register${location.search}">${t('account.register')}</a>`,
    });
  }

  // The wait is of the name that was tried.
  #forget() {
    if (this.sending.wait > 0) {
      this.sending.forget();
    }
  }
}
