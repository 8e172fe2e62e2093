// Shows the document anew while its texts are being typed. Without this file the button «Показать» does the same.
const form = document.querySelector('form[data-preview]');
const place = document.getElementById('preview');
let timer, asked;
form.addEventListener('input', event => {
  if (!event.target.matches('textarea')) return;
  clearTimeout(timer);
  timer = setTimeout(show, 700);
});
async function show() {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal, headers: { Accept: 'text/html' } });
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('preview');
    if (!fresh) return;
    place.replaceChildren(...fresh.childNodes);
    mark(page);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}
// Mistakes stand beside their texts as the server would show them.
function mark(page) {
  for (const area of form.querySelectorAll('textarea')) {
    const field = area.closest('.field');
    const error = page.getElementById(area.id + '-error');
    document.getElementById(area.id + '-error')?.remove();
    field.classList.toggle('wrong', !!error);
    if (error) {
      area.before(error);
      area.setAttribute('aria-invalid', 'true');
      if (!area.getAttribute('aria-describedby')?.includes(error.id)) area.setAttribute('aria-describedby', `${area.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim());
    } else area.removeAttribute('aria-invalid');
  }
}
