// The total runs along while points are set, so that nobody has to save first to see it. The server counts by itself.
const box = document.querySelector('[data-sum]');
const told = box.querySelector('output');
const bands = box.dataset.bands.split(';').map(band => band.split(/:(.*)/s)).map(([from, words]) => [Number(from), words]);
const names = [...new Set([...box.querySelectorAll('input[type=radio]')].map(radio => radio.name))];
const tell = () => {
  const points = names.map(name => box.querySelector(`input[name="${CSS.escape(name)}"]:checked`)?.value).filter(Boolean).map(Number);
  const total = points.reduce((sum, one) => sum + one, 0);
  const level = points.length === names.length ? bands.findLast(([from]) => total >= from)?.[1] : null;
  told.textContent = `Сейчас ${total} из ${box.dataset.sum}, оценено ${points.length} из ${names.length}` + (level ? `: ${level}` : '');
  told.hidden = points.length === 0;
};
box.addEventListener('change', tell);
tell();
