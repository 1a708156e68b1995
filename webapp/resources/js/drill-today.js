/* Sends signed sheets that still wait on this tablet, and says how many there are. */
import { keepSending } from './drill-outbox.js';

const notice = document.getElementById('unsent');
const list = document.getElementById('unsentList');

function told(waiting) {
  notice.hidden = waiting.length === 0;
  document.getElementById('unsentText').textContent = notice.dataset.unsent.replace('{0}', waiting.length);
  const sheet = document.getElementById('day')?.dataset.sheet;
  for (const row of document.querySelectorAll('[data-trainee]')) {
    const waits = waiting.some((it) => it.code === sheet && String(it.body.traineeId) === row.dataset.trainee);
    row.querySelector('[data-waits]').hidden = !waits;
  }
  list.replaceChildren(
    ...waiting.map((sheet) => {
      const line = document.createElement('li');
      const link = document.createElement('a');
      link.href = sheet.page;
      link.textContent = `${sheet.name} · ${sheet.code}`;
      line.append(link);
      return line;
    }),
  );
}

keepSending({ grader: Number(notice.dataset.grader), base: notice.dataset.base ?? '', told });
