/* The review page: what is due today, a session of it, what comes in the week, the days on which something was answered, and the
   progress as a file. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var progress = tally.progress;
  var counts = tally.counts;
  var make = tally.make;
  var WEEK = 7;

  var root = document.getElementById("review");
  if (!root) return;

  function find(selector) {
    return root.querySelector(selector);
  }

  /* ---- What is known ---- */

  /* Every question of the course that was answered once. */
  function answered() {
    var state = progress.read(), found = [];
    counts.inside("").forEach(function (insight) {
      counts.standings(state, insight).forEach(function (question) { if (question.schedule) found.push(question); });
    });
    return found;
  }

  function risk(question) {
    return -tally.fsrs.recall(question.schedule.memory, progress.today() - question.schedule.last);
  }

  /* Those most at risk first. */
  function byRisk(questions) {
    return questions.slice().sort(function (a, b) { return risk(b) - risk(a); });
  }

  function isDue(question) {
    return question.due <= progress.today();
  }

  /* The name of a day, a count of days since 1970, as the page's language has it. */
  function dayName(day, length) {
    var format = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: length, timeZone: "UTC" });
    return format.format(new Date(day * 86400000));
  }

  /* ---- The page ---- */

  function show() {
    var questions = answered(), today = progress.today();
    var due = questions.filter(isDue);
    showToday(questions, due);
    showWeek(questions, today);
    showPast(today);
    showTrouble();
    root.hidden = false;
  }

  function showToday(questions, due) {
    var later = Math.min.apply(null, questions.map(function (question) { return question.due; })) - progress.today();
    find(".due").textContent = due.length ? tally.count("dueNow", due.length)
      : !questions.length ? WORDS.dueNothingYet
      : WORDS.dueNothing + " " + tally.count("dueNext", later);
    find(".begin").hidden = !questions.length;
    find(".begin button").textContent = due.length ? WORDS.reviewBegin : WORDS.reviewAhead;
    find(".begin button").classList.toggle("primary", due.length > 0);
    find(".nothing").hidden = questions.length > 0;
  }

  function showWeek(questions, today) {
    var days = [];
    for (var i = 0; i < WEEK; i++) days.push(0);
    questions.forEach(function (question) {
      var day = Math.max(0, question.due - today);
      if (day < WEEK) days[day]++;
    });
    var most = Math.max.apply(null, days.concat(1));
    var list = find(".forecast");
    list.textContent = "";
    days.forEach(function (count, i) {
      var item = make("li"), bar = make("span", "bar");
      bar.style.setProperty("--share", count / most);
      item.append(make("span", "day", i ? dayName(today + i, "short") : WORDS.today), bar, make("span", "count", String(count)));
      list.append(item);
    });
    find(".week").hidden = !questions.length;
  }

  /* What was done is counted, not what was not. */
  function showPast(today) {
    var days = new Set(progress.days(progress.read()));
    var run = 0, last = days.has(today) ? today : today - 1;
    while (days.has(last - run)) run++;
    var list = find(".days"), recent = 0;
    list.textContent = "";
    for (var day = today - WEEK + 1; day <= today; day++) {
      var item = make("li", days.has(day) ? "on" : "", dayName(day, "short"));
      recent += days.has(day) ? 1 : 0;
      item.append(make("span", "mark"), make("span", "unseen", days.has(day) ? WORDS.dayOn : ""));
      list.append(item);
    }
    find(".run").textContent = run > 1 ? tally.count("dayRun", run) : recent ? tally.count("dayCount", recent) : WORDS.dayNone;
    find(".past").hidden = !days.size;
  }

  function showTrouble() {
    var trouble = progress.trouble(), place = find(".trouble");
    place.hidden = !trouble;
    place.textContent = trouble ? WORDS["unkept." + trouble] : "";
  }

  /* ---- A session ---- */

  /* What the insights of a folder ask: { insight: [title, address, { place: markup }] }. */
  var asked = {};

  tally.asked = function (insights) {
    Object.assign(asked, insights);
  };

  var session = null;

  function begin(event) {
    event.preventDefault();
    var questions = answered(), due = questions.filter(isDue);
    var length = Number(find(".begin").elements.most.value) || Infinity;
    session = { queue: byRisk(due.length ? due : questions).slice(0, length), answered: 0, first: 0 };
    root.classList.add("asking");
    find(".session").hidden = find(".stop").hidden = false;
    next();
  }

  function next() {
    find(".next").hidden = true;
    find(".asked").textContent = "";
    find(".from").textContent = "";
    if (!session.queue.length) return end();
    var question = session.queue.shift();
    tally.load(tally.questionScript(question.insight), function () { ask(question); });
  }

  /* One that is asked no more, since the page was opened, is passed over. */
  function ask(question) {
    if (!session) return;
    var insight = asked[question.insight];
    var markup = insight && insight[2][question.id.split(" ")[0]];
    if (!markup) return next();
    session.question = question;
    heading(tally.fill(WORDS.sessionPlace, session.answered + 1, session.answered + 1 + session.queue.length));
    var address = tally.root + insight[1], source = make("a", "", insight[0]);
    source.href = address + "#" + question.id.split(" ")[0];
    find(".from").append(source);
    var article = make("article");
    article.dataset.insight = question.insight;
    article.innerHTML = markup;
    rebase(article, address);
    find(".asked").append(article);
    article.querySelectorAll(".question").forEach(tally.ask);
    tally.reachable();
  }

  function heading(text) {
    find("#session").textContent = text;
    find("#session").focus();
  }

  /* Addresses in the markup count from the insight's own page. */
  function rebase(article, address) {
    [["a", "href"], ["img", "src"]].forEach(function (kind) {
      article.querySelectorAll(kind[0] + "[" + kind[1] + "]").forEach(function (element) {
        element.setAttribute(kind[1], new URL(element.getAttribute(kind[1]), address).href);
      });
    });
  }

  /* What was missed is asked once more at the end. Whoever starts a question again before going on has answered it. */
  progress.onAnswer(function (question, misses) {
    if (!session || !find(".next").hidden) return;
    session.answered++;
    if (!misses) session.first++;
    else if (!session.question.again) session.queue.push(Object.assign({}, session.question, { again: true }));
    find(".next").hidden = false;
  });

  function end() {
    heading(WORDS.sessionDone);
    find(".from").textContent = session.answered ? tally.fill(WORDS.sessionSum, session.answered, session.first) : "";
    session = null;
    root.classList.remove("asking");
    find(".stop").hidden = true;
    show();
  }

  /* ---- The progress as a file ---- */

  function say(text) {
    find(".said").textContent = text;
  }

  function exported() {
    var link = make("a");
    link.href = URL.createObjectURL(new Blob([progress.exported()], { type: "application/json" }));
    link.download = "progress-" + new Date().toISOString().slice(0, 10) + ".json";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    say(WORDS.exported);
  }

  function imported(event) {
    var file = event.target.files[0];
    if (!file) return;
    file.text().then(function (text) {
      var result = progress.imported(text);
      say(typeof result === "string" ? WORDS["import." + result] : tally.count("imported", result));
    }, function () { say(WORDS["import.damaged"]); });
    event.target.value = "";
  }

  function forget() {
    if (find(".sure").returnValue !== "forget") return;
    progress.forget();
    say(WORDS.forgotten);
  }

  find(".begin").addEventListener("submit", begin);
  find(".next").addEventListener("click", next);
  find(".stop").addEventListener("click", function () { session.queue = []; next(); });
  find(".export").addEventListener("click", exported);
  find(".import").addEventListener("click", function () { find(".file").click(); });
  find(".file").addEventListener("change", imported);
  find(".forget").addEventListener("click", function () {
    find(".sure").returnValue = "";
    find(".sure").showModal();
  });
  find(".sure").addEventListener("close", forget);

  /* During a session the rest of the page stays as it is. */
  tally.load("assets/questions.js", function () {
    if (!counts.course()) {
      find(".trouble").textContent = WORDS.questionsMissing;
      find(".trouble").hidden = false;
      root.hidden = false;
      return;
    }
    show();
    progress.onChange(function () { if (!session) show(); });
  });
})();
