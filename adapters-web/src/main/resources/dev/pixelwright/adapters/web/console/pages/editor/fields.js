import { html, live, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';

/**
 * The fields of a step or of the file. `take(values, gesture)` gets what changed; `fault` is `{param, message}` where the service
 * refused one of them, `images` the person's own, for marks.
 */
export function fields({ id, params, values, take, fault, images = [] }) {
  const seen = params.filter((param) => (!param.when || param.when(values)) && (!param.shown || param.shown(values)));
  return seen.map((param) => {
    const refused = fault?.param === param.name ? fault.message : '';
    return KINDS[param.kind]({ id: `${id}-${param.name}`, param, values, take, fault: refused, images });
  });
}

const label = (param) => t(`editor.param_${param.name}`);
const none = (text) => (text === '' ? undefined : text);

const framed = ({ id, param, fault }, content, classes = '') => html`
  <div class="field ${classes}">
    <label for=${id} id="${id}-label">${label(param)}</label>
    ${content}
    ${fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing}
  </div>`;

const described = ({ id, fault }) => (fault ? `${id}-fault` : nothing);

function numeric(field) {
  const { id, param, values, take } = field;
  const value = values[param.name] ?? '';
  const put = (text) => take({ [param.name]: none(text) }, param.name);
  const [from, to] = Array.isArray(param.slide) ? param.slide : [param.min, param.max];
  const unit = param.step ?? 1;
  return framed(field, html`
    <div class="amount">
      ${param.slide ? html`
        <input type="range" min=${from} max=${to} step=${unit} aria-labelledby="${id}-label"
          .value=${live(value === '' ? param.usual ?? param.rest ?? String((from + to) / 2) : value)}
          @input=${(event) => put(event.target.value)}>` : nothing}
      <input class="input number" type="number" id=${id} min=${param.min} max=${param.max}
        step=${param.kind === 'whole' ? 1 : 'any'} placeholder=${param.usual ?? param.rest ?? nothing}
        .value=${live(value)} aria-invalid=${field.fault ? 'true' : 'false'}
        aria-describedby=${described(field)} @input=${(event) => event.target.validity.badInput || put(event.target.value)}>
    </div>`, param.slide ? 'wide' : '');
}

function flag({ id, param, values, take, fault }) {
  return html`
    <div class="field wide">
      <label class="choice"><input type="checkbox" id=${id} .checked=${live(values[param.name] === 'true')}
        @change=${(event) => take({ [param.name]: event.target.checked ? 'true' : undefined })}>${label(param)}</label>
      ${fault ? html`<span class="fault">${fault}</span>` : nothing}
    </div>`;
}

function word(field) {
  const { id, param, values, take } = field;
  const choose = (choice) => take({
    [param.name]: choice === param.usual ? undefined : choice,
    ...(param.words.includes('focal') ? { fx: undefined, fy: undefined } : {}),
    ...(choice === 'focal' ? { fx: '0.5', fy: '0.5' } : {}),
  });
  return framed(field, html`
    <select class="input" id=${id} aria-describedby=${described(field)} @change=${(event) => choose(event.target.value)}>
      ${param.words.map((each) => html`
        <option value=${each} .selected=${live((values[param.name] ?? param.usual) === each)}>${t(`editor.word_${each}`)}</option>`)}
    </select>`);
}

function colour(field) {
  const { id, param, values, take } = field;
  const value = values[param.name] ?? param.usual ?? '';
  const put = (text) => take({ [param.name]: none(text.replace('#', '').toLowerCase()) }, param.name);
  const solid = /^[0-9a-f]{6}/.test(value) && !(value.length === 8 && value.endsWith('00'));
  return framed(field, html`
    <div class="colour">
      <input type="color" aria-label=${t('editor.pick', { name: label(param) })}
        .value=${live(solid ? `#${value.slice(0, 6)}` : '#ffffff')} class=${solid ? '' : 'clear'}
        @input=${(event) => put(event.target.value)}>
      <input class="input code" id=${id} maxlength="8" spellcheck="false" autocomplete="off"
        placeholder=${param.usual === '00000000' ? t('editor.transparent') : param.usual ?? nothing}
        .value=${live(values[param.name] ?? '')}
        aria-invalid=${field.fault ? 'true' : 'false'} aria-describedby=${described(field)} @change=${(event) => put(event.target.value)}>
    </div>`);
}

/** The words of a mark, which are base64url in the text of a transformation. */
function decoded(text = '') {
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(raw, (each) => each.charCodeAt(0)));
  } catch {
    return text;
  }
}

const encoded = (words) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(words))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function words(field) {
  const { id, param, values, take, images } = field;
  return html`
    ${framed(field, html`
      <input class="input" id=${id} maxlength="190" autocomplete="off" .value=${live(decoded(values[param.name]))}
        aria-invalid=${field.fault ? 'true' : 'false'} aria-describedby=${described(field)}
        @input=${(event) => take({ [param.name]: encoded(event.target.value) }, param.name)}>`, 'wide')}
    ${images.length > 0 ? html`
      <button class="button slim wide" type="button" @click=${() => take({
        text: undefined, size: undefined, colour: undefined, image: images[0].id, scale: '20',
      })}>${t('editor.markImage')}</button>` : nothing}`;
}

function picture(field) {
  const { id, param, values, take, images } = field;
  const known = images.some((each) => each.id === values.image);
  return html`
    ${framed(field, html`
      <select class="input" id=${id} aria-describedby=${described(field)} @change=${(event) => take({ [param.name]: event.target.value })}>
        ${known ? nothing : html`<option value=${values.image} selected>${values.image}</option>`}
        ${images.map((each) => html`<option value=${each.id} .selected=${live(each.id === values.image)}>${each.filename}</option>`)}
      </select>`, 'wide')}
    <button class="button slim wide" type="button" @click=${() => take({
      image: undefined, scale: undefined, text: encoded('©'), size: undefined })}>${t('editor.markText')}</button>`;
}

function name(field) {
  const { id, param, values, take } = field;
  return framed(field, html`
    <input class="input code" id=${id} autocomplete="off" spellcheck="false" .value=${live(values[param.name] ?? param.usual ?? '')}
      aria-invalid=${field.fault ? 'true' : 'false'} aria-describedby=${described(field)}
      @change=${(event) => take({ [param.name]: none(event.target.value) }, param.name)}>`);
}

const KINDS = { whole: numeric, decimal: numeric, flag, word, colour, text: words, image: picture, name };
