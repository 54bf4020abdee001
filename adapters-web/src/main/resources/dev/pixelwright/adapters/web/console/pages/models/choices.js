import { bytes, number } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t, tOr } from '../../lib/words.js';
import { described } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';
import { FORMATS, offers, shapeBytes, steps, toFaces, toStep } from './order.js';

/** Who makes the models: those that cannot be used say why. */
export const generatorChoice = (page) => html`
  <fieldset class="stack tight">
    <legend class="label">${t('models.generator')}</legend>
    ${page.generators.map((each) => html`
      <label class="option ${each.available ? '' : 'off'}">
        <input type="radio" name="generator" value=${each.name} .checked=${page.order.generator === each.name} ?disabled=${!each.available}
          aria-describedby="about-${each.name}" @change=${() => page.choose(each)}>
        <span class="grow">
          <strong>${tOr(`models.name_${each.name}`, each.name)}</strong>
          ${each.available ? nothing : html`<span class="tag warn">${t('models.unavailable')}</span>`}
          ${each.remote ? html`<span class="tag info">${t('models.remote')}</span>` : nothing}
          <span class="small quiet about" id="about-${each.name}">${tOr(`models.about_${each.name}`, each.description)}
            ${each.remote ? t('models.remoteWhy') : ''} ${each.obstacle ? each.obstacle.message : ''}</span>
        </span>
      </label>`)}
    ${fault(page, 'generator')}
  </fieldset>`;

export const formatChoice = (page) => html`
  <fieldset class="stack tight">
    <legend class="label">${t('models.format')}</legend>
    <div class="options">${FORMATS.filter((format) => page.generator.formats.includes(format)).map((format) => html`
      <label class="option"><input type="radio" name="format" value=${format} .checked=${page.order.format === format}
        @change=${() => page.change({ format })}>
        <span class="grow"><strong>${format.toUpperCase()}</strong><span class="small quiet about">${t(`jobs.format_${format}`)}</span></span></label>`)}
    </div>
    ${fault(page, 'format')}
  </fieldset>`;

/** How many triangles there may be, and what that means. */
export function faceLimit(page) {
  const { generator, order } = page;
  const refused = page.faceFault();
  return html`
    <div class="field">
      <label for="faces">${t('models.faces')}</label>
      <div class="faces">
        <input type="range" min="0" max=${steps} .value=${String(toStep(order.faces || generator.min_faces, generator))} aria-label=${t('models.facesSlider')}
          aria-valuetext=${number(order.faces)} @input=${(event) => page.change({ faces: toFaces(Number(event.target.value), generator) })}>
        <input class="input" id="faces" type="number" inputmode="numeric" min=${generator.min_faces} max=${generator.max_faces} step="1"
          .value=${String(order.faces)} aria-invalid=${refused ? 'true' : 'false'} aria-describedby=${described('faces', 'x', refused)}
          @input=${(event) => page.change({ faces: event.target.valueAsNumber })}>
      </div>
      ${refused ? html`<span class="fault" id="faces-fault">${refused}</span>` : nothing}
      <p class="hint" id="faces-hint">${t('models.facesHint', { least: generator.min_faces, most: generator.max_faces, usual: generator.default_faces })}</p>
      <p class="small meaning" aria-live="polite" ?hidden=${refused !== ''}>${icon('info')}
        <span>${t(`models.${detail(order.faces)}`)} ${size(order)}</span></p>
    </div>`;
}

// In words, because nobody knows what twenty thousand triangles look like.
const detail = (faces) => (faces < 5000 ? 'coarse' : faces < 40_000 ? 'middle' : faces < 150_000 ? 'fine' : 'finest');

function size(order) {
  const count = shapeBytes(order);
  if (!count) {
    return '';
  }
  return t(order.format === 'glb' && order.texture ? 'models.sizeBeside' : 'models.size', { bytes: bytes(count) });
}

export function further(page) {
  const { generator, order } = page;
  const has = (option) => offers(generator, order, option);
  const refused = fault(page, 'depth', 'depth-fault');
  return html`
    ${has('texture') ? check(page, 'texture') : nothing}
    ${has('base') ? check(page, 'base') : nothing}
    ${has('depth') ? html`
      <div class="field narrow">
        <label for="depth">${t('models.depth')}</label>
        <input class="input" id="depth" type="number" inputmode="numeric" min="1" max="100" step="1" placeholder=${t('models.depthUsual')}
          .value=${String(order.depth)} aria-invalid=${refused === nothing ? 'false' : 'true'} aria-describedby="depth-hint depth-fault"
          @input=${(event) => page.change({ depth: event.target.value })}>
        <span class="hint" id="depth-hint">${t('models.depthHint')}</span>
        ${refused}
      </div>` : nothing}`;
}

const check = (page, name) => html`
  <div><label class="choice"><input type="checkbox" name=${name} .checked=${page.order[name]} aria-describedby="${name}-hint"
    @change=${(event) => page.change({ [name]: event.target.checked })}>${t(`models.${name}`)}</label>
    <p class="small quiet indent" id="${name}-hint">${t(`models.${name}Hint`)}</p></div>`;

const fault = (page, field, id) => {
  const text = page.faultOf(field);
  return text ? html`<span class="fault" id=${id ?? `${field}-fault`}>${text}</span>` : nothing;
};
