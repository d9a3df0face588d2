/* What a learner has answered, kept in this browser under the site's own path, and counted on the pages that list insights.
   A classic script on purpose: it must run from file:// too. */
(function () {
  "use strict";

  var WORDS = tally.words;

  /* What is known, as { insight: { of: its questions, known: { question: fingerprint } } }. Read anew before each change:
     another tab may have written. */
  var KEY = "tally " + tally.site;

  function read() {
    try {
      var kept = JSON.parse(localStorage.getItem(KEY));
      return (kept && kept.version === 1 && kept.insights) || {};
    } catch (e) {
      return {};
    }
  }

  function isDone(entry) {
    return !!entry && entry.of > 0 && Object.keys(entry.known || {}).length >= entry.of;
  }

  /* A question is { insight, of: how many questions its insight has, id: its place there, fingerprint: of its options and
     its key }. */
  tally.progress = {
    /* What is known of it from earlier visits: whether it was answered. */
    before: function (question) {
      var known = (read()[question.insight] || {}).known || {};
      return { answered: known[question.id] === question.fingerprint };
    },

    /* Takes in that it was answered in the end, after so many misses; whether that can be kept. */
    answered: function (question, misses) {
      var insights = read();
      var known = (insights[question.insight] || {}).known || {};
      known[question.id] = question.fingerprint;
      insights[question.insight] = { of: question.of, known: known };
      try {
        localStorage.setItem(KEY, JSON.stringify({ version: 1, insights: insights }));
        return true;
      } catch (e) {
        return false;
      }
    }
  };

  /* On lists of insights and of workouts: what is done. The places for it are there before, so that nothing moves. */
  function count() {
    var insights = read();
    document.querySelectorAll("li[data-insight]").forEach(function (item) {
      var done = isDone(insights[item.dataset.insight]);
      item.classList.toggle("done", done);
      item.querySelector(".progress").textContent = done ? WORDS.done : "";
    });
    document.querySelectorAll("[data-folder]").forEach(function (card) {
      var inside = card.dataset.folder + "/";
      var all = Number(card.dataset.insights);
      var done = Object.keys(insights).filter(function (key) { return key.startsWith(inside) && isDone(insights[key]); }).length;
      card.querySelector(".progress").textContent = done && all ? (done < all ? WORDS.doneOf.replace("{0}", done).replace("{1}", all) : "✓ " + WORDS.done) : "";
    });
  }

  addEventListener("storage", count);
  addEventListener("pageshow", count);
  count();
})();
