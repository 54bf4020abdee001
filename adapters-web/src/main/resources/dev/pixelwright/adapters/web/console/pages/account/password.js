import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { described } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';

/**
 * A password with a button that shows what is typed, and a word when the capitals are locked. Both are of the element and not
 * of the page: nothing else depends on them.
 */
export function passwordField({ name, label, hint = '', fault = '', fresh = false }) {
  return html`
    <div class="field password">
      <label for=${name}>${label}</label>
      <div class="within">
        <input class="input" id=${name} name=${name} type="password" required autocomplete=${fresh ? 'new-password' : 'current-password'}
          minlength=${fresh ? 8 : nothing} maxlength=${fresh ? 128 : nothing} autocapitalize="none" spellcheck="false"
          aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${described(name, hint, fault)}
          @keydown=${capitals} @keyup=${capitals} @blur=${quiet}>
        <button type="button" class="button icon plain reveal" aria-pressed="false" aria-controls=${name}
          aria-label=${t('account.reveal', { label })} title=${t('account.reveal', { label })} @click=${reveal}>${icon('eye')}</button>
      </div>
      <span class="hint capitals" role="status"></span>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${fault ? html`<span class="fault" id="${name}-fault">${fault}</span>` : nothing}
    </div>`;
}

function reveal({ currentTarget: button }) {
  const input = button.previousElementSibling;
  show(input, input.type === 'password');
}

function show(input, shown) {
  input.type = shown ? 'text' : 'password';
  input.nextElementSibling.setAttribute('aria-pressed', String(shown));
}

/** Before a form is sent: browsers keep passwords, and forget other texts, by the type of the input. */
export const hidePasswords = (form) => form.querySelectorAll('.password input').forEach((input) => show(input, false));

function capitals(event) {
  const locked = event.getModifierState?.('CapsLock') ?? false;
  const told = event.currentTarget.closest('.password').querySelector('.capitals');
  const words = locked ? t('account.capitals') : '';
  if (told.textContent !== words) {
    told.textContent = words;
  }
}

const quiet = (event) => {
  event.currentTarget.closest('.password').querySelector('.capitals').textContent = '';
};
