// Looks again when the author saves: the same place of the page, the same step of the player.
(function () {
  'use strict';
  (window.tally = window.tally || {}).live = true;
  var key = 'tally-live:' + location.pathname;
  var kept = sessionStorage.getItem(key);
  if (kept !== null) {
    sessionStorage.removeItem(key);
    addEventListener('load', function () { scrollTo(0, Number(kept)); });
  }
  var page = location.pathname.slice(1);
  if (page === '' || page.endsWith('/')) page += 'index.html';
  var lost = false;
  var events = new EventSource('/.tally/events');
  function again() {
    sessionStorage.setItem(key, String(scrollY));
    location.reload();
  }
  events.onmessage = function (event) {
    var changed = event.data.split('\t');
    if (changed.includes('*') || changed.includes(decodeURI(page))) again();
  };
  events.onerror = function () { lost = true; };
  events.onopen = function () { if (lost) again(); };
})();
