import { format, step } from './syntax.js';
import { ENCODINGS, OPERATIONS } from './operations.js';
import { sizes } from './geometry.js';

const DEBOUNCE_MS = 250;
// A larger result is looked at in a smaller form; what it weighs is asked for once the person pauses.
const MOST_PIXELS = 4_000_000;
const LONGEST_SIDE = 2048;
const MEASURE_AFTER_MS = 700;
const SHOWN_BY_BROWSERS = new Set(['avif', 'bmp', 'gif', 'jpeg', 'png', 'webp']);
const MOST_STEPS = 20;

/**
 * What the engine makes of the text, as it is typed: the latest wins. The picture is the exact result, or where that is large or
 * of a format that no browser shows, the same steps with a smaller picture at the end. `result` is `{text, url, derivative,
 * exact, bytes, width, height}` of the last good one, `problem` why the latest has none.
 */
export class Preview {
  result = null;
  problem = null;
  busy = false;
  #renders;
  #changed;
  #turn = new AbortController();
  #timer = 0;
  #text = '';

  constructor(renders, changed) {
    this.#renders = renders;
    this.#changed = changed;
  }

  /** Has `text` shown; `looked` is the text of the picture to look at, the same where it is the exact one. */
  ask(text, looked, { now = false } = {}) {
    if (text === this.#text && !this.problem) {
      return;
    }
    this.#text = text;
    this.#turn.abort();
    this.#turn = new AbortController();
    clearTimeout(this.#timer);
    const { signal } = this.#turn;
    this.busy = true;
    this.#timer = setTimeout(() => void this.#make(text, looked, signal), now ? 0 : DEBOUNCE_MS);
    this.#changed();
  }

  async #make(text, looked, signal) {
    try {
      const response = await this.#renders.fetch(looked, signal);
      await this.#show(text, looked, response, signal);
      if (looked !== text) {
        await new Promise((resolve) => setTimeout(resolve, MEASURE_AFTER_MS));
      }
      await this.#measure(text, looked === text ? response : undefined, signal);
    } catch (problem) {
      this.#refuse(problem, signal);
    }
  }

  async #show(text, looked, response, signal) {
    const blob = await response.blob();
    const url = URL.createObjectURL(blob);
    const { width, height } = await dimensions(url);
    if (signal.aborted) {
      URL.revokeObjectURL(url);
      return;
    }
    this.#forget();
    const exact = looked === text;
    this.result = { text, url, blob, exact, shown: { width, height }, ...(exact ? { bytes: blob.size, width, height } : {}) };
    this.problem = null;
    this.busy = false;
    this.#changed();
  }

  async #measure(text, shown, signal) {
    if (signal.aborted) {
      return;
    }
    const response = shown ?? await this.#renders.fetch(text, signal, 'HEAD');
    const made = await this.#renders.derivativeOf(response, text, signal);
    if (!signal.aborted && this.result?.text === text && made) {
      Object.assign(this.result, { bytes: made.bytes, width: made.width, height: made.height });
      this.#changed();
    }
  }

  #refuse(problem, signal) {
    if (signal.aborted || problem.aborted) {
      return;
    }
    this.busy = false;
    this.problem = problem;
    this.#changed();
  }

  /** The exact bytes of `text`, for the person's disk. */
  async blob(text, signal) {
    return this.result?.exact && this.result.text === text ? this.result.blob : (await this.#renders.fetch(text, signal)).blob();
  }

  #forget() {
    if (this.result) {
      URL.revokeObjectURL(this.result.url);
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#turn.abort();
    this.#forget();
  }
}

async function dimensions(url) {
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    // Told by its bytes alone, where the browser cannot show it.
  }
  return { width: picture.naturalWidth, height: picture.naturalHeight };
}

/** The text of the picture to look at in place of the result of `state` on `image`. */
export function looked(state, image) {
  const { steps, file } = state;
  const on = steps.filter((each) => !each.off);
  const encoding = ENCODINGS[file.format];
  const size = sizes(on, image).at(-1);
  const large = size && size.width * size.height > MOST_PIXELS && on.length < MOST_STEPS;
  const seen = encoding.shown || (file.format === 'original' && SHOWN_BY_BROWSERS.has(image.format));
  const smaller = large ? [step('resize', { width: String(LONGEST_SIDE), height: String(LONGEST_SIDE) })] : [];
  if (encoding.model) {
    return format({ steps, file: { ...file, values: { ...file.values, preview: 'true' } } });
  }
  // Fewer pixels have fewer bytes, so that a bound on these would say nothing of the result.
  const { bytes, ...values } = file.values;
  const shown = seen ? { ...file, values: large ? values : file.values } : { ...file, format: 'webp', values: { q: '90' } };
  return format({ steps: [...steps, ...smaller], file: shown });
}

/**
 * What to see beside the result: the picture in the same shape without what else was done to it, or where only its shape was
 * changed, as it was.
 */
export function beside(state, image) {
  const shape = state.steps.filter((each) => OPERATIONS[each.name].group === 'shape');
  const more = state.steps.some((each) => !each.off && OPERATIONS[each.name].group !== 'shape');
  return before({ ...state, steps: more ? shape : [] }, Infinity, image);
}

/** The picture that the step at `index` begins with, no larger than a screen; in full where only the pixels say how large it is. */
export function before(state, index, image) {
  const steps = state.steps.slice(0, index).filter((each) => !each.off);
  const size = sizes(steps, image).at(-1);
  const smaller = size && Math.max(size.width, size.height) > 1600 ? [step('resize', { width: '1600', height: '1600' })] : [];
  return format({ steps: [...steps, ...smaller], file: { ...state.file, keep: false, format: 'webp', values: { q: '80' } } });
}
