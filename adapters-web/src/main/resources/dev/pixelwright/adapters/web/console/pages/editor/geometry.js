/* How large a picture is after each step, by the rules of docs/TRANSFORMATIONS.md: known before anything is made. */

const whole = (value) => Math.max(1, Math.round(value));
const given = (values, name) => (values[name] === undefined || values[name] === '' ? undefined : Number(values[name]));

/** `value` in pixels of a side that is `length` long. */
const pixels = (values, value, length) => (values.unit === 'percent' ? Math.floor((length * value + 50) / 100) : value);
const side = (values, value, length) => Math.max(1, pixels(values, value, length));

function resize(values, size) {
  const [width, height] = [given(values, 'width'), given(values, 'height')];
  const most = (factor) => (values.enlarge === 'true' ? factor : Math.min(1, factor));
  const across = width && most(side(values, width, size.width) / size.width);
  const down = height && most(side(values, height, size.height) / size.height);
  const scaled = (factor) => ({ width: whole(size.width * factor), height: whole(size.height * factor) });
  if (!across || !down) {
    return scaled(across ?? down ?? 1);
  }
  const wanted = { width: side(values, width, size.width), height: side(values, height, size.height) };
  const cover = scaled(Math.max(across, down));
  switch (values.fit) {
    case 'outside': return cover;
    case 'fill': return { width: whole(size.width * across), height: whole(size.height * down) };
    case 'cover': return { width: Math.min(wanted.width, cover.width), height: Math.min(wanted.height, cover.height) };
    case 'contain': return wanted;
    default: return scaled(Math.min(across, down));
  }
}

function rotate(values, size) {
  const angle = ((Number(values.angle) % 360) + 360) % 360;
  if (angle % 90 === 0) {
    return angle % 180 === 0 ? size : { width: size.height, height: size.width };
  }
  const [cos, sin] = [Math.abs(Math.cos(angle * Math.PI / 180)), Math.abs(Math.sin(angle * Math.PI / 180))];
  return { width: whole(size.width * cos + size.height * sin), height: whole(size.width * sin + size.height * cos) };
}

function pad(values, size) {
  const of = (name) => given(values, name) ?? given(values, 'all') ?? 0;
  return { width: size.width + of('left') + of('right'), height: size.height + of('top') + of('bottom') };
}

const RULES = {
  resize, rotate, pad,
  crop: (values, size) => {
    const box = cropBox(values, size);
    return { width: box.width, height: box.height };
  },
  extend: (values, size) => ({
    width: Math.max(size.width, given(values, 'width') ?? 0),
    height: Math.max(size.height, given(values, 'height') ?? 0),
  }),
  // What these leave, only the pixels or the installation can say.
  trim: () => null,
  preset: () => null,
};

/** The size before each of `steps` and, last, of the result; null from where it cannot be known. */
export function sizes(steps, start) {
  const found = [start];
  steps.forEach((each) => {
    const size = found.at(-1);
    found.push(each.off || !size ? size : (RULES[each.name] ?? ((values, same) => same))(each.values, size));
  });
  return found;
}

const HALVES = {
  northwest: [0, 0], north: [1, 0], northeast: [2, 0], west: [0, 1], east: [2, 1], southwest: [0, 2], south: [1, 2], southeast: [2, 2],
};

/** Which part of a picture of `size` a crop cuts out: `{x, y, width, height}` in pixels, within the picture. */
export function cropBox(values, size) {
  const width = Math.min(side(values, given(values, 'width') ?? size.width, size.width), size.width);
  const height = Math.min(side(values, given(values, 'height') ?? size.height, size.height), size.height);
  if (given(values, 'x') !== undefined && given(values, 'y') !== undefined) {
    const x = Math.min(pixels(values, Number(values.x), size.width), size.width - 1);
    const y = Math.min(pixels(values, Number(values.y), size.height), size.height - 1);
    return { x, y, width: Math.min(width, size.width - x), height: Math.min(height, size.height - y) };
  }
  if (values.gravity === 'focal') {
    const start = (at, window, length) => Math.max(0, Math.min(length - window, Math.round(at * length - window / 2)));
    const [x, y] = [start(Number(values.fx ?? 0.5), width, size.width), start(Number(values.fy ?? 0.5), height, size.height)];
    return { x, y, width, height };
  }
  const [across, down] = HALVES[values.gravity] ?? [1, 1];
  return { x: Math.floor((size.width - width) * across / 2), y: Math.floor((size.height - height) * down / 2), width, height };
}
