import { html, live, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { note } from '../../parts/note.js';
import { faultIn } from './faults.js';
import { fields } from './fields.js';
import { ENCODINGS } from './operations.js';
import { presetsView } from './presets.js';
import { runsView } from './runs.js';
import { stageView } from './stage.js';
import { stepsView } from './steps.js';
import { writtenView } from './written.js';

export const heading = (editor) => html`
  <div class="editor-title">
    <a class="button plain icon" href="images/${editor.params.id}" aria-label=${t('editor.back')}
      title=${t('editor.back')}>${icon('back')}</a>
    <h1 class="ellipsis">${editor.title}</h1>
  </div>`;

export function editorView(editor) {
  const fault = editor.draft ? null : faultIn(editor.preview.problem, editor.state);
  return html`
    <header>
      ${heading(editor)}
      <div class="row editor-acts">
        <button class="button" ?disabled=${editor.saving} @click=${() => editor.save()}>${icon('download')}${t('editor.download')}</button>
        <button class="button primary" aria-disabled=${editor.runs.ordering ? 'true' : nothing}
          @click=${() => editor.runs.start()}>${icon('jobs')}${
          editor.others.length > 0 ? t('editor.runMany', { n: editor.others.length + 1 }) : t('editor.run')}</button>
      </div>
    </header>
    <p class="unseen" role="status">${editor.told}</p>
    ${editor.gone > 0 ? html`
      <div class="editor-gone">${note('warn', html`<p>${t('editor.gone', { n: editor.gone })}</p>`)}</div>` : nothing}
    <div class="editor">
      ${stageView(editor, fault)}
      <div class="knobs stack">
        ${stepsView(editor, fault)}
        ${fileView(editor, fault?.key === 'file' ? fault : null)}
        ${presetsView(editor)}
      </div>
      <div class="below stack">
        ${runsView(editor)}
        ${writtenView(editor)}
      </div>
    </div>`;
}

function fileView(editor, fault) {
  const { file } = editor.state;
  const { composition } = editor;
  const written = new Set([...editor.capabilities.writes, ...(editor.capabilities.models ?? []), 'original', 'auto', file.format]);
  return html`
    <section class="card" aria-labelledby="file-title">
      <h2 id="file-title">${t('editor.file')}</h2>
      <div class="fields">
        <div class="field wide">
          <label for="file-format">${t('editor.format')}</label>
          <select class="input" id="file-format" @change=${(event) => composition.encode(event.target.value)}>
            ${Object.keys(ENCODINGS).filter((name) => written.has(name)).map((name) => html`
              <option value=${name} .selected=${file.format === name}>${formatName(name)}</option>`)}
          </select>
        </div>
        ${fields({ id: 'file', params: ENCODINGS[file.format].params, values: file.values, fault,
          take: (values, gesture) => composition.fileValues(values, gesture) })}
        ${fault && !fault.param ? html`<p class="fault small wide" role="alert">${fault.message}</p>` : nothing}
        ${check(t('editor.keep'), file.keep, (keep) => composition.file({ keep }))}
        ${check(t('editor.upright'), file.upright, (upright) => composition.file({ upright }))}
      </div>
    </section>`;
}

const formatName = (name) => (name === 'original' || name === 'auto' ? t(`editor.format_${name}`) : name.toUpperCase());

const check = (label, value, put) => html`
  <label class="choice wide">
    <input type="checkbox" .checked=${live(value)} @change=${(event) => put(event.target.checked)}>${label}</label>`;
