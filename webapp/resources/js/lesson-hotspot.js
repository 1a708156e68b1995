/*
 * A picture whose parts can be tapped. First each part says what it is; then the page says what a part is for, and the reader
 * taps it. Without script the picture has its legend. Nothing is kept: it is there to think.
 */
const words = document.getElementById('lesson').dataset;
const WHOLE = 1000;

function mixed(items) {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function enliven(figure) {
  const image = figure.querySelector('img');
  const legend = figure.querySelector('ol');
  const parts = [...legend.children].map((item) => ({
    place: item.dataset.part.split(' ').map(Number),
    name: item.querySelector('strong').textContent,
    purpose: item.querySelector('em').textContent,
  }));
  let asked = [];
  let wrong = 0;

  const stage = document.createElement('div');
  stage.className = 'wr-hotspot__stage';
  image.before(stage);
  stage.append(image);
  const state = document.createElement('p');
  state.className = 'wr-no-print';
  state.setAttribute('role', 'status');
  state.textContent = words.hotspotLead;
  const start = document.createElement('button');
  start.type = 'button';
  start.className = 'wr-button wr-no-print';
  start.textContent = words.hotspotFind;
  legend.before(state, start);

  const buttons = parts.map((part, i) => {
    const button = document.createElement('button');
    const [x, y, width, height] = part.place;
    button.type = 'button';
    button.className = 'wr-hotspot__part wr-no-print';
    button.setAttribute('aria-label', part.name);
    button.style.left = `${(x * 100) / WHOLE}%`;
    button.style.top = `${(y * 100) / WHOLE}%`;
    button.style.width = `${(width * 100) / WHOLE}%`;
    button.style.height = `${(height * 100) / WHOLE}%`;
    button.addEventListener('click', () => tap(i));
    stage.append(button);
    return button;
  });

  function mark(i, kind) {
    buttons.forEach((button, j) => {
      button.classList.toggle('is-chosen', i === j && kind === 'chosen');
      button.classList.toggle('is-right', i === j && kind === 'right');
      button.classList.toggle('is-wrong', i === j && kind === 'wrong');
    });
  }

  function ask(before) {
    const question = words.hotspotAsk.replace('{0}', parts[asked[0]].purpose);
    state.textContent = before ? `${before} ${question}` : question;
  }

  function tap(i) {
    if (asked.length === 0) {
      mark(i, 'chosen');
      state.textContent = words.hotspotPart.replace('{0}', parts[i].name).replace('{1}', parts[i].purpose);
      return;
    }
    if (i !== asked[0]) {
      wrong += 1;
      mark(i, 'wrong');
      ask(`✗ ${words.hotspotNo.replace('{0}', parts[i].name)}`);
      return;
    }
    mark(i, 'right');
    asked.shift();
    const good = `✓ ${words.hotspotYes.replace('{0}', parts[i].name)}`;
    if (asked.length > 0) {
      ask(good);
      return;
    }
    state.textContent = `${good} ${words.hotspotDone.replace('{0}', parts.length).replace('{1}', wrong)}`;
    legend.hidden = false;
    start.textContent = words.hotspotAgain;
  }

  start.addEventListener('click', () => {
    asked = mixed(parts.keys());
    wrong = 0;
    legend.hidden = true;
    mark(-1);
    ask();
    stage.scrollIntoView({ block: 'center' });
  });
}

function enlivenAll() {
  document.querySelectorAll('#lesson figure.wr-hotspot').forEach(enliven);
}

enlivenAll();
// where a lesson is written, its preview is drawn again and again
document.getElementById('lesson').addEventListener('drawn', enlivenAll);
