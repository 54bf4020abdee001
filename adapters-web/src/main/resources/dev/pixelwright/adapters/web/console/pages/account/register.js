import { html } from '../../lib/html.js';
import { register } from '../../lib/session.js';
import { t } from '../../lib/words.js';
import { field } from '../../parts/field.js';
import { Entry } from './entry.js';
import { passwordField } from './password.js';

export default class RegisterPage extends Entry {
  get title() {
    return t('account.register');
  }

  view() {
    const fault = (name) => this.sending.fault(name);
    return this.form({
      title: this.title,
      label: this.sending.busy ? t('account.registering') : t('account.register'),
      send: (values) => register(values.username, values.email, values.password),
      fields: html`
        ${field({ name: 'username', label: t('account.username'), hint: t('account.usernameHint'), fault: fault('username'),
          attributes: { autocomplete: 'username', required: true, minlength: 3, maxlength: 32 } })}
        ${field({ name: 'email', label: t('account.email'), fault: fault('email'),
          attributes: { type: 'email', autocomplete: 'email', required: true } })}
        ${passwordField({ name: 'password', label: t('account.password'), hint: t('account.passwordHint'), fresh: true,
          fault: fault('password') })}`,
      other: html`${t('account.haveAccount')} <a href="sign-in${location.search}">${t('account.signIn')}</a>`,
    });
  }
}
