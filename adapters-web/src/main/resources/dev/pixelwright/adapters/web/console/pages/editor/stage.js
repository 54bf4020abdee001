import { bytes, megapixels, number, percent } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { problemNote } from '../../parts/note.js';
import { comeAgain } from '../../parts/picture.js';
import { before, beside } from './preview.js';
import { ASPECTS, overlay, reshape } from './place.js';

/** The picture: the engine's result, that beside the original, or what the open step begins with and the box over it. */
export const stageView = (editor, fault) => html`
  <section class="stage-side" aria-label=${t('editor.picture')}>
    ${modes(editor)}
    <div class="easel ${editor.preview.busy ? 'busy' : ''}" aria-busy=${editor.preview.busy}>
      ${editor.mode === 'place' ? placeStage(editor) : resultStage(editor)}
      ${editor.preview.busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
    </div>
    ${editor.mode === 'compare' && editor.preview.result ? divider(editor) : nothing}
    ${editor.mode === 'place' ? placeBar(editor) : nothing}
    ${facts(editor)}
    ${editor.preview.problem && !fault?.key && !editor.draft?.problem ? problemNote(editor.preview.problem, () => editor.again()) : nothing}
  </section>`;

const modes = (editor) => html`
  <fieldset class="modes">
    <legend class="unseen">${t('editor.show')}</legend>
    ${['result', 'compare', ...(editor.composition.placeable ? ['place'] : [])].map((mode) => html`
      <label><input type="radio" name="mode" value=${mode} .checked=${editor.mode === mode}
        @change=${() => { editor.mode = mode; editor.update(); }}><span>${label(editor, mode)}</span></label>`)}
  </fieldset>`;

const label = (editor, mode) =>
  (mode === 'place' ? t(editor.composition.placeable === 'point' ? 'editor.mode_point' : 'editor.mode_box') : t(`editor.mode_${mode}`));

function resultStage(editor) {
  const { result } = editor.preview;
  if (!result) {
    return html`<div class="stage-empty">${editor.preview.busy ? t('editor.making') : ''}</div>`;
  }
  const [width, height] = [result.shown.width || editor.image.width, result.shown.height || editor.image.height];
  const after = html`
    <img class="after" alt=${t('editor.resultAlt', { name: editor.image.filename })} width=${width} height=${height} src=${result.url}>`;
  const room = `--ratio:${width / height};--wide:${width}px`;
  if (editor.mode !== 'compare') {
    return html`<div class="sheet-of chequer" .style=${room}>${after}</div>`;
  }
  return html`
    <div class="sheet-of chequer compared" .style=${`${room};--divide:${editor.divide}%`}>
      ${after}
      <img class="before chequer" alt=${t('editor.beforeAlt', { name: editor.image.filename })}
        src=${editor.renders.address(beside(editor.state, editor.image))} @load=${(event) => arrived(event, editor)} @error=${comeAgain}>
      <span class="rule" aria-hidden="true"></span>
    </div>`;
}

// Until it is there, the result alone is seen.
function arrived({ target }, editor) {
  target.classList.add('there');
  void editor.renders.learn();
}

const divider = (editor) => html`
  <div class="divider">
    <span aria-hidden="true">${t('editor.before')}</span>
    <input type="range" min="0" max="100" .value=${String(editor.divide)} aria-label=${t('editor.divider')}
      aria-valuetext=${t('editor.divided', { share: percent(editor.divide / 100) })}
      @input=${(event) => { editor.divide = Number(event.target.value); editor.update(); }}>
    <span aria-hidden="true">${t('editor.after')}</span>
  </div>`;

function placeStage(editor) {
  const at = editor.composition.index(editor.composition.selected);
  const size = editor.composition.size(editor.composition.selected) ?? editor.base ?? editor.image;
  const loaded = ({ target }) => {
    void editor.renders.learn();
    editor.base = { width: target.naturalWidth, height: target.naturalHeight };
    editor.update();
  };
  return html`
    <div class="sheet-of chequer placed" .style=${`--ratio:${size.width / size.height};--wide:100%`}>
      <img alt=${t('editor.baseAlt')} width=${size.width} height=${size.height} draggable="false"
        src=${editor.renders.address(before(editor.state, at, editor.image))} @load=${loaded} @error=${comeAgain}>
      ${overlay(editor)}
    </div>`;
}

const placeBar = (editor) => html`
  <div class="place-bar">
    <p class="quiet small" id="place-hint">${t(editor.composition.placeable === 'point' ? 'editor.pointHint' : 'editor.boxHint')}</p>
    ${editor.composition.placeable === 'box' ? html`
      <label class="row small">${t('editor.aspect')}
        <select class="input" @change=${(event) => { editor.aspect = event.target.value; reshape(editor); editor.update(); }}>
          ${Object.keys(ASPECTS).map((each) => html`
            <option value=${each} .selected=${editor.aspect === each}>${each === '' ? t('editor.free') : each}</option>`)}
        </select></label>` : nothing}
  </div>`;

// What the real result is, also where a smaller one is looked at.
function facts(editor) {
  const { result, busy, problem } = editor.preview;
  if (problem || editor.draft?.problem) {
    return html`<p class="result-facts"></p>`;
  }
  const now = result?.text === editor.text ? result : null;
  const size = now?.width ? now : editor.draft ? null : editor.composition.size();
  return html`
    <p class="result-facts" role="status">
      ${size ? html`
        <span>${number(size.width)} × ${number(size.height)}
          <span class="quiet">${megapixels(size.width, size.height)}</span></span>` : nothing}
      ${now?.bytes ? html`<span><strong>${bytes(now.bytes)}</strong>
        <span class="quiet">${t('editor.ofOriginal', { share: percent(now.bytes / editor.image.bytes) })}</span></span>` : nothing}
      ${busy ? html`<span class="quiet">${t('editor.making')}</span>` : nothing}
      ${now && !now.exact && !busy
        ? html`<span class="quiet">${now.bytes ? t('editor.scaled') : t('editor.measuring')}</span>` : nothing}
    </p>`;
}
