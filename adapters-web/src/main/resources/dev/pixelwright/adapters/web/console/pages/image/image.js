import { get } from '../../lib/api.js';
import { hidden, remove } from '../../lib/deletion.js';
import { html } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { go } from '../../lib/router.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { empty } from '../../parts/note.js';
import { picture } from '../../parts/picture.js';
import { Derivatives } from './derivatives.js';
import { facts } from './facts.js';
import { Links } from './links.js';
import { Markup } from './markup.js';

const WIDTHS = [640, 960, 1280, 1920];
const LOOK_AGAIN_MS = 1500;
const LOOKS = 8;

/** One image: what it is, what was made of it, and the ways to give it away. */
export default class ImagePage extends Page {
  image = null;

  get title() {
    return this.image?.filename ?? t('image.title');
  }

  async open() {
    const { id } = this.params;
    const image = await get(`/images/${id}`, { signal: this.signal });
    if (this.signal.aborted) {
      return;
    }
    this.image = image;
    this.derivatives = new Derivatives(this);
    this.links = new Links(this);
    this.markup = new Markup(this);
    hidden.watch(this.update, this.signal);
    this.update();
    await this.derivatives.open();
    void this.lookAgain();
  }

  // A worker notes the colour moments after the upload.
  async lookAgain() {
    for (let look = 0; look < LOOKS && !this.image.dominant_colour && !this.signal.aborted; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      const seen = await get(`/images/${this.params.id}`, { signal: this.signal }).catch(() => this.image);
      if (seen.dominant_colour && !this.signal.aborted) {
        this.image = seen;
        this.update();
      }
    }
  }

  delete() {
    remove([this.image.id], t('image.deleted', { name: this.image.filename }));
    go('./');
  }

  view() {
    if (!this.image) {
      return html`<header><h1>${this.title}</h1></header>
        <div class="image-top" aria-busy="true"><div class="skeleton image-wait"></div></div>`;
    }
    if (hidden.value.has(this.image.id)) {
      return html`<h1 class="unseen">${this.title}</h1>
        ${empty('trash', t('image.deleted', { name: this.image.filename }), html`<a class="button" href="./">${t('shell.library')}</a>`)}`;
    }
    return html`
      <header>
        <h1 class="image-name">${this.title}</h1>
        ${this.actions()}
      </header>
      <div class="image-top">
        <figure class="image-stage">${this.picture()}</figure>
        ${facts(this.image)}
      </div>
      ${this.derivatives.view()}
      <div class="image-give">${this.links.view()}${this.markup.view()}</div>`;
  }

  actions() {
    const { id, url, filename } = this.image;
    return html`
      <div class="row">
        <a class="button primary" href="images/${id}/edit">${icon('edit')}${t('image.edit')}</a>
        <a class="button" href=${url} download=${filename}>${icon('download')}${t('image.download')}</a>
        <a class="button" href="models?image=${id}">${icon('cube')}${t('image.model')}</a>
        <button class="button danger" @click=${() => this.delete()}>${icon('trash')}${t('shell.delete')}</button>
      </div>`;
  }

  picture() {
    const { image } = this;
    const most = Math.max(image.width, WIDTHS[0]);
    return picture(image, {
      widths: WIDTHS.filter((width, index) => index === 0 || width <= most),
      sizes: '(min-width: 75rem) 55rem, (min-width: 60rem) calc(100vw - 18rem), calc(100vw - 2rem)',
      form: (width) => `resize:${width}x/webp:q=80`,
      alt: image.filename,
      width: image.width,
      height: image.height,
      lazy: false,
      classes: image.alpha ? 'chequer' : '',
    });
  }
}
