/*
 * How a candidate answers a question of each kind: options to choose from, steps to put in order, a number to type.
 */
import { $, say } from './exam-page.js';
import { icon } from './icons.js';

const LONGEST_NUMBER = 20;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const MAY_BECOME_A_NUMBER = /^[+-]?\d*\.?\d*$/;

/** What stands in the number fields, so that what is no number stays there too. */
const typed = new Map();

/**
 * @param choice what the candidate chose so far
 * @param answer told each new choice
 * @returns the elements to answer by
 */
export function answerForm(question, choice, writable, answer) {
  switch (question.kind) {
    case 'ORDERING':
      return ordering(question, choice, writable, answer);
    case 'NUMERIC':
      return number(question, choice, writable, answer);
    default:
      return question.options.map((it, index) => option(question, it, index, choice, writable, answer));
  }
}

/** Chooses the option of that place, or goes to the step that stands there. */
export function reach(index) {
  $('options').querySelectorAll('input[type="radio"], input[type="checkbox"]')[index]?.click();
  $('options').querySelectorAll('.wr-order__step')[index]?.focus();
}

function make(name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

// ---- options ----------------------------------------------------------------------------------------------------------

function option(question, { key, text }, index, choice, writable, answer) {
  const input = document.createElement('input');
  input.type = question.kind === 'MULTIPLE' ? 'checkbox' : 'radio';
  input.name = `question-${question.no}`;
  input.value = key;
  input.checked = choice.includes(key);
  input.disabled = !writable;
  input.addEventListener('change', () => choose(answer));
  const sign = make('span', 'wr-option__key', question.kind === 'JUDGEMENT' ? String(index + 1) : key);
  const label = make('label', 'wr-option', input, sign, make('span', '', text));
  label.classList.toggle('is-chosen', input.checked);
  return label;
}

function choose(answer) {
  const inputs = [...$('options').querySelectorAll('input')];
  inputs.forEach((input) => input.parentElement.classList.toggle('is-chosen', input.checked));
  answer(inputs.filter((input) => input.checked).map((input) => input.value));
}

// ---- steps in order ---------------------------------------------------------------------------------------------------

function ordering(question, choice, writable, answer) {
  const list = make('ol', 'wr-order');
  const state = make('p', 'wr-order__state');
  const mine = make('button', 'wr-button', say('order-mine'));
  mine.type = 'button';
  mine.id = 'order-mine';
  const texts = new Map(question.options.map((it) => [it.key, it.text]));
  const showState = (isAnswered) => {
    state.textContent = say(isAnswered ? 'order-kept' : 'order-open');
    mine.hidden = isAnswered || !writable;
  };
  const send = () => {
    showState(true);
    answer([...list.children].map((it) => it.dataset.key));
  };
  const move = (step, by) => {
    const steps = [...list.children];
    const to = steps.indexOf(step) + by;
    if (!writable || to < 0 || to >= steps.length) {
      return;
    }
    const held = document.activeElement;
    steps[to][by < 0 ? 'before' : 'after'](step);
    place(list, writable);
    (held.disabled ? step.querySelector('button:enabled') : held).focus();
    $('aloud').textContent = say('order-moved', texts.get(step.dataset.key), to + 1, steps.length);
    send();
  };
  const keys = choice.length ? choice : question.options.map((it) => it.key);
  list.append(...keys.map((key) => step(key, texts.get(key), move)));
  list.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      move(event.target.closest('li'), by);
    }
  });
  mine.addEventListener('click', () => {
    send();
    list.firstElementChild.focus();
    $('aloud').textContent = say('order-kept');
  });
  place(list, writable);
  showState(choice.length > 0);
  return [list, make('div', 'wr-order__foot', state, mine)];
}

function step(key, text, move) {
  const item = make(
    'li',
    'wr-option wr-order__step',
    make('span', 'wr-option__key'),
    make('span', '', text),
    mover('arrow-up', say('order-up', text), () => move(item, -1)),
    mover('arrow-down', say('order-down', text), () => move(item, 1)),
  );
  item.dataset.key = key;
  item.tabIndex = -1;
  return item;
}

function mover(sign, words, moves) {
  const button = make('button', 'wr-button wr-order__move', icon(sign));
  button.type = 'button';
  button.setAttribute('aria-label', words);
  button.title = words;
  button.addEventListener('click', moves);
  return button;
}

/** Writes each step's place, and which way it can still go. */
function place(list, writable) {
  [...list.children].forEach((item, at, all) => {
    item.firstElementChild.textContent = at + 1;
    const [up, down] = item.querySelectorAll('button');
    up.disabled = !writable || at === 0;
    down.disabled = !writable || at === all.length - 1;
  });
}

// ---- a number ---------------------------------------------------------------------------------------------------------

/** In figures of any width, with whatever mark a keyboard offers for the decimal point. */
const plain = (text) => text.normalize('NFKC').trim().replace(/[,。]/, '.').replace('\u2212', '-');

const isNumber = (text) => NUMBER.test(text) && text.length <= LONGEST_NUMBER;

function number(question, choice, writable, answer) {
  let sent = choice[0] ?? '';
  const input = make('input', 'ui-inputfield ui-inputtext wr-number');
  input.type = 'text';
  input.id = 'number';
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.maxLength = LONGEST_NUMBER * 2;
  input.disabled = !writable;
  input.value = typed.get(question.no) ?? sent;
  input.setAttribute('aria-describedby', 'number-fault');
  const label = make('label', 'wr-field__label', say('number-label'));
  label.htmlFor = input.id;
  const words = make('p', '');
  const fault = make('div', 'wr-notice wr-notice--warn', icon('warn'), words);
  fault.id = 'number-fault';
  fault.setAttribute('role', 'alert');
  const check = (isLeft) => {
    const text = plain(input.value);
    const isBad = text !== '' && !isNumber(text) && (isLeft || !MAY_BECOME_A_NUMBER.test(text));
    words.textContent = isBad ? (sent === '' ? say('number-none') : say('number-not', sent)) : '';
    fault.hidden = !isBad;
    input.setAttribute('aria-invalid', String(isBad));
  };
  input.addEventListener('input', () => {
    typed.set(question.no, input.value);
    const text = plain(input.value);
    if ((text === '' || isNumber(text)) && text !== sent) {
      sent = text;
      answer(text === '' ? [] : [text]);
    }
    check(false);
  });
  input.addEventListener('change', () => check(true));
  check(true);
  return [make('div', 'wr-field', label, input, fault)];
}
