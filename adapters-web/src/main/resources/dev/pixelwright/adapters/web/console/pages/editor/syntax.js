import { ENCODINGS, OPERATIONS } from './operations.js';

const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,31}$/;
const VALUE = /^[A-Za-z0-9._-]{1,256}$/;
const SIZE = /^(-?\d{0,10})x(-?\d{0,10})$/;

let last = 0;

/** A step of a transformation as the editor holds it: `values` by parameter, as they stand in the text; `off` ones are not. */
export const step = (name, values = {}, off = false) => ({ key: `s${++last}`, name, values, off });

/** What is said of the file: how it is written, whether its metadata stay, whether it is turned upright first. */
export const PLAIN = { format: 'original', values: {}, keep: false, upright: true };

/** The canonical text of `{steps, file}`, without the steps that are off. */
export function format({ steps, file }) {
  return [
    ...(file.upright ? [] : ['autoOrient:off']),
    ...steps.filter((each) => !each.off).map(stepText),
    ...(file.keep ? ['keep'] : []),
    written(file.format, file.values, ENCODINGS[file.format].params, false),
  ].join('/');
}

/** One step as the text has it. */
export function stepText({ name, values }) {
  const { params, settle } = OPERATIONS[name];
  return written(name, settle?.(values) ?? values, params, true);
}

function written(name, values, params, bare) {
  const said = params
    .filter((param) => isSaid(param, values))
    .map((param) => [param.name, value(param, values)]);
  const args = [];
  if (bare && params[0]?.name === 'width') {
    const of = (side) => values[side] ?? '';
    args.push(`${of('width')}x${of('height')}`);
  } else if (bare && said[0]?.[0] === params[0]?.name && said.length > 0) {
    args.push(said[0][1]);
  }
  const rest = said.slice(bare && params[0]?.name !== 'width' ? args.length : 0)
    .filter(([key]) => !(bare && params[0]?.name === 'width' && (key === 'width' || key === 'height')));
  args.push(...rest.map(([key, each]) => `${key}=${each}`));
  return args.length === 0 ? name : `${name}:${args.join(',')}`;
}

// What plays no part beside the other values is not said.
function isSaid(param, values) {
  if (param.when && !param.when(values)) {
    return false;
  }
  const given = values[param.name];
  if (param.always) {
    return true;
  }
  return given !== undefined && given !== '' && value(param, values) !== param.usual && !(param.kind === 'flag' && given !== 'true');
}

function value(param, values) {
  const given = values[param.name] ?? param.usual;
  if (param.kind === 'colour' && given.length === 8 && given.endsWith('ff')) {
    return given.slice(0, 6);
  }
  if ((param.kind === 'decimal' || param.kind === 'whole') && given.trim() !== '' && Number.isFinite(Number(given))) {
    return number(param, Number(given));
  }
  return given;
}

// Finer than a thousandth cannot be seen; an angle is kept within one turn, unless it is out of its bounds, which is told.
function number(param, given) {
  const rounded = Math.round(given * 1000) / 1000;
  const turned = param.turn && given >= param.min && given <= param.max ? ((rounded % 360) + 360) % 360 : rounded;
  return String(Math.round(turned * 1000) / 1000 + 0);
}

/** Reads a text; null where a step is not of a form that the editor knows. Whether it is in bounds, the service says. */
export function parse(text) {
  const file = { ...PLAIN };
  const said = new Set();
  const steps = [];
  for (const part of text.split('/')) {
    const read = parseStep(part);
    if (!read || said.has('format')) {
      return null;
    }
    const kind = fileWord(read, file);
    if (kind && said.has(kind)) {
      return null;
    }
    if (kind) {
      said.add(kind);
    } else {
      steps.push(step(read.name, read.values));
    }
  }
  return { steps, file };
}

// Notes what is said of the file, and answers what it was about; an empty text for an operation.
function fileWord({ name, values }, file) {
  if (name === 'autoOrient') {
    file.upright = !['off', 'false'].includes(values.value);
    return 'upright';
  }
  if (name === 'keep' || name === 'strip') {
    file.keep = name === 'keep';
    return 'metadata';
  }
  if (ENCODINGS[name]) {
    file.format = name;
    file.values = values;
    return 'format';
  }
  return '';
}

const FILE_WORDS = { autoOrient: { params: [{ name: 'value' }] }, keep: { params: [] }, strip: { params: [] } };

const paramsOf = (words, name) => (Object.hasOwn(words, name) ? words[name].params : undefined);

function parseStep(part) {
  const colon = part.indexOf(':');
  const name = colon < 0 ? part : part.slice(0, colon);
  const operation = paramsOf(OPERATIONS, name) ?? paramsOf(FILE_WORDS, name);
  const params = operation ?? paramsOf(ENCODINGS, name);
  if (!NAME.test(name) || !params) {
    return null;
  }
  const values = {};
  const args = colon < 0 ? [] : part.slice(colon + 1).split(',');
  const read = args.every((arg, index) => parseArgument(arg, index === 0 && operation ? params[0]?.name : '', values));
  return read && Object.keys(values).every((key) => params.some((param) => param.name === key)) ? complete(name, values) : null;
}

function parseArgument(arg, bare, values) {
  const equals = arg.indexOf('=');
  if (equals < 0) {
    return Boolean(bare) && VALUE.test(arg) && putBare(arg, bare, values);
  }
  const key = arg.slice(0, equals);
  const fresh = NAME.test(key) && VALUE.test(arg.slice(equals + 1)) && !Object.hasOwn(values, key);
  values[key] = arg.slice(equals + 1);
  return fresh;
}

function putBare(arg, bare, values) {
  if (bare !== 'width') {
    values[bare] = arg;
    return true;
  }
  const size = SIZE.exec(arg);
  ['width', 'height'].forEach((side, index) => {
    if (size?.[index + 1]) {
      values[side] = size[index + 1];
    }
  });
  return size !== null;
}

// A point says by itself that it is the focus; more pixels for a denser screen are a larger picture, and have no text of their own.
function complete(name, values) {
  const focal = (values.fx ?? values.fy) !== undefined && values.gravity === undefined ? { gravity: 'focal' } : {};
  const read = { ...values, ...focal };
  if (name === 'resize' && read.dpr !== undefined && read.unit !== 'percent') {
    const times = (side) => (read[side] === undefined ? {} : { [side]: String(Math.max(1, Math.round(read[side] * read.dpr))) });
    const dense = { ...read, ...times('width'), ...times('height') };
    delete dense.dpr;
    return { name, values: dense };
  }
  return { name, values: read };
}
