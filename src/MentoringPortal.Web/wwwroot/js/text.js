// Long texts: the box grows with the text, and the room left is told near the limit.
const grows = CSS.supports('field-sizing', 'content');
for (const area of document.querySelectorAll('textarea')) {
  if (area.hasAttribute('data-grow')) {
    const fit = () => {
      const lines = area.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(20, area.clientWidth / 9))), 0);
      area.rows = Math.min(30, Math.max(Number(area.dataset.rows), lines + 1));
    };
    area.dataset.rows = area.rows;
    area.addEventListener('input', fit);
    if (!grows || area.value) fit();
  }
  const max = Number(area.dataset.max);
  if (!max) continue;
  const counter = document.createElement('p');
  counter.className = 'counter';
  counter.setAttribute('aria-live', 'polite');
  area.after(counter);
  const count = () => {
    const left = max - area.value.length;
    counter.textContent = left < 0 ? `Лишних знаков: ${-left}` : left < max / 5 ? `Осталось знаков: ${left}` : '';
  };
  area.addEventListener('input', count);
  count();
}
