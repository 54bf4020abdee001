import { html } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { field } from '../../parts/field.js';
import { icon, iconNames } from '../../parts/icon.js';
import { brand, mark } from '../../parts/mark.js';
import { empty, note, problemNote } from '../../parts/note.js';
import { tabs } from '../../parts/tabs.js';

const COLOURS = ['paper', 'surface', 'sunken', 'line', 'edge', 'ink', 'quiet', 'accent', 'accent-soft', 'good', 'good-soft',
  'warn', 'warn-soft', 'bad', 'bad-soft', 'info', 'info-soft'];
const SIZES = ['text-s', 'text', 'text-l', 'text-xl', 'text-2xl'];
const SPACES = ['space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6', 'space-7'];

/** The identity as it is, made of the very parts that the pages are made of: what looks wrong here is wrong everywhere. */
export default class StylePage extends Page {
  get title() {
    return t('style.title');
  }

  view() {
    return html`
      <header><h1>${this.title}</h1></header>
      <div class="stack specimens">
        <p class="quiet">${t('style.about')}</p>
        ${part('mark', identity())}
        ${part('colours', colours())}
        ${part('type', type())}
        ${part('space', space())}
        ${part('buttons', buttons())}
        ${part('fields', fields())}
        ${part('notes', notes())}
        ${part('tags', tags())}
        ${part('progress', progress())}
        ${part('ways', ways())}
        ${part('facts', facts())}
        ${part('places', places())}
        ${part('icons', icons())}
        ${part('overlays', overlays())}
        ${part('nothing', empty('image', t('style.emptyTitle'), html`<p>${t('style.emptyText')}</p>`))}
      </div>`;
  }
}

const part = (name, content) => html`
  <section class="card" aria-labelledby="style-${name}"><h2 id="style-${name}">${t(`style.${name}`)}</h2>${content}</section>`;

const identity = () => html`
  <div class="row marks">
    ${[64, 32, 16].map((size) => mark(size))}
    <span class="brand">${brand()}</span>
  </div>
  <p class="quiet small">${t('style.markText')}</p>`;

const colours = () => html`
  <ul role="list" class="swatches">
    ${COLOURS.map((name) => html`<li><span class="swatch" .style=${`background: var(--${name})`}></span><code>${name}</code></li>`)}
  </ul>`;

const type = () => html`
  <div class="stack tight">
    ${SIZES.map((name) => html`<p .style=${`font-size: var(--${name})`}>${t('style.sample')} <code class="quiet">${name}</code></p>`)}
    <p><code>resize:800x600,fit=cover/webp:q=80</code></p>
  </div>`;

const space = () => html`
  <ul role="list" class="stack tight">
    ${SPACES.map((name) => html`<li class="row"><span class="measure" .style=${`inline-size: var(--${name})`}></span><code class="quiet">${name}</code></li>`)}
  </ul>`;

const buttons = () => html`
  <div class="row">
    <button class="button primary">${t('style.primary')}</button>
    <button class="button">${t('style.usual')}</button>
    <button class="button plain">${t('style.plain')}</button>
    <button class="button danger">${t('style.danger')}</button>
    <button class="button" disabled>${t('style.disabled')}</button>
    <button class="button">${icon('upload')}${t('style.withIcon')}</button>
    <button class="button icon" aria-label=${t('style.copy')}>${icon('copy')}</button>
    <button class="button slim">${t('style.slim')}</button>
  </div>`;

const fields = () => html`
  <div class="stack samples">
    ${field({ name: 'style-plain', label: t('style.label'), hint: t('style.hint'), value: t('style.value') })}
    ${field({ name: 'style-bad', label: t('style.label'), value: '-1', fault: t('style.fault') })}
    <div class="field"><label for="style-area">${t('style.area')}</label><textarea class="input code" id="style-area">resize:320x</textarea></div>
    <div class="field"><label for="style-choice">${t('style.choice')}</label>
      <select class="input" id="style-choice"><option>cover</option><option>contain</option></select></div>
    <label class="choice"><input type="checkbox" checked>${t('style.check')}</label>
    <div class="field"><label for="style-range">${t('style.range')}</label><input type="range" id="style-range" min="1" max="100" value="80"></div>
  </div>`;

const notes = () => html`
  <div class="stack tight">
    ${note('info', t('style.info'))} ${note('good', t('style.good'))} ${note('warn', t('style.warn'))}
    ${problemNote(new Problem({ code: 'SAMPLE', message: t('style.bad'), requestId: '4f1c' }), () => {})}
  </div>`;

const tags = () => html`
  <div class="row">
    <span class="tag">WebP</span><span class="tag info">${t('style.tagInfo')}</span><span class="tag good">${t('style.tagGood')}</span>
    <span class="tag warn">${t('style.tagWarn')}</span><span class="tag bad">${t('style.tagBad')}</span>
  </div>`;

const progress = () => html`
  <div class="stack tight">
    <progress max="100" value="0" aria-label="0 %"></progress>
    <progress max="100" value="60" aria-label="60 %"></progress>
    <progress max="100" value="100" aria-label="100 %"></progress>
  </div>`;

const ways = () => tabs(t('style.ways'), [
  { to: 'style', words: t('style.title') },
  { to: './', words: t('shell.library') },
  { to: 'upload', words: t('shell.upload') },
]);

const facts = () => html`
  <dl class="facts">
    <dt>${t('style.label')}</dt><dd>${t('style.value')}</dd>
    <dt>${t('style.area')}</dt><dd><code>resize:800x600,fit=cover/webp:q=80</code></dd>
  </dl>`;

const places = () => html`
  <ul role="list" class="swatches">
    <li><span class="swatch chequer"></span>${t('style.chequer')}</li>
    <li><span class="swatch skeleton"></span>${t('style.skeleton')}</li>
  </ul>`;

const icons = () => html`
  <ul role="list" class="swatches">${iconNames().map((name) => html`<li>${icon(name)}<code>${name}</code></li>`)}</ul>`;

const overlays = () => html`
  <div class="row">
    <button class="button" @click=${() => say(t('style.toast'), { label: t('shell.undo'), action: () => {} })}>${t('style.showToast')}</button>
    <button class="button" @click=${() => confirm(t('style.dialog'), t('style.dialogText'), t('shell.delete'))}>${t('style.showDialog')}</button>
  </div>`;
