/* Says of a page that was taken along that it is a copy, and of when. */
const made = document.documentElement.dataset.taken;
const notice = document.getElementById('copy');
if (made) {
  const words = notice.querySelector('p');
  const at = new Date(Number(made)).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' });
  words.textContent = words.textContent.replace('{0}', at);
  notice.hidden = false;
}
