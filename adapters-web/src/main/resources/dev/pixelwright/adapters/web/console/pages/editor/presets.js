import { Form } from '../../lib/form.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { deleteLater, going, ownPresets, savePreset } from '../../lib/presets.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { field } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';

/** The transformations that a person has given names. Null while the service knows no such thing. */
export class OwnPresets {
  items = null;
  name = '';

  constructor(editor) {
    this.editor = editor;
    this.form = new Form(editor, ['name']);
    going.watch(editor.update, editor.signal);
  }

  async open() {
    this.items = await ownPresets(this.editor.signal) ?? null;
  }

  /** Those that are to be seen. */
  get shown() {
    return this.items?.filter(({ name }) => !going.value.has(name)) ?? [];
  }

  async save(event) {
    event.preventDefault();
    const { editor } = this;
    const name = this.name.trim();
    const text = editor.text;
    const sent = { preventDefault() {}, currentTarget: event.currentTarget };
    // Wherever the other one is used, it would have another meaning.
    if (this.shown.some((each) => each.name === name)
      && !(await confirm(t('editor.presetTaken', { name }), t('editor.presetTakenWhy'), t('editor.presetReplace')))) {
      return;
    }
    const done = await this.form.send(sent, () => savePreset(name, text));
    if (done) {
      say(t('editor.presetSaved', { name }));
      this.name = '';
      this.items = [...this.items.filter((each) => each.name !== name), done.value].sort((a, b) => (a.name < b.name ? -1 : 1));
      editor.update();
    }
  }

  remove(preset) {
    deleteLater(preset.name, t('editor.presetDeleted', { name: preset.name }));
    this.editor.focus('presets-title');
  }
}

export function presetsView(editor) {
  const { presets } = editor;
  const common = Object.entries(editor.capabilities.presets).map(([name, transformation]) => ({ name, transformation }));
  if (presets.items === null && common.length === 0) {
    return nothing;
  }
  return html`
    <section class="card stack" aria-labelledby="presets-title">
      <h2 id="presets-title" tabindex="-1">${t('editor.presets')}</h2>
      ${presets.items !== null && presets.shown.length === 0 && common.length === 0 ? html`<p class="quiet small">${t('editor.noPresets')}</p>` : nothing}
      ${list(editor, presets.shown, true)}
      ${common.length > 0 ? html`<h3 class="small quiet">${t('editor.commonPresets')}</h3>${list(editor, common, false)}` : nothing}
      ${presets.items === null ? nothing : saving(presets)}
    </section>`;
}

const list = (editor, items, own) => html`
  <ul role="list" class="preset-list">
    ${repeat(items, (each) => each.name, (each) => html`
      <li class="preset">
        <button class="step-name" title=${each.transformation} @click=${() => apply(editor, each)}>
          <span class="ellipsis">${each.name}</span><span class="ellipsis quiet small">${each.transformation}</span></button>
        ${own ? html`<button class="button icon slim plain" aria-label=${t('editor.deletePreset', { name: each.name })}
          @click=${() => editor.presets.remove(each)}>${icon('trash')}</button>` : nothing}
      </li>`)}
  </ul>`;

function apply(editor, preset) {
  if (!editor.composition.replace(preset.transformation)) {
    editor.write(preset.transformation);
  }
  editor.tell(t('editor.presetApplied', { name: preset.name }));
}

const saving = (presets) => html`
  <form class="save-preset" @submit=${(event) => presets.save(event)}>
    ${field({ name: 'preset-name', label: t('editor.presetName'), value: presets.name, fault: presets.form.fault('name'),
      input: (event) => { presets.name = event.target.value; }, attributes: { required: true, maxlength: 32, autocomplete: 'off' } })}
    <button class="button" aria-disabled=${presets.form.stopped ? 'true' : nothing}>${t('editor.saveAs')}</button>
  </form>
  ${presets.form.rest ? problemNote(presets.form.rest) : nothing}`;
