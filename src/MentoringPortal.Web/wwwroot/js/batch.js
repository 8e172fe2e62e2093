// Shows how far a long download is. Without this file the same buttons download without the bar.
const form = document.querySelector('form[data-batch]');
const boxes = () => [...document.querySelectorAll('input.pick')];

// One box ticks or clears the whole page.
const table = boxes()[0]?.closest('table');
if (table && boxes().length > 1) {
  const label = document.createElement('label');
  label.className = 'pick-all';
  const all = document.createElement('input');
  all.type = 'checkbox';
  label.append(all, ' Отметить все на странице');
  table.before(label);
  all.addEventListener('change', () => { for (const box of boxes()) box.checked = all.checked; });
  table.addEventListener('change', event => {
    if (!event.target.matches('input.pick')) return;
    all.checked = boxes().every(box => box.checked);
    all.indeterminate = !all.checked && boxes().some(box => box.checked);
  });
}

form.addEventListener('submit', event => {
  const button = event.submitter;
  if (button?.name !== 'all' && !boxes().some(box => box.checked)) return;
  event.preventDefault();
  const key = [...crypto.getRandomValues(new Uint8Array(12))].map(n => n.toString(16).padStart(2, '0')).join('');
  const url = new URL(button?.getAttribute('formaction') || form.action, location.href);
  url.search = new URLSearchParams([...new FormData(form, button), ['key', key]]);
  follow(key);
  location.assign(url);
});

const follow = key => {
  form.querySelector('.batch-progress')?.remove();
  const box = document.createElement('div');
  box.className = 'batch-progress';
  const bar = document.createElement('progress');
  const text = document.createElement('span');
  text.setAttribute('role', 'status');
  text.textContent = 'Готовим файл…';
  box.append(bar, text);
  form.append(box);
  let misses = 0;
  const ask = async () => {
    const answer = await fetch('/downloads/' + key).catch(() => null);
    if (!answer?.ok) {
      if (++misses < 20) setTimeout(ask, 500); else box.remove();
      return;
    }
    const count = await answer.json();
    bar.max = count.total;
    bar.value = count.done;
    bar.setAttribute('aria-label', 'Скачано документов');
    text.textContent = count.over
      ? (count.done >= count.total ? `Готово: ${count.total} из ${count.total}. Файл в загрузках.` : `Загрузка прервана на ${count.done} из ${count.total}.`)
      : `Скачано ${count.done} из ${count.total}`;
    if (!count.over) setTimeout(ask, 300);
  };
  setTimeout(ask, 200);
};
