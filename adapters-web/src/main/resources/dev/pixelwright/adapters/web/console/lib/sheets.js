// The sheets of pages, by name: whether they have come, and their place in the document.
const brought = new Map();

/** Brings the sheets `names`; they hold once they are worn. */
export const bring = (names) => Promise.all(names.map((name) => (brought.get(name) ?? ask(name)).come));

/** From now on these sheets hold and no others: the names of classes are an area's own. */
export function wear(names) {
  brought.forEach(({ link }, name) => {
    if (link.sheet) {
      link.sheet.disabled = !names.includes(name);
    }
  });
}

function ask(name) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `styles/${name}.css`;
  const come = new Promise((resolve) => {
    link.addEventListener('load', () => {
      link.sheet.disabled = true;
      resolve();
    });
    // A page without its style is better than none, and the next one tries again.
    link.addEventListener('error', () => {
      link.remove();
      brought.delete(name);
      resolve();
    });
  });
  brought.set(name, { link, come });
  document.head.append(link);
  return brought.get(name);
}
