import { html, nothing } from '../lib/html.js';
import { percent } from '../lib/format.js';
import { t } from '../lib/words.js';
import { open } from './dialog.js';
import { icon } from './icon.js';
import { note } from './note.js';

// Needs the words and the styles of `viewer`. The eye stands where that of the preview stood (docs/MODELS.md).
const ORBIT = '26deg 74deg 85%';
const TURN_DEGREES = 15;
const SIDES = ['front', 'back', 'left', 'right'];
const HEIGHTS = { '': 'viewer.seen', 'upper-': 'viewer.seenUpper', 'lower-': 'viewer.seenLower' };

let brought;

const bring = () => (brought ??= import('../vendor/model-viewer.min.js').catch((error) => {
  brought = undefined;
  throw error;
}));

/**
 * A GLB that can be turned, by pointer, finger, keys and buttons. It fetches the code that shows it and its bytes when it is made,
 * so make it when somebody looks. `poster` is shown until then, `name` is what the model is called, `update` draws anew.
 */
export class Viewer {
  #state = 'coming';
  #arrived = 0;

  constructor({ src, poster, name, update }) {
    Object.assign(this, { src, poster, name, update });
    if (canDraw()) {
      bring().then(() => this.#be('loading'), () => this.#be('missing'));
    } else {
      this.#state = 'flat';
    }
  }

  #be(state) {
    this.#state = state;
    this.update();
  }

  view() {
    if (['missing', 'flat', 'broken'].includes(this.#state)) {
      return html`<div class="viewer stack">${note('warn', t(`viewer.${this.#state}`))}
        <img class="picture" src=${this.poster} alt=${t('viewer.preview', { name: this.name })}></div>`;
    }
    return html`
      <div class="viewer" @keydown=${(event) => this.#key(event)}>
        <div class="stage">
          ${this.#state === 'coming' ? nothing : this.#model()}
          ${this.#state === 'there' ? nothing : this.#waiting()}
        </div>
        ${this.#tools()}
        <p class="small quiet">${t('viewer.how')}</p>
      </div>`;
  }

  #model() {
    return html`<model-viewer camera-controls touch-action="pan-y" interaction-prompt="none" camera-orbit=${ORBIT} min-camera-orbit="auto auto 40%"
      interpolation-decay=${matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : nothing} shadow-intensity="0"
      src=${this.src} alt=${t('viewer.alt', { name: this.name })} .a11y=${sides()}
      @progress=${(event) => this.#progress(event)} @load=${() => this.#be('there')} @error=${() => this.#be('broken')}></model-viewer>`;
  }

  #progress({ detail }) {
    this.#arrived = detail.totalProgress;
    this.update();
  }

  #waiting() {
    return html`<div class="waiting">
      <img class="picture" src=${this.poster} alt="">
      <p class="tag"><span role="status">${t('viewer.loading')}</span> ${this.#arrived > 0 ? percent(this.#arrived) : nothing}</p></div>`;
  }

  #tools() {
    const tool = (words, glyph, act) => html`
      <button class="button icon slim" aria-label=${t(words)} title=${t(words)} ?disabled=${this.#state !== 'there'} @click=${act}>${glyph}</button>`;
    return html`<div class="row tools" role="group" aria-label=${t('viewer.tools')}>
      ${tool('viewer.turnLeft', icon('back'), (event) => turn(event, -TURN_DEGREES, 0))}
      ${tool('viewer.turnRight', icon('next'), (event) => turn(event, TURN_DEGREES, 0))}
      ${tool('viewer.turnUp', icon('up'), (event) => turn(event, 0, -TURN_DEGREES))}
      ${tool('viewer.turnDown', icon('down'), (event) => turn(event, 0, TURN_DEGREES))}
      ${tool('viewer.nearer', icon('plus'), (event) => modelOf(event).zoom(1))}
      ${tool('viewer.farther', icon('minus'), (event) => modelOf(event).zoom(-1))}
      ${tool('viewer.reset', icon('retry'), reset)}
    </div>`;
  }

  #key(event) {
    const steps = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (steps && this.#state === 'there' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      modelOf(event).zoom(steps);
    }
  }
}

const modelOf = (event) => event.currentTarget.closest('.viewer').querySelector('model-viewer');

function turn(event, degrees, down) {
  const model = modelOf(event);
  const { theta, phi, radius } = model.getCameraOrbit();
  const inDegrees = (radians) => (radians * 180) / Math.PI;
  model.cameraOrbit = `${inDegrees(theta) + degrees}deg ${inDegrees(phi) + down}deg ${radius}m`;
}

function reset(event) {
  const model = modelOf(event);
  model.cameraOrbit = ORBIT;
  model.fieldOfView = 'auto';
}

// What is said of the side that is seen after turning.
const sides = () => ({
  ...Object.fromEntries(SIDES.flatMap((side) => Object.entries(HEIGHTS).map(([from, words]) =>
    [from + side, t(words, { side: t(`viewer.${side}`) })]))),
  'interaction-prompt': t('viewer.how'),
});

function canDraw() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Shows a model over the page until it is closed. */
export function showModel({ src, poster, name, facts = nothing }) {
  let viewer;
  return open(name, (close, draw) => {
    viewer ??= new Viewer({ src, poster, name, update: draw });
    return html`
      ${viewer.view()}
      <div class="row apart"><span class="small quiet">${facts}</span><button class="button" @click=${() => close()}>${t('shell.close')}</button></div>`;
  });
}

export const faces = (count) => t('viewer.faces', { n: Number(count) });
