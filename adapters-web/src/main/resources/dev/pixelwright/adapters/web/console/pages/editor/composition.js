import { History } from './history.js';
import { cropBox, sizes } from './geometry.js';
import { ENCODINGS, OPERATIONS } from './operations.js';
import { PLAIN, format, parse, step } from './syntax.js';

/** The steps that somebody puts together, which one of them is open, and the way back. */
export class Composition {
  selected = '';
  #history;
  #image;
  #changed;

  constructor(image, text, changed) {
    this.#image = image;
    this.#changed = changed;
    this.#history = new History((text && parse(text)) || { steps: [], file: PLAIN });
  }

  get state() {
    return this.#history.state;
  }

  get text() {
    return format(this.state);
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  step(key) {
    return this.state.steps.find((each) => each.key === key);
  }

  index(key) {
    return this.state.steps.findIndex((each) => each.key === key);
  }

  /** The size of the picture that the step begins with, as far as it is known; of the result without a key. */
  size(key) {
    const all = sizes(this.state.steps, this.#image);
    return (key === undefined ? all.at(-1) : all[this.index(key)]) ?? null;
  }

  /** What of the open step can be placed over the picture: `box`, `point` or nothing. */
  get placeable() {
    const open = this.step(this.selected);
    if (!open || open.off) {
      return '';
    }
    return open.values.gravity === 'focal' ? 'point' : open.name === 'crop' ? 'box' : '';
  }

  select(key) {
    this.selected = key;
  }

  #put(steps, gesture) {
    this.#history.put({ ...this.state, steps }, gesture);
    this.#changed();
  }

  add(name) {
    const size = this.size() ?? this.#image;
    const added = step(name, OPERATIONS[name].start?.(size) ?? {});
    this.selected = added.key;
    this.#put([...this.state.steps, added]);
    return added.key;
  }

  /** Changes values of a step; undefined takes one away. */
  change(key, values, gesture = '') {
    this.#put(this.state.steps.map((each) => (each.key === key ? { ...each, values: merged(each.values, values) } : each)),
      gesture && `${key}.${gesture}`);
  }

  toggle(key) {
    this.#put(this.state.steps.map((each) => (each.key === key ? { ...each, off: !each.off } : each)));
  }

  /** Answers where the step is now, `{name, n, of}`, or null where it cannot move further. */
  move(key, by, gesture = '') {
    const from = this.index(key);
    const to = from + by;
    const { steps } = this.state;
    if (from < 0 || to < 0 || to >= steps.length) {
      return null;
    }
    const moved = steps.filter((each) => each.key !== key);
    moved.splice(to, 0, steps[from]);
    this.#put(moved, gesture);
    return { position: to + 1, of: steps.length };
  }

  /** Answers the key of the step that is next to where it was. */
  remove(key) {
    const at = this.index(key);
    const rest = this.state.steps.filter((each) => each.key !== key);
    this.selected = this.selected === key ? '' : this.selected;
    this.#put(rest);
    return (rest[at] ?? rest[at - 1])?.key;
  }

  /** Changes what is said of the file. */
  file(change, gesture = '') {
    this.#history.put({ ...this.state, file: { ...this.state.file, ...change } }, gesture);
    this.#changed();
  }

  fileValues(values, gesture = '') {
    this.file({ values: merged(this.state.file.values, values) }, gesture && `file.${gesture}`);
  }

  /** Another format keeps of the values what was chosen and means the same in it. */
  encode(name) {
    const { format: before, values } = this.state.file;
    const known = new Map(ENCODINGS[name].params.map((param) => [param.name, param]));
    const kept = ENCODINGS[before].params
      .filter(({ name: key, min, max, usual }) => known.get(key)?.max === max && known.get(key)?.min === min && values[key] !== usual)
      .map(({ name: key }) => [key, values[key]]);
    this.file({ format: name, values: merged({}, Object.fromEntries(kept)) });
  }

  /** Takes over a text, unless it is not understood; steps that are off stay where they are. */
  read(text) {
    const read = parse(text);
    if (read) {
      this.#history.put(this.#merge(read), 'text');
      this.#changed();
    }
    return read !== null;
  }

  // The same step in the same place stays the same one, so that what is open stays open.
  #merge({ steps, file }) {
    const old = this.state.steps.filter((each) => !each.off);
    const kept = steps.map((each, index) => (old[index]?.name === each.name ? { ...each, key: old[index].key } : each));
    this.state.steps.forEach((each, index) => {
      if (each.off) {
        kept.splice(Math.min(index, kept.length), 0, each);
      }
    });
    return { steps: kept, file };
  }

  /** As `read`, but in place of everything. */
  replace(text) {
    const read = parse(text);
    if (read) {
      this.selected = '';
      this.#history.put(read);
      this.#changed();
    }
    return read !== null;
  }

  undo() {
    this.#history.undo();
    this.#changed();
  }

  redo() {
    this.#history.redo();
    this.#changed();
  }

  /** The part that the open crop cuts out, in pixels of the picture before it. */
  box(key) {
    const size = this.size(key);
    return size && cropBox(this.step(key).values, size);
  }
}

function merged(values, change) {
  const all = { ...values, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
