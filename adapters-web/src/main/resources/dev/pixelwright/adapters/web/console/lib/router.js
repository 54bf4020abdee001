/** Which page an address means: `{route, params}`, or null. `routes` have `pattern`, `/images/:id/edit`. */
export function match(routes, path) {
  for (const route of routes) {
    const names = [];
    const expression = route.pattern.replace(/:(\w+)/g, (whole, name) => {
      names.push(name);
      return '([^/]+)';
    });
    const found = new RegExp(`^${expression}/?$`).exec(path);
    if (found && found.slice(1).every(isText)) {
      const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]));
      return { route, params };
    }
  }
  return null;
}

function isText(encoded) {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

const BASE = '/console';

let arrive = () => {};

/** `arrived` is called with every new address of the console, also when the person goes back. */
export function start(arrived) {
  arrive = arrived;
  window.addEventListener('popstate', () => arrive({ back: true }));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link && ours(link) && plain(event)) {
      event.preventDefault();
      go(link.href);
    }
  });
}

/** Opens a page by its address: `/console/images/42`, or one that the base completes (`images/42`). */
export function go(address, { replace = false } = {}) {
  const url = new URL(address, document.baseURI);
  history[replace ? 'replaceState' : 'pushState'](null, '', url);
  arrive({ back: false });
}

/** Changes the query of the page that is open, without opening it anew. */
export function note(parameters) {
  const url = new URL(location.href);
  Object.entries(parameters).forEach(([name, value]) => {
    if (value === undefined || value === null || value === '') {
      url.searchParams.delete(name);
    } else {
      url.searchParams.set(name, value);
    }
  });
  history.replaceState(null, '', url);
}

/** The path below the console: `/`, `/images/42`. */
export const path = () => location.pathname.slice(BASE.length) || '/';

const ours = (link) =>
  link.origin === location.origin && link.pathname.startsWith(`${BASE}/`) && !link.target && !link.hasAttribute('download');

const plain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
