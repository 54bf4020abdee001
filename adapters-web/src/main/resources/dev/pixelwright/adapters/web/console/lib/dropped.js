/**
 * Files that are dropped anywhere on the page or pasted into it, until `signal` ends. `take(files)` gets them, those in folders
 * too; `over(is)` hears whether some are held above the page.
 */
export function watchFiles({ take, over, signal }) {
  const on = (name, listener) => window.addEventListener(name, listener, { signal });
  on('dragover', (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      over(true);
    }
  });
  on('dragleave', (event) => {
    // Between two elements of the page there is always another one that is entered.
    if (!event.relatedTarget) {
      over(false);
    }
  });
  on('drop', async (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      over(false);
      give(await dropped(event.dataTransfer), take);
    }
  });
  on('paste', (event) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      give(files.map(named), take);
    }
  });
}

const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;

function give(files, take) {
  if (files.length > 0) {
    take(files);
  }
}

// The entries have to be asked for before anything is waited for: afterwards the drop is over.
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) {
    return [...transfer.files];
  }
  const found = await Promise.all(entries.filter(Boolean).map(filesOf));
  return found.flat();
}

async function filesOf(entry) {
  if (entry.isFile) {
    return entry.name.startsWith('.') ? [] : [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const reader = entry.createReader();
  const inside = [];
  // A reader gives a part of a folder at a time, and nothing in the end.
  for (;;) {
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) {
      return (await Promise.all(inside.map(filesOf))).flat();
    }
    inside.push(...part);
  }
}

// Every picture on a clipboard is called image.png.
function named(file) {
  const moment = new Date().toISOString().slice(0, 19).replace(/\D/g, '');
  return file.name === 'image.png' ? new File([file], `pasted-${moment}.png`, { type: file.type }) : file;
}
