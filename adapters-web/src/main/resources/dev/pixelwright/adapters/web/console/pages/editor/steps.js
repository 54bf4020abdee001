import { html, live, nothing, repeat } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { cropBox } from './geometry.js';
import { fields } from './fields.js';
import { GROUPS, OPERATIONS } from './operations.js';
import { stepText } from './syntax.js';
import { drag } from './drag.js';

/** The steps in their order, the open one with its fields, and the way to add one. */
export const stepsView = (editor, fault) => html`
  <section class="card steps" aria-labelledby="steps-title">
    <div class="row apart">
      <h2 id="steps-title">${t('editor.steps')}</h2>
      <div class="row">
        <button class="button icon slim" aria-label=${t('editor.undo')} title="${t('editor.undo')} (Ctrl+Z)"
          ?disabled=${!editor.composition.canUndo} @click=${() => editor.undo()}>${icon('undo')}</button>
        <button class="button icon slim" aria-label=${t('editor.redo')} title="${t('editor.redo')} (Ctrl+Y)"
          ?disabled=${!editor.composition.canRedo} @click=${() => editor.redo()}>${icon('redo')}</button>
      </div>
    </div>
    <p class="quiet small source">${icon('image')}${t('editor.source', { name: editor.image.filename })}</p>
    <ol role="list" class="step-list">
      ${repeat(editor.state.steps, (each) => each.key, (each, index) =>
        stepView(editor, each, index, fault?.key === each.key ? fault : null))}
    </ol>
    ${adder(editor)}
  </section>`;

function stepView(editor, step, index, fault) {
  const open = editor.composition.selected === step.key;
  const name = t(`editor.op_${step.name}`);
  return html`
    <li class="step ${open ? 'open' : ''} ${step.off ? 'off' : ''} ${fault ? 'faulty' : ''}" data-key=${step.key}>
      <div class="step-head">
        <span class="grip" aria-hidden="true" title=${t('editor.drag')}
          @pointerdown=${(event) => drag(event, editor, step.key)}>${icon('grip')}</span>
        <button class="step-name" id="name-${step.key}" aria-expanded=${open} aria-describedby="move-hint"
          @click=${() => editor.select(step.key)} @keydown=${(event) => byKey(event, editor, step.key)}>
          <span class="ellipsis">${name}</span><span class="ellipsis quiet small">${summary(step)}</span>
        </button>
        <button class="button icon slim plain" role="switch" aria-checked=${!step.off} aria-label=${t('editor.on', { name })}
          title=${t('editor.on', { name })}
          @click=${() => editor.composition.toggle(step.key)}>${icon(step.off ? 'hidden' : 'eye')}</button>
        <button class="button icon slim plain" aria-label=${t('editor.remove', { name })} title=${t('editor.remove', { name })}
          @click=${() => editor.remove(step.key)}>${icon('trash')}</button>
      </div>
      ${fault ? html`<p class="fault small" role="alert">${fault.message}</p>` : nothing}
      ${open ? body(editor, step, index, name, fault) : nothing}
    </li>`;
}

// What the text says of it, without its name.
function summary(step) {
  if (step.name === 'watermark') {
    return '';
  }
  return stepText(step).slice(step.name.length + 1).replaceAll(',', ' ');
}

function byKey(event, editor, key) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by && event.altKey) {
    event.preventDefault();
    editor.move(key, by, `name-${key}`);
  }
}

function body(editor, step, index, name, fault) {
  const { params } = OPERATIONS[step.name];
  const take = (values, gesture) => editor.composition.change(step.key, values, gesture);
  const last = editor.state.steps.length - 1;
  return html`
    <div class="step-body">
      ${params.length === 0 ? html`<p class="quiet small">${t('editor.noParams')}</p>` : nothing}
      ${step.name === 'crop' ? placing(editor, step) : nothing}
      <div class="fields">
        ${fields({ id: step.key, params, values: step.values, take, fault, images: editor.marks })}
      </div>
      <div class="row">
        <button class="button slim" id="up-${step.key}" aria-label=${t('editor.up', { name })} aria-disabled=${index === 0}
          @click=${() => editor.move(step.key, -1, `up-${step.key}`)}>${icon('up')}${t('editor.earlier')}</button>
        <button class="button slim" id="down-${step.key}" aria-label=${t('editor.down', { name })} aria-disabled=${index === last}
          @click=${() => editor.move(step.key, 1, `down-${step.key}`)}>${icon('down')}${t('editor.later')}</button>
      </div>
    </div>`;
}

// By its corner, as it is dragged, or by a gravity that suits pictures of other shapes too.
function placing(editor, step) {
  const cornered = step.values.x !== undefined;
  const set = (corner) => {
    const size = editor.composition.size(step.key) ?? editor.image;
    const { x, y } = cropBox(step.values, size);
    const percent = (value, length) => (step.values.unit === 'percent' ? Math.round(value / length * 100) : value);
    editor.composition.change(step.key, corner
      ? { x: String(percent(x, size.width)), y: String(percent(y, size.height)), gravity: undefined, fx: undefined, fy: undefined }
      : { x: undefined, y: undefined });
  };
  return html`
    <fieldset class="row choices">
      <legend class="unseen">${t('editor.placed')}</legend>
      ${[[true, t('editor.byCorner')], [false, t('editor.byGravity')]].map(([corner, label]) => html`
        <label class="choice"><input type="radio" name="placed-${step.key}" .checked=${live(cornered === corner)}
          @change=${() => set(corner)}>${label}</label>`)}
    </fieldset>`;
}

const adder = (editor) => html`
  <div class="adder">
    <button class="button" id="add-step" aria-expanded=${editor.adding} aria-controls="operations"
      @click=${() => { editor.adding = !editor.adding; editor.update(); }}>${icon('plus')}${t('editor.add')}</button>
    <div id="operations" class="operations" ?hidden=${!editor.adding} @keydown=${(event) => {
      if (event.key === 'Escape') {
        editor.adding = false;
        editor.focus('add-step');
      }
    }}>
      ${GROUPS.map((group) => html`
        <fieldset><legend class="small quiet">${t(`editor.group_${group}`)}</legend><div class="row">
          ${offered(editor, group).map((name) => html`
            <button class="button slim" @click=${() => editor.add(name)}>${t(`editor.op_${name}`)}</button>`)}
        </div></fieldset>`)}
    </div>
    <p class="unseen" id="move-hint">${t('editor.moveHint')}</p>
  </div>`;

const offered = (editor, group) =>
  Object.keys(OPERATIONS).filter((name) => OPERATIONS[name].group === group && editor.capabilities.operations.includes(name));
