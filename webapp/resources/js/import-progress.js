/* While a file is taken in, says how far that has come. The form itself goes its usual way. */
const panel = document.getElementById('importing');
const bar = document.getElementById('importingBar');
const text = document.getElementById('importingText');
const EVERY = 700;

async function look() {
  try {
    const answer = await fetch(`${panel.dataset.base}/api/imports/progress`, { cache: 'no-store' });
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
    panel.hidden = false;
    setTimeout(look, EVERY);
  });
}
