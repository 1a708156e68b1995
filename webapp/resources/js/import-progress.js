/* While a file is taken in, says how far that has come. The form itself goes its usual way, unless its file is too large. */
const panel = document.getElementById('importing');
const bar = document.getElementById('importingBar');
const text = document.getElementById('importingText');
const tooLarge = document.getElementById('tooLarge');
const EVERY = 700;
const MEBIBYTE = 1024 * 1024;

function isTooLarge(form) {
  const file = form.querySelector('input[type=file]')?.files[0];
  return Boolean(file) && file.size > tooLarge.dataset.most * MEBIBYTE;
}

async function look() {
  try {
    const answer = await fetch(`${panel.dataset.base ?? ''}/api/imports/progress`, { cache: 'no-store' });
    const { done, total } = await answer.json();
    if (total > 0) {
      bar.max = total;
      bar.value = done;
      text.textContent = panel.dataset.text.replace('{0}', done).replace('{1}', total);
    }
  } catch {
    // the bar then merely stays as it is
  }
  setTimeout(look, EVERY);
}

for (const form of document.querySelectorAll('form.wr-importing')) {
  form.addEventListener('submit', (event) => {
    if (event.submitter?.id.endsWith('template')) {
      return;
    }
    tooLarge.hidden = !isTooLarge(form);
    if (!tooLarge.hidden) {
      event.preventDefault();
      tooLarge.scrollIntoView({ block: 'center' });
      return;
    }
    panel.hidden = false;
    setTimeout(look, EVERY);
  });
}
