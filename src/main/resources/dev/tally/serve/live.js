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
  try { page = decodeURIComponent(page); } catch (typed) { /* with a bare % in it */ }
  if (page === '' || page.endsWith('/')) page += 'index.html';
  // What this page knows of: all that was told before it was made.
  var known = document.currentScript.dataset.now;
  var others = new BroadcastChannel('tally-live');
  function again() {
    sessionStorage.setItem(key, String(scrollY));
    location.reload();
  }
  function number(now) { return Number(now.split('-')[1]); }
  function hear(told) {
    if (told.now.split('-')[0] === known.split('-')[0] && number(told.now) <= number(known)) return;
    known = told.now;
    if (told.pages.includes('*') || told.pages.includes(page)) again();
  }
  function listen() {
    new EventSource('/.tally/events?since=' + known).onmessage = function (event) {
      var told = { now: event.lastEventId, pages: event.data.split('\t') };
      others.postMessage(told);
      hear(told);
    };
    return new Promise(function () {});
  }
  others.onmessage = function (event) { hear(event.data); };
  // What was told before this page could hear it.
  fetch('/.tally/missed?since=' + known).then(function (answer) { return answer.text(); }).then(function (text) {
    var parts = text.split('\t');
    hear({ now: parts[0], pages: parts.slice(1) });
  }, function () { /* the server has stopped: whoever listens is told when it is back */ });
  // A browser opens six connections to a server: where every page held one, the seventh would wait forever.
  if (navigator.locks) navigator.locks.request('tally-live', listen);
  else listen();
  addEventListener('pageshow', function (event) { if (event.persisted) again(); });
})();
