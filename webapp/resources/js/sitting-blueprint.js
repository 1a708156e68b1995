// Says what the compiler says of the blueprint that is chosen for a sitting.

const choice = document.querySelector("select[id$='blueprint']");
const says = document.getElementById("compiled");

async function tell() {
  says.hidden = choice.value === "";
  if (says.hidden) {
    return;
  }
  const asked = choice.value;
  says.querySelector("p").textContent = says.dataset.asking;
  try {
    const answer = await fetch(`${says.dataset.base ?? ""}/api/blueprints/${asked}`, { headers: { Accept: "application/json" } });
    const report = await answer.json();
    if (asked === choice.value) {
      says.querySelector("p").textContent = answer.ok ? report.verdict : says.dataset.failed;
      says.classList.toggle("wr-notice--warn", !report.compiles);
    }
  } catch {
    says.querySelector("p").textContent = says.dataset.failed;
  }
}

choice.addEventListener("change", tell);
tell();
