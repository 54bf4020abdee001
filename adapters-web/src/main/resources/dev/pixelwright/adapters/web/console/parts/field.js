import { html, nothing } from '../lib/html.js';

/**
 * An input with its label, hint and fault, tied together for those who do not see them. `attributes` are those of the input that
 * differ: `type`, `autocomplete`, `required`, `minlength`, `maxlength`, `placeholder`, `inputmode`.
 */
export function field({ name, label, value = '', hint = '', fault = '', input, attributes = {} }) {
  const { type = 'text', autocomplete, required = false, minlength, maxlength, placeholder, inputmode } = attributes;
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} name=${name} type=${type} .value=${value} ?required=${required}
        autocomplete=${autocomplete ?? nothing} minlength=${minlength ?? nothing} maxlength=${maxlength ?? nothing}
        placeholder=${placeholder ?? nothing} inputmode=${inputmode ?? nothing}
        aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${described(name, hint, fault)} @input=${input ?? nothing}>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${fault ? html`<span class="fault" id="${name}-fault">${fault}</span>` : nothing}
    </div>`;
}

export function described(name, hint, fault) {
  const ids = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
