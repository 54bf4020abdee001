/** Does `act` now and every `pauseMs` until `signal` ends, but only while the page is seen; at once when it comes to be seen again. */
export function again(pauseMs, act, signal) {
  let timer;
  let running = false;
  const turn = async () => {
    clearTimeout(timer);
    if (running || document.hidden || signal.aborted) {
      return;
    }
    running = true;
    try {
      await act();
    } finally {
      running = false;
      if (!signal.aborted) {
        timer = setTimeout(turn, pauseMs);
      }
    }
  };
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  void turn();
}
