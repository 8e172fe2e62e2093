// Saves typed text on the server while the person types, offers it back after an interruption, warns before leaving unsaved text.
const skipped = name => !name || name.startsWith('__') || name === 'Version';
const read = form => {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (skipped(name) || typeof value !== 'string') continue;
    const control = form.elements[name];
    if (control?.type === 'password' || control?.type === 'hidden') continue;
    fields[name] = name in fields ? fields[name] + '\n' + value : value;
  }
  return fields;
};
const clock = moment => moment.toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });

for (const form of document.querySelectorAll('form[data-draft]')) {
  const formKey = form.dataset.draft;
  const state = form.querySelector('[data-draft-state]');
  const token = () => form.elements.__RequestVerificationToken?.value ?? '';
  const initial = JSON.stringify(read(form));
  let saved = initial, timer, leaving = false;
  const say = text => { if (state) state.textContent = text; };

  const save = async () => {
    const fields = read(form), body = JSON.stringify(fields);
    if (body === saved || leaving) return;
    try {
      const answer = await fetch('/drafts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'RequestVerificationToken': token() },
        body: JSON.stringify({ formKey, fields }),
        redirect: 'error',
      });
      if ([400, 413, 415].includes(answer.status)) {
        saved = body;
        say('Черновик не сохраняется: текст слишком длинный или не читается. Отправьте форму или скопируйте текст.');
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      saved = body;
      say(`Черновик сохранён в ${clock(new Date())}`);
    } catch (failure) {
      say(failure.message === '503' ? 'Черновик пока не сохранён: портал сейчас не может писать на диск. Не закрывайте страницу.' : 'Черновик пока не сохранён: нет связи с порталом. Не закрывайте страницу.');
    }
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 2500); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); });
  addEventListener('beforeunload', event => {
    const now = JSON.stringify(read(form));
    if (!leaving && now !== saved && now !== initial) event.preventDefault();
  });

  const offer = async () => {
    const answer = await fetch('/drafts?formKey=' + encodeURIComponent(formKey), { redirect: 'error' });
    if (answer.status !== 200) return;
    const draft = await answer.json();
    if (!draft?.fields || JSON.stringify(draft.fields) === initial) return;
    const note = document.createElement('div');
    note.className = 'notice';
    note.setAttribute('role', 'status');
    const when = draft.savedAt ? ` от ${new Date(draft.savedAt).toLocaleString('ru-RU', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}` : '';
    const text = document.createElement('p');
    text.textContent = `Есть черновик этой формы${when}.`;
    const row = document.createElement('p');
    row.className = 'actions';
    const button = (words, kind, act) => {
      const control = document.createElement('button');
      control.type = 'button';
      control.className = `button small ${kind}`;
      control.textContent = words;
      control.addEventListener('click', () => { act(); note.remove(); });
      row.append(control);
    };
    button('Вернуть текст', '', () => { fill(form, draft.fields); say('Черновик возвращён в форму.'); });
    button('Не нужно', 'secondary', () => fetch('/drafts?formKey=' + encodeURIComponent(formKey), { method: 'DELETE', headers: { 'RequestVerificationToken': token() } }));
    note.append(text, row);
    form.before(note);
  };
  // A form shown again after a mistake already holds the latest text.
  if (!document.querySelector('.errors')) offer().catch(() => {});
}

function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (skipped(name)) continue;
    const controls = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    const values = value.split('\n');
    for (const control of controls) {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value);
      else if (control.type !== 'hidden' && control.type !== 'file') control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
