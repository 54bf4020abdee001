import { get, post } from '../../lib/api.js';
import { capabilities } from '../../lib/capabilities.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing } from '../../lib/html.js';
import { percent } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { go } from '../../lib/router.js';
import { sendForm } from '../../lib/send-file.js';
import { t } from '../../lib/words.js';
import { Drop } from '../../parts/drop.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';
import { picture } from '../../parts/picture.js';
import { faceLimit, formatChoice, further, generatorChoice } from './choices.js';
import { fields, fitted, usual } from './order.js';
import { Pictures } from './pictures.js';
import { unavailable } from './unavailable.js';

// Over plain HTTP there is no randomUUID.
const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Orders 3D models: of files that are sent, or of an image that is there (`?image=42`). */
export default class ModelsPage extends Page {
  generators = null;
  generator = null;
  order = null;
  image = null;
  pictures = null;
  refusal = null;
  sent = null;
  #sending = null;
  #key = newKey();

  get title() {
    return t('models.title');
  }

  async open() {
    const id = this.query.get('image');
    const [generators, { max_file_bytes: maxBytes }, image] = await Promise.all([
      get('/models/generators', { signal: this.signal }),
      capabilities(),
      id ? get(`/images/${id}`, { signal: this.signal }) : null,
    ]);
    this.image = image;
    if (this.signal.aborted) {
      return;
    }
    this.pictures = new Pictures({ maxBytes, update: () => this.#changed() });
    this.#choices(generators.items);
    this.drop = new Drop({ take: (files) => this.#take(files), update: this.update, signal: this.signal });
  }

  // What is on its way is one request, to which nothing is added.
  get #takes() {
    return !this.#sending && !this.image && this.generator !== null;
  }

  #take(files) {
    if (this.#takes) {
      this.pictures.take(files);
    }
  }

  #choices(generators) {
    this.generators = generators;
    this.generator = generators.find((each) => each.available) ?? null;
    this.order = this.generator && usual(this.generator);
  }

  async lookAgain() {
    await this.attempt(async () => {
      this.#choices((await get('/models/generators', { signal: this.signal })).items);
    }, (problem) => {
      this.refusal = problem;
    });
    await focusOn('h1');
  }

  close() {
    super.close();
    this.#sending?.abort();
    this.pictures?.forget();
  }

  choose(generator) {
    this.generator = generator;
    this.change(fitted(this.order, generator));
  }

  change(part) {
    this.order = { ...this.order, ...part };
    this.#changed();
  }

  // Another order is another request: only the same one is sent again under its key.
  #changed() {
    this.#key = newKey();
    this.refusal = null;
    this.update();
  }

  faceFault() {
    const { min_faces: least, max_faces: most } = this.generator;
    const { faces } = this.order;
    return Number.isInteger(faces) && faces >= least && faces <= most
      ? this.faultOf('face_limit')
      : t('models.facesFault', { least, most });
  }

  // A refusal names a field of ours, or the parameter that it became: `glb.faces`.
  faultOf(field) {
    const parameter = { face_limit: 'faces', generator: 'by' }[field] ?? field;
    return this.refusal ? this.refusal.of(field) || this.refusal.of(`${this.order.format}.${parameter}`) : '';
  }

  get #canSend() {
    return !this.#sending && !this.faceFault() && (this.image || (this.pictures.files.length > 0 && !this.pictures.fault));
  }

  async submit(event) {
    event.preventDefault();
    if (!this.#canSend) {
      return;
    }
    this.#sending = new AbortController();
    this.refusal = null;
    this.sent = 0;
    this.update();
    await this.attempt(() => (this.image ? this.#orderOne() : this.#orderMany()), (problem) => {
      this.refusal = problem.code === 'FILE_UNREADABLE' ? new Problem({ code: problem.code, message: t('models.unreadable') }) : problem;
    });
    this.#sending = null;
    this.sent = null;
    this.update();
    if (!this.signal.aborted) {
      await this.#backToForm();
    }
  }

  // The button that was pressed is another one now.
  async #backToForm() {
    await focusOn('.models [aria-invalid="true"]', '.models .send button');
    if (this.refusal) {
      document.querySelector('.models .note, .models .fault:not(:empty)')?.scrollIntoView({ block: 'center' });
    }
  }

  async #orderOne() {
    const { job_id: job } = await post(`/images/${this.image.id}/models`, fields(this.generator, this.order), {
      headers: { 'Idempotency-Key': this.#key },
      signal: this.#sending.signal,
    });
    this.#go(`jobs/${job}`);
  }

  async #orderMany() {
    const form = new FormData();
    Object.entries(fields(this.generator, this.order)).forEach(([name, value]) => form.append(name, value));
    this.pictures.files.forEach(({ file }) => form.append('file', file, file.name));
    const batch = await sendForm('/models', form, {
      key: this.#key,
      signal: this.#sending.signal,
      progress: (loaded, total) => {
        this.sent = loaded / total;
        this.update();
      },
    });
    this.#go(`batches/${batch.id}`);
  }

  // Who is elsewhere by now stays there.
  #go(to) {
    if (!this.signal.aborted) {
      go(to);
    }
  }

  view() {
    return html`
      <header><h1>${this.title}</h1></header>
      ${this.generators === null ? html`<div class="skeleton tall" aria-busy="true"></div>` : this.#content()}
      ${this.drop && this.#takes ? this.drop.view(t('models.dropHere')) : nothing}`;
  }

  #content() {
    if (!this.generator) {
      return html`<div class="stack">${this.refusal ? problemNote(this.refusal) : nothing}${unavailable(this.generators, () => this.lookAgain())}</div>`;
    }
    return html`
      <form class="models stack" novalidate @submit=${(event) => this.submit(event)}>
        <p class="lead">${t('models.lead')}</p>
        ${this.refusal && !this.#isAboutField() ? problemNote(this.refusal) : nothing}
        <div class="sides">
          <div class="card stack"><h2>${t(this.image ? 'models.picture' : 'models.pictures')}</h2>
            ${this.image ? this.#given() : this.pictures.view(this.sent !== null)}</div>
          <div class="card stack"><h2>${t('models.model')}</h2>
            ${generatorChoice(this)}${formatChoice(this)}${faceLimit(this)}${further(this)}</div>
        </div>
        ${this.#foot()}
      </form>`;
  }

  #isAboutField() {
    return ['generator', 'format', 'face_limit', 'depth'].some((field) => this.faultOf(field));
  }

  #given() {
    const { image } = this;
    return html`
      ${picture(image, { widths: [320, 640], sizes: '(min-width: 60rem) 28rem, 90vw', form: (width) => `resize:${width}x/webp`, alt: image.filename,
    width: image.width, height: image.height, lazy: false })}
      <p class="row apart"><span class="ellipsis">${image.filename}</span><a href="models">${t('models.others')}</a></p>`;
  }

  #foot() {
    const n = this.image ? 1 : this.pictures.files.length;
    if (this.sent !== null) {
      return html`
        <div class="card row send" role="status">
          <span class="grow">${this.sent < 1 ? t('models.sending', { part: percent(this.sent) }) : t('models.looking')}
            <progress max="1" .value=${this.sent} aria-label=${t('models.sent')}></progress></span>
          <button type="button" class="button" @click=${() => this.#sending.abort()}>${t('shell.cancel')}</button>
        </div>`;
    }
    return html`
      <div class="row end send"><button class="button primary" ?disabled=${!this.#canSend}>
        ${icon('cube')}${n > 1 ? t('models.makeMany', { n }) : t('models.make')}</button></div>`;
  }
}
