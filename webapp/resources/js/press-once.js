/* A second press within a moment is the same press: the form it belongs to is on its way already. Downloads leave the page
   where it is, so the moment passes; and so it does when somebody comes back to the page. A form that a script sends and
   answers for itself is marked data-by-script. */

const MOMENT = 2000;

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if ("byScript" in form.dataset) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    form.dataset.sent = "sent";
    setTimeout(() => delete form.dataset.sent, MOMENT);
  },
  true,
);

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});
