/* Whoever signs out leaves no list of trainees on the device. Signed sheets that wait for a network stay, encrypted. */
document.getElementById('signOutForm')?.addEventListener('submit', () => {
  window.caches?.delete('watchroom-drill-day');
  localStorage.removeItem('watchroom-drill-day');
});
