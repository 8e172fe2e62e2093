// Choosing in a list applies the filter at once; typed words wait for Enter or the button.
for (const form of document.querySelectorAll('form[data-filter]')) {
  form.addEventListener('submit', () => {
    for (const control of form.elements) if (control.name && !control.value) control.disabled = true;
  });
  form.addEventListener('change', event => { if (event.target.matches('input[type=checkbox], input[type=radio]')) form.requestSubmit(); });
}
addEventListener('pageshow', () => document.querySelectorAll('form[data-filter] :disabled').forEach(control => { control.disabled = false; }));
