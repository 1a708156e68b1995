/* Shows the newest code: a new picture every five seconds, well within the life of one. A picture that does not come is
   said, for an old code is worth nothing. */

const EVERY = 5000;

const picture = document.getElementById("code");
const lost = document.getElementById("lost");
const address = picture.getAttribute("src");

function refresh() {
  const next = new Image();
  next.addEventListener("load", () => {
    picture.src = next.src;
    lost.hidden = true;
  });
  next.addEventListener("error", () => {
    lost.hidden = false;
  });
  next.src = `${address}?at=${Date.now()}`;
}

setInterval(refresh, EVERY);
