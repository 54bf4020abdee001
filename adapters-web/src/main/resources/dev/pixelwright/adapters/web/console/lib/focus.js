/**
 * Sends the focus where the work goes on after what had it is gone, once the page is drawn: to the first that is there of what
 * `finders` answer, elements or selectors.
 */
export async function focusOn(...finders) {
  // The drawing that `update()` asked for is ahead of us in the queue.
  await null;
  const found = finders.map((find) => (typeof find === 'string' ? document.querySelector(find) : find())).find(Boolean);
  if (found) {
    if (found.tabIndex < 0) {
      found.tabIndex = -1;
    }
    found.focus();
  }
}
