import { capabilities } from '../../lib/capabilities.js';
import { focusOn } from '../../lib/focus.js';
import { Form } from '../../lib/form.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { deleteLater, deletePreset, going, ownPresets, savePreset } from '../../lib/presets.js';
import { Problem } from '../../lib/problem.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { copyButton } from '../../parts/copy.js';
import { empty, note, problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { area, waiting } from './area.js';
import { presetForm } from './preset-form.js';

/** Transformations with names: one's own, and those of the installation. */
export default class PresetsPage extends Page {
  items = null;
  installed = {};
  only = false;
  refusal = null;
  /** `{form, name}` while one is written; `name` is of the one that is changed, empty for another one. */
  editing = null;

  get title() {
    return t('account.presets');
  }

  async open() {
    const [own, { presets, presets_only: only }] = await Promise.all([ownPresets(this.signal), capabilities()]);
    this.items = own;
    this.installed = presets;
    this.only = only;
    going.watch(this.update, this.signal);
  }

  /** Those of one's own that are to be seen. */
  get shown() {
    return this.items.filter(({ name }) => !going.value.has(name));
  }

  view() {
    const loaded = this.items !== null;
    return area(this.title, html`
      <p class="quiet">${t('account.presetsWhat')}</p>
      ${this.only ? note('info', t('account.presetsOnly')) : nothing}
      ${this.refusal ? problemNote(this.refusal) : nothing}
      ${loaded ? html`${this.#mine()}${this.#theirs()}` : waiting()}`,
    this.items ? html`
      <button class="button primary" id="new-preset" aria-expanded=${this.editing?.name === '' ? 'true' : 'false'}
        @click=${() => this.#edit(null)}>${icon('plus')}${t('account.newPreset')}</button>` : nothing);
  }

  #mine() {
    if (this.items === undefined) {
      return note('info', t('account.noOwnPresets'));
    }
    const { shown } = this;
    return html`
      ${this.editing?.name === '' ? this.#form(null) : nothing}
      ${shown.length === 0 && !this.editing
        ? empty('edit', t('account.noPresets'), html`<p>${t('account.noPresetsWhat')}</p>`)
        : html`<ul class="rows" role="list">${repeat(shown, (each) => each.name, (each) => this.#row(each))}</ul>`}`;
  }

  #row(preset) {
    if (this.editing?.name === preset.name) {
      return html`<li>${this.#form(preset)}</li>`;
    }
    const { name, transformation, updated_at: since } = preset;
    return html`
      <li class="item" data-preset=${name}>
        <div class="grow stack tight">
          <h2>${name} ${name in this.installed ? html`<span class="tag warn">${t('account.hidden')}</span>` : nothing}</h2>
          <p><code class="wrap">${transformation}</code></p>
          <p class="small quiet">${when(since, (ago) => t('account.changed', { when: ago }))}</p>
        </div>
        <div class="row">
          ${copyButton(`preset:${name}`, t('account.copyPreset', { name }))}
          <button class="button slim" aria-label=${t('account.editThis', { name })}
            @click=${() => this.#edit(preset)}>${t('account.edit')}</button>
          <button class="button slim danger" aria-label=${t('account.deleteThis', { name })}
            @click=${() => this.#drop(preset)}>${t('shell.delete')}</button>
        </div>
      </li>`;
  }

  #theirs() {
    const entries = Object.entries(this.installed);
    return html`
      <section class="stack" aria-labelledby="installed">
        <h2 id="installed">${t('account.installed')}</h2>
        <p class="quiet">${entries.length === 0 ? t('account.noneInstalled') : t('account.installedWhat')}</p>
        ${entries.length === 0 ? nothing : html`
          <ul class="rows" role="list">${entries.map(([name, transformation]) => html`
            <li class="item"><div class="grow stack tight"><h3>${name}</h3><p><code class="wrap">${transformation}</code></p></div>
              ${copyButton(`preset:${name}`, t('account.copyPreset', { name }))}</li>`)}</ul>`}
      </section>`;
  }

  #form(preset) {
    return presetForm({ form: this.editing.form, preset, send: (event) => this.#save(event, preset), cancel: () => this.#shut(preset) });
  }

  #edit(preset) {
    this.editing = { form: new Form(this, ['name', 'transformations']), name: preset?.name ?? '' };
    this.update();
    void focusOn('#preset-name');
  }

  #shut(preset) {
    this.editing = null;
    this.update();
    void focusOn(() => preset && document.querySelector(`[data-preset="${preset.name}"] .button:not(.icon)`), '#new-preset');
  }

  async #save(event, before) {
    const done = await this.editing.form.send(event, (values) =>
      this.#put(values.get('preset-name').trim(), values.get('transformation').trim(), before));
    if (!done) {
      return;
    }
    const saved = done.value;
    const others = this.items.filter(({ name }) => name !== saved.name && name !== before?.name);
    this.items = [...others, saved].sort((a, b) => (a.name < b.name ? -1 : 1));
    say(t('account.saved', { name: saved.name }));
    this.#shut(saved);
  }

  async #put(name, transformations, before) {
    const renamed = name !== before?.name;
    if (renamed && this.shown.some((each) => each.name === name)) {
      // The service would give the other one a new meaning.
      throw new Problem({ code: 'TAKEN', message: t('account.taken'), errors: [{ field: 'name', message: t('account.taken') }] });
    }
    const saved = await savePreset(name, transformations);
    if (before && renamed) {
      await deletePreset(before.name);
    }
    return saved;
  }

  #drop(preset) {
    const at = this.shown.indexOf(preset);
    deleteLater(preset.name, t('account.presetDeleted', { name: preset.name }));
    this.update();
    const next = this.shown[Math.min(at, this.shown.length - 1)];
    void focusOn(() => next && document.querySelector(`[data-preset="${next.name}"] .button:not(.icon)`), '#new-preset');
  }
}
