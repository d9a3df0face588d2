/* Shows on every page what is known: of an insight, a workout, a topic, and how many questions are due today. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var progress = tally.progress;
  var make = tally.make;

  /* What the course asks now: { insight: ["place fingerprint", …] }, once assets/questions.js has run. */
  var course = null;

  tally.questions = function (questions) {
    course = questions;
  };

  /* The standing of every question of an insight. */
  function standings(state, insight) {
    var ids = course[insight] || [];
    return ids.map(function (id) { return progress.standing(state, insight, id, ids); });
  }

  /* Of some insights together: how many questions were seen, are known (right the last time, and not due yet), are due; how many
     insights there are, and are done: all questions seen or, where there are none, read. */
  function sum(state, insights) {
    var total = { seen: 0, known: 0, due: 0, insights: insights.length, done: 0 };
    var today = progress.today();
    insights.forEach(function (insight) {
      var questions = standings(state, insight);
      questions.forEach(function (question) {
        total.seen += question.seen ? 1 : 0;
        total.due += question.due <= today ? 1 : 0;
        total.known += question.right && question.due > today ? 1 : 0;
      });
      var done = questions.length ? questions.every(function (question) { return question.seen; }) : insight in state.seen;
      total.done += done ? 1 : 0;
    });
    return total;
  }

  function inside(folder) {
    var start = folder ? folder + "/" : "";
    return Object.keys(course).filter(function (insight) { return insight.startsWith(start); });
  }

  /* A place for it stands in the page before, so that nothing moves. */
  function show(element, total, parts) {
    var place = element.querySelector(".progress");
    var done = total.done === total.insights;
    element.classList.toggle("done", done);
    place.textContent = "";
    if (done) place.append(make("b", "", WORDS.done));
    parts.forEach(function (part) {
      if (total[part]) place.append(place.hasChildNodes() ? " · " : "", make("span", part, tally.count(part, total[part])));
    });
  }

  /* The link on this page that has the name of an insight: its own, or that of the folder it is in. */
  function nameOf(insight) {
    var links = Array.from(document.querySelectorAll("li[data-insight] a, .card[data-folder] a"));
    return links.find(function (link) {
      var data = link.closest("li").dataset;
      return data.insight ? data.insight === insight : insight.startsWith(data.folder + "/");
    });
  }

  /* Who has begun goes on from the insight that was open last: with it, or with the next that is not done. */
  function resume(state, start) {
    var insights = inside(start.dataset.start);
    var last = 0;
    insights.forEach(function (insight, index) {
      if ((state.seen[insight] || 0) >= (state.seen[insights[last]] || 1)) last = index;
    });
    if (!state.seen[insights[last]]) return;
    var next = insights.slice(last).concat(insights.slice(0, last)).find(function (insight) {
      return sum(state, [insight]).done === 0;
    });
    var link = next && nameOf(next);
    if (!link) return;
    var height = start.offsetHeight;
    start.style.minHeight = height + "px"; // nothing below it moves
    start.href = tally.root + next.split("/").map(encodeURIComponent).join("/") + ".html";
    start.textContent = WORDS.resume.replace("{0}", (link.querySelector("b") || link).textContent);
    if (start.offsetHeight > height) start.textContent = WORDS.resumeShort;
  }

  function badge(due) {
    document.querySelectorAll("a[data-nav=review]").forEach(function (link) {
      var old = link.querySelector(".badge");
      if (old) old.remove();
      if (!due) return;
      var number = make("b", "badge", String(due));
      number.append(make("span", "unseen", WORDS.dueBadge));
      link.append(" ", number);
    });
  }

  /* Who has not begun need not load what the course asks: nothing is due, and nothing is to be shown in a list. */
  function isBegun(state) {
    var lists = document.querySelector("[data-folder], li[data-insight]");
    return Object.keys(state.answers).length > 0 || lists && Object.keys(state.seen).length > 0;
  }

  function count() {
    var state = progress.read();
    if (!course) {
      if (isBegun(state)) tally.load("assets/questions.js", function () { if (course) count(); });
      return;
    }
    document.querySelectorAll("li[data-insight]").forEach(function (item) {
      show(item, sum(state, [item.dataset.insight]), ["due"]);
    });
    document.querySelectorAll("[data-folder]").forEach(function (folder) {
      show(folder, sum(state, inside(folder.dataset.folder)), ["seen", "known", "due"]);
    });
    document.querySelectorAll("[data-start]").forEach(function (start) { resume(state, start); });
    badge(sum(state, inside("")).due);
  }

  /* Of all questions that an insight asks, wherever some of them are shown. */
  function ids(article) {
    return course && course[article.dataset.insight]
      || Array.from(article.querySelectorAll(".question"), function (root) { return root.id + " " + root.dataset.fingerprint; });
  }

  tally.counts = { ids: ids, course: function () { return course; }, standings: standings, inside: inside, sum: sum };

  var article = document.querySelector("article[data-insight]");
  if (article) progress.visit(article.dataset.insight);
  progress.onChange(count);
  addEventListener("pageshow", count);
  count();
})();
