/* Presses the one button of the page by itself, once: the code in the address is good for seconds only. It waits until the
   form carries the nonce without which the server takes no form. After an answer, good or bad, nothing is pressed again. */

const PATIENCE = 100;
const MOMENT = 50;

function press(triesLeft) {
  const button = document.getElementById("form:arrive");
  if (!button || document.querySelector("#notices .ui-messages-error")) {
    return;
  }
  if (button.form.elements["primefaces.nonce"]) {
    button.click();
  } else if (triesLeft > 0) {
    setTimeout(press, MOMENT, triesLeft - 1);
  }
}

press(PATIENCE);
