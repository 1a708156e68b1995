// Keeps the reader's place in a lesson and takes them back to it. The place is where the top of the window stands
// within the text, in thousandths, so that it means the same on a phone and on a desk.

const text = document.getElementById("lesson");
const returned = document.getElementById("returned");
const END = 1000;
const NEAR_THE_BEGINNING = 30;
const QUIET = 800;

let kept = Number(text.dataset.place);
let waiting = 0;

function top() {
  return text.getBoundingClientRect().top + window.scrollY;
}

function place() {
  const share = (window.scrollY - top()) / text.offsetHeight;
  return Math.round(Math.min(1, Math.max(0, share)) * END);
}

async function keep() {
  clearTimeout(waiting);
  const now = place();
  if (now === kept) {
    return;
  }
  const before = kept;
  kept = now;
  try {
    const answer = await fetch(text.dataset.address, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Watchroom": "1" },
      body: JSON.stringify({ place: now }),
      keepalive: true,
    });
    if (!answer.ok) {
      kept = before;
    }
  } catch {
    kept = before; // offline: the next pause in scrolling tries again
  }
}

function comeBack() {
  if (kept <= NEAR_THE_BEGINNING || location.hash) {
    return;
  }
  returned.hidden = false;
  window.scrollTo({ top: top() + (kept / END) * text.offsetHeight, behavior: "instant" });
}

document.getElementById("from-start").addEventListener("click", () => {
  returned.hidden = true;
  window.scrollTo({ top: 0 });
});

window.addEventListener(
  "scroll",
  () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, QUIET);
  },
  { passive: true },
);
window.addEventListener("online", keep);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    keep();
  }
});

history.scrollRestoration = "manual";
comeBack();
