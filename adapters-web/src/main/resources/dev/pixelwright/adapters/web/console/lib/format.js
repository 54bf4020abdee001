import { intl } from './intl.js';
import { language } from './words.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** `3.4 MB`: three digits, powers of 1000. */
export function bytes(count) {
  const power = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return number(value, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  });
}

export const number = (value, options) => intl('NumberFormat', language(), options).format(value);
export const percent = (fraction) => number(fraction, { style: 'percent', maximumFractionDigits: 0 });
export const megapixels = (width, height) => `${number((width * height) / 1e6, { maximumFractionDigits: 1 })} MP`;

/** `27 Nov 2026, 14:05`, in the time of the person. */
export const time = (instant) =>
  intl('DateTimeFormat', language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** `3 minutes ago`, `in 2 days`. */
export function ago(instant, now = Date.now()) {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const away = Math.abs(seconds);
  // What rounds to 60 minutes is an hour.
  const [unit, size] = STEPS.find(([, length], index) => Math.max(away, nearest(away, STEPS[index + 1]?.[1] ?? 1)) >= length)
    ?? STEPS.at(-1);
  return intl('RelativeTimeFormat', language(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

const nearest = (value, step) => Math.round(value / step) * step;

/** `1 min 5 sec`; rounded before it is parted, so that there is never a part of 60. */
export function duration(seconds) {
  const rounded = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
  if (rounded < 60) {
    return unit(rounded, 'second');
  }
  if (rounded < 3600) {
    return `${unit(Math.floor(rounded / 60), 'minute')} ${unit(rounded % 60, 'second')}`;
  }
  const minutes = Math.round(rounded / 60);
  return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
}

const unit = (value, name) => number(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
