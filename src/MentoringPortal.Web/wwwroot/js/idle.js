// Two minutes before an idle session ends the person is asked; one key prolongs it.
const idle = Number(document.body.dataset.idle);
const ahead = Math.min(120, idle / 3);
let warnAt;

const dialog = document.createElement('dialog');
dialog.setAttribute('aria-labelledby', 'idle-title');
const heading = document.createElement('h2');
heading.id = 'idle-title';
heading.textContent = 'Сеанс скоро закончится';
const text = document.createElement('p');
text.textContent = 'Вы давно ничего не отправляли. Через две минуты портал попросит войти снова. Текст из форм с черновиком сохранится.';
const row = document.createElement('p');
row.className = 'actions';
const stay = document.createElement('button');
stay.type = 'button';
stay.className = 'button';
stay.textContent = 'Продолжить работу';
row.append(stay);
dialog.append(heading, text, row);
document.body.append(dialog);

const restart = () => { warnAt = Date.now() + (idle - ahead) * 1000; };
const prolong = async () => {
  try {
    const answer = await fetch('/appearance/alive', { redirect: 'error' });
    if (!answer.ok) throw new Error();
    restart();
    dialog.close();
  } catch {
    text.textContent = 'Сеанс уже закончился. Войдите снова в новой вкладке, затем вернитесь сюда и отправьте форму.';
    stay.textContent = 'Понятно';
    stay.onclick = () => dialog.close();
  }
};
stay.onclick = prolong;
dialog.addEventListener('cancel', event => { event.preventDefault(); prolong(); });
// Autosave answers also prolong the session.
new PerformanceObserver(list => { if (list.getEntries().some(entry => entry.name.includes('/drafts'))) restart(); }).observe({ type: 'resource' });
restart();
setInterval(() => { if (Date.now() >= warnAt && !dialog.open) dialog.showModal(); }, 5000);
