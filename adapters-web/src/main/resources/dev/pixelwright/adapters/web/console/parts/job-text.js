// What can be told from the text of a job's transformation, `crop:800x800/glb:by=relief,faces=20000`.
const MODELS = ['glb', 'obj', 'stl', 'ply'];
const SHOWN = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp'];
const LIGHT_BYTES = 400_000;

const lastStep = (text) => text.slice(text.lastIndexOf('/') + 1);
const before = (text) => text.slice(0, text.lastIndexOf('/') + 1);
const nameOf = (step) => step.split(':')[0];

/** Whether a 3D model comes of it, and not the picture that shows one. */
export const makesModel = (text) => MODELS.includes(nameOf(lastStep(text))) && !/[:,]preview=true/.test(lastStep(text));

/** In which format the model is. */
export const modelFormat = (text) => nameOf(lastStep(text));

/** The text of the picture that shows the model. */
export const previewOf = (text) => `${text}${lastStep(text).includes(':') ? ',' : ':'}preview=true`;

/** The same model in another format; what the format cannot hold is left out. */
export function inFormat(text, format) {
  const [, parameters = ''] = lastStep(text).split(':');
  const kept = parameters.split(',').filter((each) => each !== '' && !(format === 'stl' && each.startsWith('texture=')));
  return `${before(text)}${format}${kept.length > 0 ? `:${kept.join(',')}` : ''}`;
}

/** `{by: 'relief', faces: '20000'}` of a model. */
export const modelOptions = (text) =>
  Object.fromEntries((lastStep(text).split(':')[1] ?? '').split(',').filter(Boolean).map((each) => each.split('=')));

/** The same picture, at most `side` pixels a side, in a format that every browser shows. */
export const smaller = (text, side) => {
  const known = [...SHOWN, 'tiff', 'original', 'auto'].includes(nameOf(lastStep(text)));
  const operations = known ? before(text) : `${text}/`;
  return `${operations}resize:${side}x${side}/webp`;
};

/** Whether a browser shows these bytes, and they are few enough for a page with many. */
export const isLight = (derivative) => canShow(derivative) && derivative.bytes <= LIGHT_BYTES;
export const canShow = (derivative) => SHOWN.includes(derivative.format);
