const made = new Map();

/** The formatter `new Intl[kind](language, options)`, made once: they are dear to make, and cheap to use. */
export function intl(kind, language, options) {
  const key = `${kind} ${language} ${options ? JSON.stringify(options) : ''}`;
  let formatter = made.get(key);
  if (!formatter) {
    formatter = new Intl[kind](language, options);
    made.set(key, formatter);
  }
  return formatter;
}
