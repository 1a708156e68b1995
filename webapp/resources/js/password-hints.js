// Says while a password is typed which of the rules it meets. The server decides; this only saves a round.

const hints = document.getElementById("password-hints");
const field = document.querySelector("input[autocomplete='new-password']");
const FEWEST_DIFFERENT = 5;
const SHORTEST_NAME = 3;

const rules = {
  length: (text) => [...text].length >= Number(hints.dataset.shortest),
  name: (text) => text.length > 0 && !holdsName(text.toLowerCase(), hints.dataset.name.toLowerCase()),
  variety: (text) => surprises(text.toLowerCase()) >= FEWEST_DIFFERENT,
};

function holdsName(text, name) {
  return name.length >= SHORTEST_NAME && text.includes(name);
}

// as the server counts: what neither repeats nor goes on in order
function surprises(text) {
  return [...text].filter((sign, at, all) => {
    const step = at === 0 ? 9 : Math.abs(sign.codePointAt(0) - all[at - 1].codePointAt(0));
    const before = all.slice(0, at).join("");
    return step > 1 && !(at >= 3 && before.includes(all.slice(at - 2, at + 1).join("")));
  }).length;
}

function tell() {
  for (const line of hints.querySelectorAll("[data-rule]")) {
    const met = rules[line.dataset.rule](field.value);
    line.classList.toggle("is-met", met);
    line.dataset.state = met ? hints.dataset.met : hints.dataset.open;
  }
}

field.addEventListener("input", tell);
tell();
