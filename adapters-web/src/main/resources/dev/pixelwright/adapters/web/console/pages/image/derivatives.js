import { API, del, get } from '../../lib/api.js';
import { bytes, number } from '../../lib/format.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { say } from '../../lib/toasts.js';
import { afterAWhile } from '../../lib/undo.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { icon } from '../../parts/icon.js';
import { empty, problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { tidied } from '../editor/renders.js';

const MODELS = new Set(['glb', 'obj', 'ply', 'stl']);
const SHOWN_BY_BROWSERS = new Set(['avif', 'bmp', 'gif', 'jpeg', 'png', 'webp']);
// A picture that is shown as it is in a list should not weigh more than a small one made for it.
const LIGHT = 150_000;
// What the console and pages with a srcset have made to show the picture.
const ONLY_SMALLER = /^resize:[^/]+\/[^/]+$/;
const isSize = ({ transformation, format }) => ONLY_SMALLER.test(transformation) && !MODELS.has(format);

/** What was made of the image: from the original by which steps, and the ways to look at it and be rid of it. */
export class Derivatives {
  items = null;
  problem = null;

  constructor(page) {
    this.page = page;
  }

  async open() {
    await this.page.attempt(async () => {
      await tidied(this.page.image.id);
      const { items } = await get(`/images/${this.page.image.id}/derivatives`, { signal: this.page.signal });
      this.items = items.reverse();
      this.problem = null;
    }, (problem) => {
      this.problem = problem;
    });
  }

  remove(derivative) {
    const before = this.items;
    const at = before.indexOf(derivative);
    const back = () => {
      this.items = before.filter((each) => each === derivative || this.items.includes(each));
      this.page.update();
    };
    this.items = before.filter((each) => each !== derivative);
    afterAWhile(t('image.derivativeDeleted'), ({ leaving }) => this.#delete(derivative, leaving, back), back);
    const next = before[at + 1] ?? before[at - 1];
    this.page.update();
    requestAnimationFrame(() => (document.getElementById(`d-${next?.id}`) ?? document.getElementById('derivatives-title'))?.focus());
  }

  async #delete({ id }, leaving, back) {
    const path = `/images/${this.page.image.id}/derivatives/${id}`;
    if (leaving) {
      void fetch(API + path, { method: 'DELETE', keepalive: true, credentials: 'same-origin' }).catch(() => {});
      return;
    }
    await this.page.attempt(() => del(path), (problem) => {
      // What is not there any more is deleted.
      if (problem.status !== 404) {
        back();
        say(problem.message);
      }
    });
  }

  view() {
    return html`
      <section class="made" aria-labelledby="derivatives-title">
        <h2 id="derivatives-title" tabindex="-1">${t('image.derivatives')}</h2>
        ${this.problem ? problemNote(this.problem, () => this.open()) : this.items ? this.#lists() : WAITING}
      </section>`;
  }

  #lists() {
    const sizes = this.items.filter(isSize);
    const edits = this.items.filter((each) => !isSize(each));
    return html`
      ${edits.length > 0 ? this.#list(edits) : empty('edit', t('image.none'), html`
        <p>${t('image.noneWhy')}</p><a class="button" href="images/${this.page.image.id}/edit">${t('image.edit')}</a>`)}
      ${sizes.length > 0 ? html`
        <details class="sizes"><summary>${t('image.sizes', { n: sizes.length })}</summary>
          <p class="quiet small">${t('image.sizesWhy')}</p>${this.#list(sizes)}</details>` : nothing}`;
  }

  #list(items) {
    return html`<ul role="list" class="made-list">${repeat(items, (each) => each.id, (each) => this.#row(each))}</ul>`;
  }

  #row(derivative) {
    const { id, url, transformation, format, created_at: at } = derivative;
    const model = MODELS.has(format);
    return html`
      <li class="made-row" id="d-${id}" tabindex="-1">
        ${small(derivative)}
        <div class="made-of">
          <code>${breakable(transformation)}</code>
          <p class="quiet small made-facts">
            <span class="tag">${format.toUpperCase()}</span>
            <span>${number(derivative.width)} × ${number(derivative.height)}</span><span>${bytes(derivative.bytes)}</span>
            <span>${when(at)}</span>
          </p>
        </div>
        <div class="row made-acts">
          ${model ? this.#modelActs(derivative) : html`
            <a class="button slim" href=${url} target="_blank" rel="noopener"
              aria-label=${t('image.openOf', { text: transformation })}>${icon('eye')}${t('image.open')}</a>
            <a class="button icon slim" href="images/${this.page.image.id}/edit?t=${encodeURIComponent(transformation)}"
              aria-label=${t('image.editOf', { text: transformation })}
              title=${t('image.editOf', { text: transformation })}>${icon('edit')}</a>`}
          <a class="button icon slim" href=${url} download="${this.#name(format)}"
            aria-label=${t('image.downloadOf', { text: transformation })} title=${t('image.downloadOf', { text: transformation })}>${
            icon('download')}</a>
          ${copyButton(transformation, t('image.copyOf', { text: transformation }))}
          <button class="button icon slim" aria-label=${t('image.deleteOf', { text: transformation })}
            title=${t('image.deleteOf', { text: transformation })} @click=${() => this.remove(derivative)}>${icon('trash')}</button>
        </div>
      </li>`;
  }

  #name(format) {
    const ending = { jpeg: 'jpg', obj: 'zip' }[format] ?? format;
    return `${this.page.image.filename.replace(/\.[^.]*$/, '')}.${ending}`;
  }

  // Only a GLB can be turned here; the others are for programs that make things of them.
  #modelActs(derivative) {
    return derivative.format === 'glb' ? html`
      <button class="button slim" aria-label=${t('image.openOf', { text: derivative.transformation })}
        @click=${() => this.#turn(derivative)}>${icon('cube')}${t('image.open')}</button>` : nothing;
  }

  async #turn({ url, transformation }) {
    const { showModel } = await import('../../parts/viewer.js');
    const { id, filename } = this.page.image;
    showModel({ src: url, poster: `${API}/images/${id}/render/${transformation},preview=true`, name: filename });
  }
}

const WAITING = html`<div class="skeleton made-wait" aria-busy="true"></div>`;

// A step is not broken where there is room for it in the next line.
const breakable = (text) => text.split('/').map((part, index) => html`${index > 0 ? html`/<wbr>` : nothing}${part}`);

const small = ({ format, bytes: weight, url, width, height }) => html`
  <div class="made-small chequer">
    ${SHOWN_BY_BROWSERS.has(format) && weight <= LIGHT
      ? html`<img src=${url} alt="" width=${width} height=${height} loading="lazy" decoding="async">`
      : icon(MODELS.has(format) ? 'cube' : 'image')}
  </div>`;
