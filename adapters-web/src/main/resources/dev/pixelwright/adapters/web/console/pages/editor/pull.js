/** Follows a pointer that took hold of something over the picture; `moved` gets how far it is, in parts of the picture. */
export function pull(event, moved) {
  if (event.button !== 0) {
    return;
  }
  event.preventDefault();
  const held = event.currentTarget;
  const { width, height } = held.closest('.placed').getBoundingClientRect();
  const [x, y] = [event.clientX, event.clientY];
  held.closest('.placed').querySelector('button')?.focus();
  const until = new AbortController();
  const follow = (move) => moved((move.clientX - x) / width, (move.clientY - y) / height);
  window.addEventListener('pointermove', follow, { signal: until.signal });
  ['pointerup', 'pointercancel'].forEach((name) => window.addEventListener(name, () => until.abort(), { signal: until.signal }));
}
