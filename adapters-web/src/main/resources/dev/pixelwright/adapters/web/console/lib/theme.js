// Read before anything is drawn, so that nobody sees a flash of the other theme. No module, because modules wait.
(() => {
  const chosen = localStorage.getItem('pixelwright.theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
