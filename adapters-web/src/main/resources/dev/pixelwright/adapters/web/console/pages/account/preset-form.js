import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { described, field } from '../../parts/field.js';
import { refusal } from './refusal.js';

/** The fields of a preset: a new one, or those of `preset`. `send(event)` is called with the form, `cancel()` without. */
export function presetForm({ form, preset, send, cancel }) {
  // What is wrong with a step has the name of its parameter, `resize.width`, and no field of ours.
  const other = form.refusal?.errors.find((error) => error.field !== 'name')?.message ?? '';
  const fault = other || (form.refusal?.status === 422 && !form.fault('name') ? form.refusal.message : '');
  return html`
    <form class="card stack" aria-labelledby="preset-form" @submit=${send}>
      <h2 id="preset-form">${preset ? t('account.editThis', { name: preset.name }) : t('account.newPreset')}</h2>
      ${fault ? nothing : refusal(form)}
      ${field({ name: 'preset-name', label: t('account.presetName'), hint: t('account.presetNameHint'), value: preset?.name ?? '',
        fault: form.fault('name'), attributes: { required: true, maxlength: 32, autocomplete: 'off' } })}
      <div class="field">
        <label for="transformation">${t('account.transformation')}</label>
        <textarea class="input code" id="transformation" name="transformation" required rows="3" spellcheck="false" autocapitalize="none"
          .value=${preset?.transformation ?? ''} aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby=${described('transformation', t('account.transformationHint'), fault)}></textarea>
        <span class="hint" id="transformation-hint">${t('account.transformationHint')}
          <a href="/docs" target="_blank" rel="noopener">${t('shell.api')}</a></span>
        ${fault ? html`<span class="fault" id="transformation-fault">${fault}</span>` : nothing}
      </div>
      <div class="row">
        <button class="button primary" aria-disabled=${form.stopped ? 'true' : nothing}>${t('shell.save')}</button>
        <button type="button" class="button" @click=${cancel}>${t('shell.cancel')}</button>
      </div>
    </form>`;
}
