/*
 * The operations that a transformation is made of, as docs/TRANSFORMATIONS.md tells them: their parameters in the order of the
 * canonical text, what each may be, and what is left out of the text because it is usual. The first parameter is the one that
 * stands in the text without its name. `when` says beside which other values it may stand, `shown` beside which it does something.
 */
const SIDE = { kind: 'whole', min: 1, max: 16384 };
const BACKGROUND = { name: 'background', kind: 'colour', usual: '00000000', alpha: true };
const COMPASS = ['northwest', 'north', 'northeast', 'west', 'center', 'east', 'southwest', 'south', 'southeast'];
const FOCUS = [...COMPASS, 'focal', 'attention', 'entropy'];

const focal = (values) => values.gravity === 'focal';
const both = (values) => Boolean(values.width && values.height);
const cuts = (values) => both(values) && values.fit === 'cover';
const fills = (values) => both(values) && values.fit === 'contain';
const ofText = (values) => values.image === undefined;
const ofImage = (values) => !ofText(values);
const loose = (values) => values.x === undefined;

const point = (name) => ({ name, kind: 'decimal', min: 0, max: 1, step: 0.01, slide: true, when: focal });
const amount = { name: 'amount', kind: 'decimal', min: -100, max: 100, step: 1, slide: true };

const half = (side) => String(Math.max(1, Math.round(side / 2)));
const inner = (size) => ({
  width: half(size.width), height: half(size.height),
  x: String(Math.floor(size.width / 4)), y: String(Math.floor(size.height / 4)),
});

const EDGES = ['top', 'right', 'bottom', 'left'];
const edge = (name) => ({ name, kind: 'whole', min: 0, max: 16384, usual: '0' });

// Four sides that are as wide are said once, and others each.
function evenly({ background, ...values }) {
  const sides = EDGES.map((name) => values[name] ?? values.all ?? '0');
  const even = sides.every((side) => side === sides[0]);
  const said = even ? { all: sides[0] } : Object.fromEntries(EDGES.map((name, index) => [name, sides[index]]));
  return background === undefined ? said : { ...said, background };
}

const square = (size) => {
  const longer = String(Math.max(size.width, size.height));
  return { width: longer, height: longer, background: 'ffffff' };
};

