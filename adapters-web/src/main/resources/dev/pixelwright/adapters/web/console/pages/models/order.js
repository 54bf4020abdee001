// What is ordered of a model, and what the chosen generator takes of it.
export const FORMATS = ['glb', 'stl', 'obj', 'ply'];

const GEOMETRY = { glb: 24, stl: 50, ply: 26 };

/** An order as a generator has it at first. */
export const usual = (generator) => ({
  generator: generator.name,
  format: generator.formats.includes('glb') ? 'glb' : generator.formats[0],
  faces: generator.default_faces,
  texture: true,
  base: false,
  depth: '',
});

/** The order for another generator, as far as that takes it. */
export function fitted(order, generator) {
  const within = Math.min(generator.max_faces, Math.max(generator.min_faces, order.faces));
  return {
    ...order,
    generator: generator.name,
    format: generator.formats.includes(order.format) ? order.format : usual(generator).format,
    faces: Number.isFinite(within) ? within : generator.default_faces,
  };
}

/** Whether `option` can be chosen: STL has no colours. */
export const offers = (generator, order, option) =>
  generator.options.includes(option) && !(option === 'texture' && order.format === 'stl');

/** The fields of the API; what is as usual is left out. */
export function fields(generator, order) {
  const chosen = { generator: order.generator, format: order.format, face_limit: order.faces };
  if (offers(generator, order, 'texture') && !order.texture) {
    chosen.texture = false;
  }
  if (offers(generator, order, 'base') && order.base) {
    chosen.base = true;
  }
  if (offers(generator, order, 'depth') && order.depth !== '') {
    chosen.depth = Number(order.depth);
  }
  return chosen;
}

/** About how many bytes the shape has, or null where that depends; a picture within is not counted. */
export const shapeBytes = ({ format, faces }) => (GEOMETRY[format] ? GEOMETRY[format] * faces : null);

// A limit is felt by its ratio, so that the slider moves in ratios.
const STEPS = 200;

export const steps = STEPS;
export const toStep = (faces, { min_faces: least, max_faces: most }) =>
  Math.round((STEPS * Math.log(faces / least)) / Math.log(most / least));

export function toFaces(step, { min_faces: least, max_faces: most }) {
  const exact = least * (most / least) ** (step / STEPS);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.min(most, Math.max(least, Math.round(exact / digits) * digits));
}
