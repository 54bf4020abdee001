/** Takes a step along with the pointer; the list listens, because the step itself is moved about meanwhile. */
export function drag(event, editor, key) {
  if (event.button !== 0) {
    return;
  }
  event.preventDefault();
  const list = event.currentTarget.closest('ol');
  const until = new AbortController();
  const row = () => list.querySelector(`[data-key="${key}"]`);
  row().classList.add('dragged');
  const follow = (move) => {
    const rows = [...list.children];
    const at = rows.indexOf(row());
    const over = rows.findIndex((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return move.clientY >= top && move.clientY < bottom;
    });
    if (over >= 0 && over !== at && past(rows[over], move.clientY, over > at)) {
      editor.composition.move(key, over - at, `drag.${key}`);
    }
  };
  const end = () => {
    until.abort();
    row()?.classList.remove('dragged');
  };
  window.addEventListener('pointermove', follow, { signal: until.signal });
  ['pointerup', 'pointercancel'].forEach((name) => window.addEventListener(name, end, { signal: until.signal }));
  editor.signal.addEventListener('abort', end, { once: true });
}

// Past the middle, so that steps of different heights do not change places to and fro.
function past(row, y, downwards) {
  const { top, height } = row.getBoundingClientRect();
  return downwards ? y > top + height / 2 : y < top + height / 2;
}
