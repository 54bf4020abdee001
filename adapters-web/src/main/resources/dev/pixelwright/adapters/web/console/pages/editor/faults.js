import { ENCODINGS, OPERATIONS } from './operations.js';

const OF_FILE = 'file';

/** Which step a refusal of the service is about: `{key, param, message}`; the key is `file` for how it is written, or empty. */
export function faultIn(problem, { steps, file }) {
  if (!problem) {
    return null;
  }
  const [operation, param = ''] = (problem.errors[0]?.field ?? '').split('.');
  const name = OPERATIONS[operation] || ENCODINGS[operation] ? operation : named(problem.message);
  const message = problem.message;
  if (name === file.format) {
    return { key: OF_FILE, param, message };
  }
  const same = steps.filter((each) => !each.off && each.name === name);
  // The service names the operation; of several, the one that it can mean is out of its bounds.
  const meant = same.find((each) => outside(each, param)) ?? same[0];
  return { key: meant?.key ?? '', param: meant ? param : '', message };
}

// Some refusals tell the operation in their words alone.
const named = (message) => (message.match(/'([a-z]+)'/g) ?? []).map((word) => word.slice(1, -1)).find((word) => OPERATIONS[word]) ?? '';

function outside(step, name) {
  const param = OPERATIONS[step.name].params.find((each) => each.name === name);
  const value = step.values[name];
  if (!param || value === undefined) {
    return Boolean(param?.required);
  }
  return param.min !== undefined && !(Number(value) >= param.min && Number(value) <= param.max);
}
