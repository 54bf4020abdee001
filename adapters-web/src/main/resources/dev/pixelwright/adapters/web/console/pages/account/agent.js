// The first that is found counts: what comes later in the lists is also in the names of what comes before.
const BROWSERS = [
  [/\bEdgA?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*\bSafari\//, 'Safari'],
];

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What people call the program that `User-Agent` names: `{program: 'Firefox 128', system: 'Windows'}`; system may be empty. */
export function agent(text) {
  const [browser, name] = BROWSERS.find(([pattern]) => pattern.test(text)) ?? [];
  const system = SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  if (browser) {
    return { program: `${name} ${browser.exec(text)[1]}`, system };
  }
  // `curl/8.14.1 (…)`: a program says what it is at the beginning.
  const first = /^([\w.+-]+)\/(\d[\w.]*)/.exec(text);
  return { program: first ? `${first[1]} ${first[2]}` : text, system };
}

/** An address as people write it: an IPv4 address that came as IPv6 is one again. */
export const address = (text) => text.replace(/^(?:::ffff:|0:0:0:0:0:ffff:)(?=\d+\.)/i, '').replace(/^0:0:0:0:0:0:0:1$/, '::1');

export const isHere = (text) => /^(?:127\.|::1$)/.test(address(text));
