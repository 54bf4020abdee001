import { intl } from './intl.js';

const LANGUAGES = ['en', 'es'];
const KEPT = 'pixelwright.language';

const dictionaries = {};
const areas = new Set();
let chosen = firstChoice();

function firstChoice() {
  const kept = localStorage.getItem(KEPT);
  const wanted = [kept, ...navigator.languages].map((tag) => String(tag).slice(0, 2));
  return wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
}

export const languages = () => LANGUAGES;
export const language = () => chosen;

/** Brings the words of an area (`words/<language>/<area>.js`); keys are `area.name`. */
export async function need(...names) {
  names.forEach((name) => areas.add(name));
  await Promise.all(names.filter((name) => !dictionaries[name]).map(fetchArea));
  document.documentElement.lang = chosen;
}

async function fetchArea(name) {
  dictionaries[name] = await wordsOf(chosen, name);
}

const wordsOf = async (tag, name) => (await import(`../words/${tag}/${name}.js`)).default;

/** Speaks another language from now on; who calls draws everything again. Throws where its words do not come. */
export async function speak(tag) {
  const fetched = await Promise.all([...areas].map(async (name) => [name, await wordsOf(tag, name)]));
  chosen = tag;
  localStorage.setItem(KEPT, tag);
  Object.assign(dictionaries, Object.fromEntries(fetched));
  document.documentElement.lang = chosen;
}

/**
 * The words for `area.name`, with `{placeholders}` filled. A phrase that depends on a number is an object by plural category
 * (`{one: '{n} image', other: '{n} images'}`) and is chosen by `values.n`.
 */
export function t(key, values = {}) {
  const dot = key.indexOf('.');
  const phrase = dictionaries[key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (phrase === undefined) {
    console.error(`No words for ${key} in ${chosen}`);
    return key;
  }
  const text = typeof phrase === 'string' ? phrase : phrase[intl('PluralRules', chosen).select(values.n)] ?? phrase.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => shown(values[name], whole));
}

/** As `t`, or `otherwise` where there are no such words: for codes that the service may have more of than we know. */
export function tOr(key, otherwise) {
  const dot = key.indexOf('.');
  return dictionaries[key.slice(0, dot)]?.[key.slice(dot + 1)] === undefined ? otherwise : t(key);
}

function shown(value, whole) {
  if (value === undefined) {
    return whole;
  }
  return typeof value === 'number' ? intl('NumberFormat', chosen).format(value) : String(value);
}
