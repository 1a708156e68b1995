// Adds the matrix up while it is typed. The server decides; this only shows what it will say.

const matrix = document.getElementById("matrix");
const weights = new Map(JSON.parse(document.getElementById("weights").textContent));
const TYPED = /^(\d{1,3})(?:\s*[×xX*]\s*(\d{1,3}(?:\.\d{1,2})?))?$/;

function usual(kind) {
  return Number(matrix.querySelector(`[data-points="${kind}"]`).value) || 0;
}

// questions and points of one field; nothing where it holds no number
function worth(field) {
  const parts = TYPED.exec(field.value.trim());
  if (!parts) {
    return { count: 0, points: 0 };
  }
  const each = parts[2] === undefined ? usual(field.dataset.kind) : Number(parts[2]);
  return { count: Number(parts[1]), points: Number(parts[1]) * each };
}

function plain(points) {
  return String(Math.round(points * 100) / 100);
}

function add() {
  const rows = [...matrix.querySelectorAll("tbody tr")];
  const byFunction = new Map();
  const columns = [];
  let all = 0;
  for (const row of rows) {
    let sum = 0;
    [...row.querySelectorAll("[data-kind]")].forEach((field, at) => {
      const { count, points } = worth(field);
      sum += points;
      columns[at] = (columns[at] ?? 0) + count;
    });
    all += sum;
    byFunction.set(row.dataset.function, (byFunction.get(row.dataset.function) ?? 0) + sum);
    row.querySelector('[data-sum="row"]').textContent = plain(sum);
  }
  for (const row of rows) {
    const has = byFunction.get(row.dataset.function);
    const needs = weights.get(row.dataset.function) ?? 0;
    const cell = row.querySelector('[data-sum="function"]');
    cell.textContent = `${plain(has)} / ${plain(needs)}`;
    cell.classList.toggle("is-off", Math.abs(has - needs) > 0.001);
  }
  matrix.querySelectorAll('[data-sum="column"]').forEach((cell, at) => (cell.textContent = plain(columns[at] ?? 0)));
  const total = matrix.querySelector('[data-sum="all"]');
  total.textContent = plain(all);
  total.classList.toggle("is-off", Math.abs(all - 100) > 0.001);
}

matrix.addEventListener("input", add);
add();
