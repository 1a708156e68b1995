// Takes the secret of a sign-in link out of the address, where others could read it, into the form.

const field = document.getElementById("form:token");
const secret = location.hash.slice(1);

if (secret) {
  field.value = secret;
  history.replaceState(null, "", location.pathname);
}
