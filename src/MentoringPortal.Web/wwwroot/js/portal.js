// Everything works without this file; it only makes forms kinder. Modules load when a page needs them.
const has = selector => document.querySelector(selector);

// A second click while the first request is under way sends nothing; the server's idempotency key is the real guard.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || !form.hasAttribute('data-once') || event.submitter?.formTarget === '_blank') return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = '1';
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(form), 15000);
});
const release = form => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
};
addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form[data-once]').forEach(release); });

// A usual answer, one tap: the button writes it into its field.
document.addEventListener('click', event => {
  const usual = event.target.closest('button[data-fill]');
  if (!usual) return;
  const field = document.getElementById(usual.dataset.fill);
  field.value = usual.dataset.value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
});

// The person menu closes on Escape and on a click elsewhere.
const popup = has('details[data-popup]');
if (popup) {
  document.addEventListener('click', event => { if (!popup.contains(event.target)) popup.open = false; });
  popup.addEventListener('keydown', event => {
    if (event.key === 'Escape' && popup.open) { popup.open = false; popup.querySelector('summary').focus(); }
  });
}

if (has('form[data-draft]')) import('./drafts.js');
if (has('textarea')) import('./text.js');
if (has('form[data-preview]')) import('./preview.js');
if (has('form[data-filter]')) import('./filter.js');
if (has('[data-sum]')) import('./sum.js');
if (has('form[data-batch]')) import('./batch.js');
if (document.body.dataset.idle) import('./idle.js');
