import { get, query } from '../../lib/api.js';
import { online } from '../../lib/connection.js';
import { fewAtOnce } from '../../lib/few.js';
import { html } from '../../lib/html.js';
import { note } from '../../lib/router.js';
import { Page } from '../../lib/page.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { Preview, looked } from './preview.js';
import { Composition } from './composition.js';
import { Renders } from './renders.js';
import { OwnPresets } from './presets.js';
import { Runs } from './runs.js';
import { download } from './download.js';
import { editorView, heading } from './view.js';

const CHECK_AFTER_MS = 300;

/** Composes a transformation of one image, or of several alike, over the engine's own pictures. */
export default class EditorPage extends Page {
  image = null;
  /** The images that it is run on, too, and how many of the chosen ones are not there any more. */
  others = [];
  gone = 0;
  /** `result`, `compare` (before and after) or `place` (the box of a crop, the point of a focus). */
  mode = 'result';
  divide = 50;
  aspect = '';
  adding = false;
  told = '';
  /** The person's images, for marks; the size of the picture that a crop begins with, where it is known when it is there. */
  marks = [];
  base = null;
  saving = false;
  /** What is being typed, which is not put right under the hands of who types. */
  typing = null;
  curl = null;
  /** A text that is no form of ours: `{text, problem}`; while it stands, the steps are those before it. */
  draft = null;

  get title() {
    return this.image ? t('editor.titleOf', { name: this.image.filename }) : t('editor.title');
  }

  async open() {
    const { signal, params: { id } } = this;
    this.renders = new Renders(id);
    const [image, capabilities, { items: marks }, others] = await Promise.all([
      get(`/images/${id}`, { signal }), get('/capabilities', { signal }), get('/images?limit=50', { signal }),
      this.#others(id), this.renders.open(signal)]);
    if (signal.aborted) {
      return;
    }
    Object.assign(this, { image, capabilities, marks, others: others.filter(Boolean), gone: others.filter((each) => !each).length });
    this.composition = new Composition(this.image, this.query.get('t') ?? '', () => this.changed());
    this.preview = new Preview(this.renders, this.update);
    this.presets = new OwnPresets(this);
    this.runs = new Runs(this);
    this.adding = this.state.steps.length === 0;
    window.addEventListener('pagehide', () => void this.renders.sweep(), { signal });
    document.addEventListener('keydown', (event) => this.shortcut(event), { signal });
    online.watch((is) => is && this.preview.problem?.offline && this.show(), signal);
    this.show();
    await this.presets.open();
  }

  // Null for one that was deleted since it was chosen, which is no reason to refuse the others.
  #others(id) {
    const ids = (this.query.get('with') ?? '').split(',').filter((each) => each && each !== id);
    return fewAtOnce([...new Set(ids)], async (each) => {
      try {
        return await get(`/images/${each}`, { signal: this.signal });
      } catch (problem) {
        if (problem.status === 404) {
          return null;
        }
        throw problem;
      }
    });
  }

  get state() {
    return this.composition.state;
  }

  get text() {
    return this.draft?.text ?? this.composition.text;
  }

  /** After every change: the text is noted in the address, so that a reload loses nothing, and its picture asked for. */
  changed() {
    this.draft = null;
    if (!this.composition.placeable) {
      this.mode = this.mode === 'place' ? 'result' : this.mode;
    }
    note({ t: this.text === 'original' ? '' : this.text });
    this.show();
    this.update();
  }

  show() {
    this.preview.ask(this.composition.text, looked(this.state, this.image));
  }

  again() {
    this.preview.ask(this.text, this.draft ? this.text : looked(this.state, this.image), { now: true });
  }

  /** The exact result, onto the person's disk. */
  async save() {
    this.saving = true;
    this.update();
    await this.attempt(async () => {
      const blob = await this.preview.blob(this.text, this.signal);
      download(blob, this.image.filename);
    }, (problem) => say(problem.message));
    this.saving = false;
    this.update();
  }

  /** Takes what the person wrote: as steps, or else to the service, which says what it does not understand. */
  write(text) {
    clearTimeout(this.checking);
    if (this.composition.read(text.trim() === '' ? 'original' : text.trim())) {
      return;
    }
    const draft = { text: text.trim(), problem: null };
    this.draft = draft;
    this.checking = setTimeout(() => void this.check(draft), CHECK_AFTER_MS);
    this.update();
  }

  // Asks for addresses alone, for which nothing is made.
  check(draft) {
    return this.attempt(async () => {
      await get(query(`/images/${this.image.id}/srcset`, { widths: '320', transformation: draft.text }), { signal: this.signal });
      if (this.draft === draft) {
        this.preview.ask(draft.text, draft.text);
      }
    }, (problem) => {
      draft.problem = problem;
    });
  }

  select(key) {
    this.composition.select(this.composition.selected === key ? '' : key);
    this.adding = false;
    this.mode = this.composition.placeable ? 'place' : this.mode === 'place' ? 'result' : this.mode;
    this.update();
  }

  add(name) {
    const key = this.composition.add(name);
    this.adding = false;
    this.mode = this.composition.placeable ? 'place' : 'result';
    this.tell(t('editor.added', { name: t(`editor.op_${name}`) }));
    this.focus(`name-${key}`);
  }

  move(key, by, focus) {
    const to = this.composition.move(key, by);
    if (to) {
      this.tell(t('editor.moved', to));
      this.focus(focus);
    }
  }

  remove(key) {
    const next = this.composition.remove(key);
    this.tell(t('editor.removed'));
    this.focus(next ? `name-${next}` : 'add-step');
  }

  undo() {
    this.staying(() => this.composition.undo());
    this.tell(t('editor.undone'));
  }

  redo() {
    this.staying(() => this.composition.redo());
    this.tell(t('editor.redone'));
  }

  // A step that changes its place loses the focus, and one that is gone leaves it to the list.
  staying(change) {
    const { id } = document.activeElement;
    change();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        (document.getElementById(id) ?? document.getElementById('add-step'))?.focus();
      }
    });
  }

  shortcut(event) {
    const writing = event.target.matches?.('textarea, input[type="text"], input:not([type])') || document.querySelector('dialog[open]');
    if (!(event.ctrlKey || event.metaKey) || event.altKey || writing) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) {
      event.preventDefault();
      this.undo();
    } else if (key === 'y' || key === 'z') {
      event.preventDefault();
      this.redo();
    }
  }

  /** Says `text` to those who do not see what happened. */
  tell(text) {
    this.told = text;
    this.update();
  }

  /** Puts the focus on what the next drawing brings. */
  focus(id) {
    this.update();
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  }

  view() {
    if (!this.image || !this.presets) {
      return html`<header>${heading(this)}</header><div class="skeleton stage-wait" aria-busy="true"></div>`;
    }
    return editorView(this);
  }

  close() {
    super.close();
    clearTimeout(this.checking);
    this.preview?.close();
    void this.renders?.tidy();
  }
}
