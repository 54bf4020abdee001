import { html, svg } from '../lib/html.js';

// Lines on a 24 by 24 field, 1.75 wide.
const LINES = {
  library: 'M4 5h7v6H4zM13 5h7v9h-7zM4 13h7v6H4zM13 16h7v3h-7z',
  upload: 'M12 15V4m0 0L8 8m4-4 4 4M5 14v5h14v-5',
  jobs: 'M5 6h14M5 12h9M5 18h5m7-3 2 2 3-4',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  cube: 'M12 3l8 4.500v9L12 21l-8-4.500v-9zM12 12l8-4.500M12 12v9M12 12L4 7.500',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c1-4 4-6 7.500-6s6.500 2 7.500 6',
  admin: 'M4 20V10m5 10V4m5 16v-8m5 8V7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 13l4 4L19 7',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  download: 'M12 4v11m0 0l-4-4m4 4l4-4M5 19h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4 4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  next: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  retry: 'M20 12a8 8 0 1 1-2.500-5.800M20 4v4h-4',
  undo: 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-4',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h4',
  hidden: 'M3 12c2-4 5.500-6 9-6s7 2 9 6c-2 4-5.500 6-9 6s-7-2-9-6zM4 20L20 4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2m0 14v2M3 12h2m14 0h2M5.600 5.600l1.500 1.500' +
    'm9.800 9.800l1.500 1.500M5.600 18.400l1.500-1.500m9.800-9.800l1.500-1.500',
  out: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9',
  key: 'M8 15a4 4 0 1 1 3.500-6H21v4h-3v2h-3v-2h-3.500A4 4 0 0 1 8 15z',
  hook: 'M12 8a3 3 0 1 0-3-3M12 8l-4 8m0 0a3 3 0 1 0-3 3m3-3h8m0 0a3 3 0 1 0 3 3M12 8l4 8',
  warn: 'M12 4l9 16H3zM12 10v4m0 3v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5m0-8v.1',
  eye: 'M3 12c2-4 5.500-6 9-6s7 2 9 6c-2 4-5.500 6-9 6s-7-2-9-6zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  crop: 'M7 3v14h14M3 7h14v14',
  grip: 'M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1',
  more: 'M6 12h.1M12 12h.1M18 12h.1',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.1',
};

const TURN_WITH_THE_SCRIPT = new Set(['next', 'back', 'out']);

/** An ornament beside words; what has no words needs an `aria-label` on its button. */
export const icon = (name) =>
  html`<svg class="glyph ${TURN_WITH_THE_SCRIPT.has(name) ? 'turns' : ''}" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${LINES[name]}></path>`}</svg>`;

export const iconNames = () => Object.keys(LINES);