/** `group` is where it is offered, `start(size)` the values that a new one has on a picture of that size. */
export const OPERATIONS = {
  crop: { group: 'shape', start: inner, params: [
    { name: 'width', kind: 'whole', min: 1, max: 100_000_000, required: true },
    { name: 'height', kind: 'whole', min: 1, max: 100_000_000, required: true },
    { name: 'x', kind: 'whole', min: 0, max: 100_000_000, shown: (values) => !loose(values) },
    { name: 'y', kind: 'whole', min: 0, max: 100_000_000, shown: (values) => !loose(values) },
    { name: 'unit', kind: 'word', words: ['px', 'percent'], usual: 'px' },
    { name: 'gravity', kind: 'word', words: FOCUS, usual: 'center', when: loose },
    point('fx'), point('fy'),
  ] },
  resize: { group: 'shape', start: (size) => ({ width: String(Math.min(1200, size.width)) }), params: [
    { name: 'width', ...SIDE }, { name: 'height', ...SIDE },
    { name: 'unit', kind: 'word', words: ['px', 'percent'], usual: 'px' },
    { name: 'dpr', kind: 'decimal', min: 0.1, max: 8, usual: '1', when: (values) => values.dpr !== undefined },
    { name: 'fit', kind: 'word', words: ['inside', 'outside', 'cover', 'contain', 'fill'], usual: 'inside', shown: both },
    { name: 'enlarge', kind: 'flag' },
    { name: 'kernel', kind: 'word', words: ['lanczos3', 'mitchell', 'cubic', 'linear', 'nearest'], usual: 'lanczos3' },
    { name: 'linear', kind: 'flag' },
    { name: 'gravity', kind: 'word', words: FOCUS, usual: 'center', shown: (values) => cuts(values) || fills(values) },
    point('fx'), point('fy'),
    { ...BACKGROUND, shown: fills },
  ] },
  rotate: { group: 'shape', start: () => ({ angle: '90' }), params: [
    { name: 'angle', kind: 'decimal', min: -3600, max: 3600, step: 1, slide: [-180, 360], required: true, turn: true }, BACKGROUND] },
  flip: { group: 'shape', params: [] },
  mirror: { group: 'shape', params: [] },
  trim: { group: 'shape', params: [{ name: 'threshold', kind: 'whole', min: 0, max: 255, usual: '10', slide: true }] },
  pad: { group: 'shape', start: () => ({ all: '40', background: 'ffffff' }), settle: evenly,
    params: [{ name: 'all', kind: 'whole', min: 0, max: 16384 }, ...EDGES.map(edge), BACKGROUND] },
  extend: { group: 'shape', params: [
    { name: 'width', ...SIDE, required: true }, { name: 'height', ...SIDE, required: true },
    { name: 'gravity', kind: 'word', words: COMPASS, usual: 'center' }, BACKGROUND],
  start: square },
  round: { group: 'shape', start: (size) => ({ radius: String(Math.max(1, Math.round(Math.min(size.width, size.height) / 12))) }),
    params: [{ name: 'radius', ...SIDE, required: true }] },

  brightness: { group: 'colour', start: () => ({ amount: '15' }), params: [{ ...amount, required: true }] },
  contrast: { group: 'colour', start: () => ({ amount: '15' }), params: [{ ...amount, required: true }] },
  saturation: { group: 'colour', start: () => ({ amount: '25' }), params: [{ ...amount, required: true }] },
  hue: { group: 'colour', start: () => ({ angle: '30' }),
    params: [{ name: 'angle', kind: 'decimal', min: -360, max: 360, step: 1, slide: true, required: true, turn: true }] },
  gamma: { group: 'colour', start: () => ({ gamma: '1.4' }),
    params: [{ name: 'gamma', kind: 'decimal', min: 0.1, max: 10, step: 0.1, slide: [0.1, 4], required: true }] },
  grayscale: { group: 'colour', params: [] },
  sepia: { group: 'colour', params: [] },
  invert: { group: 'colour', params: [] },
  tint: { group: 'colour', start: () => ({ colour: 'a93a10' }), params: [
    { name: 'colour', kind: 'colour', required: true },
    { name: 'amount', kind: 'decimal', min: 0, max: 100, step: 1, usual: '100', slide: true }] },
  flatten: { group: 'colour', params: [{ name: 'background', kind: 'colour', usual: 'ffffff' }] },

  blur: { group: 'detail', start: () => ({ sigma: '4' }),
    params: [{ name: 'sigma', kind: 'decimal', min: 0.3, max: 100, step: 0.1, slide: [0.3, 40], required: true }] },
  sharpen: { group: 'detail', params: [
    { name: 'sigma', kind: 'decimal', min: 0.3, max: 10, step: 0.1, usual: '1', slide: true },
    { name: 'amount', kind: 'decimal', min: 0, max: 10, step: 0.1, usual: '1', slide: true }] },
  pixelate: { group: 'detail', start: (size) => ({ block: String(Math.max(2, Math.round(size.width / 60))) }),
    params: [{ name: 'block', kind: 'whole', min: 2, max: 1024, slide: [2, 200], required: true }] },

  watermark: { group: 'mark', params: [
    { name: 'text', kind: 'text', when: ofText },
    { name: 'size', kind: 'whole', min: 4, max: 1000, usual: '32', slide: [4, 400], when: ofText },
    { name: 'colour', kind: 'colour', usual: 'ffffff', alpha: true, when: ofText },
    { name: 'image', kind: 'image', when: ofImage },
    { name: 'scale', kind: 'whole', min: 1, max: 100, slide: true, when: ofImage },
    { name: 'gravity', kind: 'word', words: COMPASS, usual: 'southeast' },
    { name: 'x', kind: 'whole', min: -16384, max: 16384, usual: '0' },
    { name: 'y', kind: 'whole', min: -16384, max: 16384, usual: '0' },
    { name: 'opacity', kind: 'whole', min: 1, max: 100, usual: '100', slide: true },
    { name: 'tile', kind: 'whole', min: 0, max: 4096 }],
  start: (size) => ({ text: 'wqk', size: String(Math.min(1000, Math.max(16, Math.round(size.width / 25)))), opacity: '80' }) },

  // Stands for the steps that the installation or the person has put together under a name.
  preset: { params: [{ name: 'name', kind: 'name', required: true }] },
};

export const GROUPS = ['shape', 'colour', 'detail', 'mark'];

const quality = (usual) => ({
  name: 'q', kind: 'whole', min: 1, max: 100, usual, rest: '80', always: usual !== undefined, slide: true,
});
const BYTES = { name: 'bytes', kind: 'whole', min: 100, max: 100_000_000 };
const lossy = (values) => values.lossless !== 'true';
const model = (colour) => ({ model: true, params: [
  { name: 'by', kind: 'name', usual: 'relief', always: true },
  { name: 'faces', kind: 'whole', min: 1000, max: 500_000, usual: '20000', always: true },
  ...(colour ? [{ name: 'texture', kind: 'word', words: ['true', 'false'], usual: 'true' }] : []),
  { name: 'base', kind: 'flag' }, { name: 'depth', kind: 'whole', min: 1, max: 100 }, { name: 'preview', kind: 'flag' },
] });

/**
 * How the result is written. `always` are written even where they are usual, `rest` is about what it is without being said;
 * `shown` is what a browser can show.
 */
export const ENCODINGS = {
  original: { params: [quality(), BYTES] },
  auto: { shown: true, params: [quality(), BYTES] },
  jpeg: { shown: true, params: [quality('80'), { name: 'progressive', kind: 'flag' }, BYTES] },
  webp: { shown: true, params: [{ ...quality('80'), when: lossy }, { name: 'lossless', kind: 'flag' },
    { name: 'effort', kind: 'whole', min: 0, max: 6, slide: true, rest: '4' }, { ...BYTES, when: lossy }] },
  avif: { shown: true, params: [quality('50'), { name: 'effort', kind: 'whole', min: 0, max: 9, slide: true, rest: '3' }, BYTES] },
  png: { shown: true, params: [
    { name: 'level', kind: 'whole', min: 0, max: 9, slide: true, rest: '6' }, { name: 'palette', kind: 'flag' }] },
  gif: { shown: true, params: [] },
  bmp: { shown: true, params: [] },
  tiff: { params: [] },
  glb: model(true), obj: model(true), ply: model(true), stl: model(false),
};
