/*
 * Daily practice: one question at a time. What is chosen stays on this device until the server has kept it, an answer that
 * cannot be sent is sent again by itself, and the right answer comes only from the server, after one's own.
 */
import { answerForm, reach } from './answer-forms.js';
import { request } from './answer-sender.js';
import { $, notice, say } from './exam-page.js';
import { icon, loadIcons } from './icons.js';
import { isLooking, showMedia } from './paper-media.js';

const AGAIN_MS = 3_000;
const TEN_MINUTES_S = 600;

const script = document.getElementById('practice-room');
const base = script.dataset.base ?? '';
const round = Number(new URLSearchParams(location.search).get('round'));
const rounds = `${base}/api/practice-rounds`;

let turn;
let choice = [];
let shownAt = 0;
let sending = false;

// ---- what stays on this device until the server has it ------------------------------------------------------------------

const place = (name) => `watchroom-practice-${round}-${name}`;

function keep(name, value) {
  try {
    sessionStorage.setItem(place(name), JSON.stringify(value));
  } catch {
    // a browser that keeps nothing loses at most a choice that was not sent
  }
}

function kept(name) {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)));
  } catch {
    return null;
  }
}

// ---- asking the server ---------------------------------------------------------------------------------------------------

/** Tries until the server has answered; what it refuses is shown, and nothing comes back. */
async function ask(method, path, body) {
  for (;;) {
    try {
      const { status, ok, answer } = await request(method, path, body);
      if (ok) {
        $('notice').hidden = true;
        return answer;
      }
      if (status === 401) {
        notice('warn', say('signed-out'), { text: say('sign-in'), href: `${base}/login.xhtml` });
        return null;
      }
      if (status < 500) {
        notice('warn', answer.detail ?? answer.title);
        return null;
      }
    } catch {
      // no network: said below, and tried again
    }
    notice('warn', say('unsent'));
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function begin(button) {
  button.disabled = true;
  const begun = await ask('POST', rounds, { mode: button.dataset.mode, topic: button.dataset.topic });
  button.disabled = false;
  if (begun) {
    location.assign(`today.xhtml?round=${begun.id}`);
  }
}

// ---- a question ----------------------------------------------------------------------------------------------------------

async function nextTurn() {
  turn = await ask('POST', `${rounds}/${round}/turn`);
  if (!turn) {
    $('start').hidden = false;
    return;
  }
  shownAt = Date.now() - (turn.question?.shownFor ?? 0) * 1000;
  drawProgress(turn.done, turn.size);
  if (turn.question) {
    drawQuestion();
  } else {
    drawEnd();
  }
}

function drawProgress(done, size) {
  $('progress').max = size;
  $('progress').value = done;
  $('question-no').textContent = say('of', Math.min(done + 1, size), size);
}

function drawQuestion() {
  const { question } = turn;
  $('start').hidden = true;
  $('room').hidden = false;
  choice = kept(question.no) ?? [];
  $('question-kind').textContent = say(`kind-${question.kind}`);
  $('question-again').textContent = question.again ? say('again') : '';
  $('question-text').textContent = question.text;
  $('situation').hidden = !question.story;
  $('situation-text').textContent = question.story;
  showMedia($('situation-media'), question.storyMedia, `${rounds}/${round}/media/`);
  showMedia($('media'), question.media, `${rounds}/${round}/media/`);
  $('options-legend').textContent = say(`kind-${question.kind}`);
  drawForm(true);
  $('hint').textContent = '';
  $('feedback').hidden = true;
  $('check').hidden = false;
  $('check').disabled = false;
  $('next').hidden = true;
  $('question-text').focus({ preventScroll: true });
  $('room').scrollIntoView({ block: 'start' });
}

function drawForm(writable) {
  const form = answerForm(turn.question, choice, writable, (chosen) => {
    choice = chosen;
    keep(turn.question.no, choice);
    $('hint').textContent = '';
  });
  $('options').replaceChildren($('options-legend'), ...form);
}

async function check() {
  if (sending || $('check').hidden) {
    return;
  }
  if (choice.length === 0) {
    $('hint').textContent = say('choose');
    return;
  }
  sending = true;
  $('check').disabled = true;
  $('hint').textContent = say('sending');
  const told = await ask('PUT', `${rounds}/${round}/answers/${turn.question.no}`, { choice });
  sending = false;
  $('hint').textContent = '';
  if (told) {
    drawFeedback(told);
  } else {
    $('check').disabled = false;
  }
}

// ---- what came of it -----------------------------------------------------------------------------------------------------

function drawFeedback(told) {
  const { question } = turn;
  const isLettered = question.kind !== 'NUMERIC';
  choice = isLettered ? [...told.chosen] : [told.chosen];
  drawForm(false);
  if (question.kind !== 'ORDERING' && isLettered) {
    markOptions(told);
  }
  $('verdict').className = `wr-practice__verdict ${told.right ? 'is-right' : 'is-wrong'}`;
  $('verdict').replaceChildren(icon(told.right ? 'good' : 'info'), document.createTextNode(say(told.right ? 'right' : 'wrong')));
  $('answer').textContent = question.kind === 'ORDERING' ? say('right-is', '') : say('right-is', rightWords(told));
  $('steps').replaceChildren(...told.steps.map((it) => Object.assign(document.createElement('li'), { textContent: it })));
  $('steps').hidden = told.steps.length === 0;
  $('explanation').textContent = told.explanation;
  $('basis').textContent = [told.basis, told.review].filter(Boolean).join(' · ');
  $('lessons').replaceChildren(...told.lessons.map(lessonLink));
  $('back').textContent = backWords(told);
  $('feedback').hidden = false;
  $('check').hidden = true;
  $('next').hidden = false;
  drawProgress(told.done - 1, told.size);
  $('progress').value = told.done;
  $('aloud').textContent = `${$('verdict').textContent} ${$('answer').textContent}`;
  $('next').focus({ preventScroll: true });
  $('feedback').scrollIntoView({ block: 'nearest' });
}

function rightWords({ answer }) {
  const { kind, options } = turn.question;
  if (kind === 'NUMERIC') {
    return answer.replace('±', ' ± ');
  }
  return kind === 'JUDGEMENT' ? options.find((it) => it.key === answer).text : [...answer].join(' ');
}

function markOptions({ chosen, answer }) {
  $('options').querySelectorAll('.wr-option').forEach((option) => {
    const { value } = option.querySelector('input');
    const isRight = answer.includes(value);
    const isChosen = chosen.includes(value);
    option.classList.remove('is-chosen');
    option.classList.toggle('is-right', isRight);
    option.classList.toggle('is-wrong', isChosen && !isRight);
    if (isRight || isChosen) {
      const words = document.createElement('span');
      words.className = 'wr-small';
      words.textContent = say(isRight ? 'right-option' : 'your-option');
      option.append(words);
    }
  });
}

function lessonLink({ course, code, title }) {
  const link = document.createElement('a');
  link.className = 'wr-button';
  link.href = `${base}/courses/lesson.xhtml?code=${encodeURIComponent(course)}&lesson=${encodeURIComponent(code)}`;
  link.append(icon('course'), document.createTextNode(title));
  return link;
}

function backWords(told) {
  const day = new Date(`${told.backOn}T12:00:00`).toLocaleDateString(document.documentElement.lang, {
    month: 'long',
    day: 'numeric',
  });
  const said = [told.again ? say('back-again') : say('back', day)];
  if (told.daysToGo > 0) {
    said.push(say('days-to-go', told.daysToGo));
  }
  if (told.seconds !== undefined && turn.mode === 'MOCK') {
    said.push(say('seconds', told.seconds, told.paceSeconds));
  }
  return said.join(' ');
}

function drawEnd() {
  $('start').hidden = true;
  $('room').hidden = true;
  $('over').hidden = false;
  $('over-title').textContent = say('over', turn.done);
  $('over-text').textContent = say('over-text', turn.right, turn.done);
  $('over-title').focus();
}

// ---- time ----------------------------------------------------------------------------------------------------------------

const clockText = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function tick() {
  if (!turn?.question || !['TEN', 'MOCK'].includes(turn.mode) || $('check').hidden) {
    return;
  }
  const isMock = turn.mode === 'MOCK';
  const since = isMock ? shownAt : kept('began');
  const left = (isMock ? turn.paceSeconds : TEN_MINUTES_S) - Math.floor((Date.now() - since) / 1000);
  $('clock').hidden = false;
  $('clock').textContent =
    left >= 0 ? say('time-left', clockText(left)) : isMock ? say('time-used', clockText(-left)) : say('time-over');
}

// ---- keys ----------------------------------------------------------------------------------------------------------------

function onKey(event) {
  const isTyping = event.target.matches('input[type="text"], audio') || isLooking() || $('room').hidden;
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping || $('check').hidden) {
    return;
  }
  if (/^[1-9]$/.test(event.key)) {
    reach(Number(event.key) - 1);
  } else if (/^[a-hA-H]$/.test(event.key) && turn.question.kind !== 'ORDERING') {
    reach(turn.question.options.findIndex((it) => it.key === event.key.toUpperCase()));
  } else if (event.key === 'Enter' && !event.target.closest('button, a, summary, input')) {
    event.preventDefault();
    check();
  }
}

document.querySelectorAll('[data-mode]').forEach((button) => button.addEventListener('click', () => begin(button)));
$('question').addEventListener('submit', (event) => {
  event.preventDefault();
  check();
});
$('next').addEventListener('click', nextTurn);
document.addEventListener('keydown', onKey);
loadIcons(script.dataset.icons);
if (round) {
  if (kept('began') === null) {
    keep('began', Date.now());
  }
  $('start').hidden = true;
  setInterval(tick, 500);
  nextTurn();
}
