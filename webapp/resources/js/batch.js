/* While certificates are being issued, says how far that has come; once they are, shows what came of it. */
const panel = document.getElementById('working');
const EVERY = 700;

async function look() {
  try {
    const answer = await fetch(panel.dataset.address, { cache: 'no-store' });
    const { state, settled, total } = await answer.json();
    if (state !== 'OPEN') {
      location.reload();
      return;
    }
    panel.querySelector('progress').value = settled;
    panel.querySelector('[role=status]').textContent = panel.dataset.text.replace('{0}', settled).replace('{1}', total);
  } catch {
    // the bar then merely stays as it is
  }
  setTimeout(look, EVERY);
}

if (panel) {
  setTimeout(look, EVERY);
}
