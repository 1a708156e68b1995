/*
 * Where the author of a lesson draws the parts of a picture: a frame is dragged over each, and its name and what it is for are
 * typed beside it. Whoever cannot drag adds a frame by a button and types its place. Places are in thousandths of the picture.
 */
const WHOLE = 1000;
const LEAST = 10;
const FEWEST = 2;
const MOST = 15;

const dialog = document.getElementById('parts');
const choice = document.getElementById('parts-picture');
const alt = document.getElementById('parts-alt');
const stage = document.getElementById('parts-stage');
const image = document.getElementById('parts-image');
const list = document.getElementById('parts-list');
const state = document.getElementById('parts-state');

let parts = [];
let give = () => {};

/** What a block of a lesson says; a line that cannot be read is left out. */
export function readParts(block) {
  const [head, ...lines] = block.split('\n').slice(0, -1);
  const [, picture, alternative] = head.match(/^```hotspot\s+media\/(\S+)\s*(.*)$/) ?? [null, '', ''];
  const read = lines
    .map((line) => line.match(/^\s*(\d{1,4})\s+(\d{1,4})\s+(\d{1,4})\s+(\d{1,4})\s*\|([^|]*)\|([^|]*)$/))
    .filter((found) => found !== null)
    .map((found) => ({ place: found.slice(1, 5).map(Number), name: found[5].trim(), purpose: found[6].trim() }));
  return { picture, alt: alternative, parts: read };
}

export function writeParts({ picture, alt: alternative, parts: drawn }) {
  const lines = drawn.map((part) => `${part.place.join(' ')} | ${part.name} | ${part.purpose}`);
  return `\`\`\`hotspot media/${picture} ${alternative}\n${lines.join('\n')}\n\`\`\``;
}

function plain(text) {
  return text.replace(/[|\n`]/g, ' ').trim();
}

function within(place) {
  const [x, y] = place.slice(0, 2).map((n) => Math.min(WHOLE - LEAST, Math.max(0, Math.round(n) || 0)));
  const width = Math.min(WHOLE - x, Math.max(LEAST, Math.round(place[2]) || LEAST));
  const height = Math.min(WHOLE - y, Math.max(LEAST, Math.round(place[3]) || LEAST));
  return [x, y, width, height];
}

function put(drawn, place) {
  ['left', 'top', 'width', 'height'].forEach((side, i) => { drawn.style[side] = `${(place[i] * 100) / WHOLE}%`; });
}

function frame(place, words) {
  const drawn = document.createElement('span');
  drawn.className = 'wr-hotspot__part wr-parts__frame';
  drawn.textContent = words;
  put(drawn, place);
  return drawn;
}

function drawFrames() {
  stage.replaceChildren(image, ...parts.map((part, i) => frame(part.place, String(i + 1))));
}

function input(label, value, longest, take) {
  const box = document.createElement('input');
  box.setAttribute('aria-label', label);
  box.placeholder = label;
  box.maxLength = longest;
  box.value = value;
  box.addEventListener('input', () => take(box.value));
  return box;
}

function row(part, i) {
  const line = document.createElement('li');
  line.className = 'wr-field';
  const place = input(`${list.dataset.place} ${i + 1}`, part.place.join(' '), 20, () => {});
  place.addEventListener('change', () => {
    part.place = within(place.value.split(/\s+/).map(Number));
    place.value = part.place.join(' ');
    drawFrames();
  });
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'wr-button wr-button--quiet';
  remove.textContent = list.dataset.remove.replace('{0}', i + 1);
  remove.addEventListener('click', () => {
    parts.splice(i, 1);
    draw();
  });
  line.append(
    input(`${list.dataset.name} ${i + 1}`, part.name, 40, (value) => { part.name = value; }),
    input(`${list.dataset.purpose} ${i + 1}`, part.purpose, 120, (value) => { part.purpose = value; }),
    place,
    remove,
  );
  return line;
}

function draw() {
  drawFrames();
  list.replaceChildren(...parts.map(row));
}

function add(place) {
  if (parts.length < MOST) {
    parts.push({ place: within(place), name: '', purpose: '' });
    draw();
    list.lastElementChild.querySelector('input').focus();
  }
}

function at(event) {
  const box = image.getBoundingClientRect();
  return [((event.clientX - box.left) * WHOLE) / box.width, ((event.clientY - box.top) * WHOLE) / box.height]
    .map((n) => Math.min(WHOLE, Math.max(0, n)));
}

stage.addEventListener('pointerdown', (down) => {
  down.preventDefault();
  const from = at(down);
  const drawn = frame([...from, 0, 0], '');
  stage.append(drawn);
  stage.setPointerCapture(down.pointerId);
  const span = (event) => {
    const to = at(event);
    return [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  };
  const move = (event) => put(drawn, span(event));
  const end = (event) => {
    stage.removeEventListener('pointermove', move);
    stage.removeEventListener('pointerup', end);
    stage.removeEventListener('pointercancel', end);
    drawn.remove();
    const place = span(event);
    if (event.type === 'pointerup' && place[2] >= LEAST && place[3] >= LEAST) {
      add(place);
    }
  };
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
});
document.getElementById('parts-add').addEventListener('click', () => add([400, 400, 200, 200]));
document.getElementById('parts-cancel').addEventListener('click', () => dialog.close());
document.getElementById('parts-insert').addEventListener('click', () => {
  const drawn = parts.map((part) => ({ place: part.place, name: plain(part.name), purpose: plain(part.purpose) }));
  if (drawn.length < FEWEST) {
    state.textContent = state.dataset.few;
  } else if (plain(alt.value) === '' || drawn.some((part) => part.name === '' || part.purpose === '')) {
    state.textContent = state.dataset.words;
  } else {
    dialog.close();
    give({ picture: choice.value, alt: plain(alt.value), parts: drawn });
  }
});

/**
 * Opens the dialog.
 *
 * @param start the picture, its words and its parts to begin with
 * @param done called with what was drawn, once it is whole
 */
export function letDrawParts({ start, pictures, addressOf, done }) {
  choice.replaceChildren(...pictures.map((name) => new Option(name, name, false, name === start.picture)));
  const load = () => { image.src = addressOf(choice.value); };
  choice.onchange = load;
  load();
  alt.value = start.alt;
  state.textContent = '';
  parts = start.parts;
  give = done;
  draw();
  dialog.showModal();
}
