const STEPS = [1, 2, 2.5, 5, 10];

/** Marks of an axis from 0 to at least `most`, at round steps, `count` of them or so: `ticks(87, 4)` is `[0, 25, 50, 75, 100]`. */
export function ticks(most, count, whole = false) {
  const rough = Math.max(most, whole ? 1 : Number.EPSILON) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(whole ? 1 : 0, STEPS.find((each) => each * power >= rough * 0.999) * power);
  const marks = Math.max(1, Math.ceil((most / step) * 0.999));
  return Array.from({ length: marks + 1 }, (_, index) => round(index * step));
}

// 3 * 0.1 is not 0.3.
const round = (value) => Number(value.toPrecision(12));

/** Which of `count` places along an axis are named, so that there are `most` names at most; the last is always one. */
export function named(count, most) {
  const every = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}
