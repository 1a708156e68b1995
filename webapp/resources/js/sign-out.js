/*
 * Whoever signs out leaves no list of trainees and no course on the device. Signed sheets that wait for a network stay,
 * encrypted; so does what was studied, for its reader alone.
 */
const TAKEN_ALONG = ['watchroom-drill-day', 'watchroom-courses'];

document.getElementById('signOutForm')?.addEventListener('submit', () => {
  TAKEN_ALONG.forEach((it) => {
    window.caches?.delete(it);
    localStorage.removeItem(it);
  });
});
