/*
 * Steps that the reader puts in order. The list arrives in the right order and stays so without script; here it is mixed, each
 * step gets two buttons, and the reader's order is compared with the right one. Nothing is kept: it is there to think.
 */
const words = document.getElementById('lesson').dataset;

function mixed(steps) {
  const order = [...steps];
  do {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
  } while (order.every((step, i) => step === steps[i]));
  return order;
}

function button(text, label, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'wr-button';
  made.textContent = text;
  if (label) {
    made.setAttribute('aria-label', label);
  }
  made.addEventListener('click', press);
  return made;
}

function enliven(list) {
  const right = [...list.children].map((item) => item.textContent);
  let order = mixed(right);

  const lead = document.createElement('p');
  lead.className = 'wr-muted wr-no-print';
  lead.textContent = words.sequenceLead;
  const state = document.createElement('p');
  state.setAttribute('role', 'status');
  const actions = document.createElement('p');
  actions.className = 'wr-row wr-no-print';

  function move(from, to) {
    [order[from], order[to]] = [order[to], order[from]];
    state.textContent = '';
    draw();
    const kept = list.children[to];
    const same = kept.querySelector(to < from ? '[data-up]' : '[data-down]');
    (same.disabled ? kept.querySelector('button:not(:disabled)') : same).focus();
  }

  function draw(marked = false) {
    list.replaceChildren(...order.map((step, i) => {
      const item = document.createElement('li');
      const text = document.createElement('span');
      text.textContent = step;
      item.append(text);
      if (marked) {
        const good = step === right[i];
        item.className = good ? 'is-right' : 'is-wrong';
        const word = document.createElement('strong');
        word.textContent = good ? `✓ ${words.sequenceRight}` : `✗ ${words.sequenceWrong}`;
        item.append(word);
      }
      const up = button('↑', words.sequenceUp.replace('{0}', step), () => move(i, i - 1));
      up.dataset.up = '';
      up.disabled = i === 0;
      const down = button('↓', words.sequenceDown.replace('{0}', step), () => move(i, i + 1));
      down.dataset.down = '';
      down.disabled = i === order.length - 1;
      const moves = document.createElement('span');
      moves.className = 'wr-sequence__moves wr-no-print';
      moves.append(up, down);
      item.append(moves);
      return item;
    }));
  }

  const check = button(words.sequenceCheck, null, () => {
    const good = order.filter((step, i) => step === right[i]).length;
    draw(true);
    state.textContent = good === right.length
      ? words.sequenceAll
      : words.sequenceSome.replace('{0}', good).replace('{1}', right.length);
  });
  const show = button(words.sequenceShow, null, () => {
    order = [...right];
    draw();
    state.textContent = words.sequenceShown;
  });
  show.classList.add('wr-button--quiet');
  actions.append(check, show);
  list.before(lead);
  list.after(state, actions);
  draw();
}

function enlivenAll() {
  document.querySelectorAll('#lesson ol.wr-sequence').forEach(enliven);
}

enlivenAll();
// where a lesson is written, its preview is drawn again and again
document.getElementById('lesson').addEventListener('drawn', enlivenAll);
