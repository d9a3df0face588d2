/* What a learner has seen and answered, kept in this browser alone, under a key that carries the site's path.

   { version: 1,
     seen: { insight: minute },                                 when its page was last open
     answers: { insight: { "place fingerprint": [[minute, grade], …] } } }

   A question is known by its insight, its place there, and the fingerprint of its options and key, which the build writes beside
   it: its wording may be mended without anything being lost, while a changed answer makes another question of it. Minutes count
   from 1970. Grades are those of FSRS: 1 missed, 3 right at once.

   Nothing but events is kept, and no event changes: to merge is to take the union. Every write reads first what is there now, so
   that another tab's events stay; and where two tabs wrote at the same moment, the one that lost hears of it and adds its own again. */
(function () {
  "use strict";

  var KEY = "tally " + tally.site;
  tally.programKey = KEY + " program"; /* what was written on the playground */
  var ASIDE = KEY + " damaged";
  var VERSION = 1;
  var MISSED = 1, RIGHT = 3;

  var trouble = ""; // why nothing can be kept: "blocked", "full" or "newer"
  var damaged = null; // what was stored and cannot be read
  var own = empty(); // what this page has added, to be added again where another tab wrote over it
  var listeners = [];
  var answerListeners = [];

  function empty() {
    return { version: VERSION, seen: {}, answers: {} };
  }

  function now() {
    return Math.floor(Date.now() / 60000);
  }

  /* The learner's own day, as a count of days: it ends at midnight where the learner is. */
  function day(minute) {
    return Math.floor((minute - new Date(minute * 60000).getTimezoneOffset()) / 1440);
  }

  function isMinute(value) {
    return Number.isInteger(value) && value >= 0 && value < 1e9;
  }

  function isEvent(event) {
    return Array.isArray(event) && event.length === 2 && isMinute(event[0]) && Number.isInteger(event[1]) && event[1] >= 1 && event[1] <= 4;
  }

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  /* Names that a damaged or foreign file may carry must not reach the prototypes. */
  function each(object, visit) {
    if (!isObject(object)) return;
    Object.keys(object).forEach(function (name) {
      if (name !== "__proto__") visit(name, object[name]);
    });
  }

  /* Adds to a state what another has and it has not; what is malformed is passed over. Returns how many events were new. */
  function merge(into, from) {
    var added = 0;
    each(from.seen, function (insight, minute) {
      if (isMinute(minute)) into.seen[insight] = Math.max(minute, into.seen[insight] || 0);
    });
    each(from.answers, function (insight, questions) {
      each(questions, function (question, events) {
        if (!Array.isArray(events)) return;
        var known = (into.answers[insight] || {})[question] || [];
        var fresh = events.filter(isEvent).filter(function (event, index, all) {
          function same(other) { return other[0] === event[0] && other[1] === event[1]; }
          return !known.some(same) && all.findIndex(same) === index;
        });
        if (!fresh.length) return;
        added += fresh.length;
        into.answers[insight] = into.answers[insight] || {};
        into.answers[insight][question] = known.concat(fresh).sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
      });
    });
    return added;
  }

  /* A text as a state; where it is none, what fault makes of the reason: "damaged" or "newer". */
  function parse(text, fault) {
    var raw;
    try {
      raw = JSON.parse(text);
    } catch (e) {
      raw = null;
    }
    if (!isObject(raw) || !Number.isInteger(raw.version) || raw.version < 1) return fault("damaged");
    if (raw.version > VERSION) return fault("newer");
    var state = empty();
    merge(state, raw);
    return state;
  }

  function stored() {
    var text;
    try {
      text = localStorage.getItem(KEY);
    } catch (e) {
      trouble = "blocked";
      return empty();
    }
    return text === null ? empty() : parse(text, function (reason) {
      if (reason === "damaged") damaged = text;
      else trouble = reason;
      return empty();
    });
  }

  /* What is known now: what is stored, and what this page could not store. */
  function read() {
    var state = stored();
    merge(state, own);
    return state;
  }

  /* What cannot be read is put aside, not thrown away; what a newer version of the site has stored is left as it is. */
  function write(state) {
    if (trouble === "newer") return;
    try {
      if (damaged !== null) localStorage.setItem(ASIDE, damaged);
      localStorage.setItem(KEY, JSON.stringify(state));
      trouble = "";
    } catch (e) {
      trouble = e && e.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  function changed() {
    listeners.forEach(function (listener) { listener(); });
  }

  function add(change) {
    merge(own, change);
    write(read());
    changed();
  }

  function single(name, value) {
    var object = {};
    object[name] = value;
    return object;
  }

  addEventListener("storage", function (event) {
    if (event.key !== KEY && event.key !== null) return;
    if (event.newValue === null) own = empty();
    else if (merge(stored(), own)) write(read());
    changed();
  });

  /* The events of a question. One that has moved within its insight is found by its fingerprint, unless that place is another
     question's now. ids: of all questions that the insight asks now. */
  function events(state, insight, id, ids) {
    var kept = state.answers[insight] || {};
    if (kept[id]) return kept[id];
    var moved = Object.keys(kept).find(function (other) {
      return other.split(" ")[1] === id.split(" ")[1] && ids.indexOf(other) < 0;
    });
    return moved ? kept[moved] : [];
  }

  /* What is known of a question: whether it was ever answered, and rightly the last time, and the day when it is due, if any. */
  function standing(state, insight, id, ids) {
    var happened = events(state, insight, id, ids);
    var schedule = tally.fsrs.schedule(happened.map(function (event) { return { day: day(event[0]), grade: event[1] }; }));
    return {
      insight: insight,
      id: id,
      seen: happened.length > 0,
      right: happened.length > 0 && happened[happened.length - 1][1] !== MISSED,
      schedule: schedule,
      due: schedule ? schedule.due : Infinity
    };
  }

  tally.progress = {
    /* A question here is { insight, id: its place there, fingerprint, ids: of all questions that the insight asks now, each
       "place fingerprint" }. What is known of it from before: whether it was answered, and rightly the last time, and in how many days it is
       due. */
    before: function (question) {
      var before = standing(read(), question.insight, question.id + " " + question.fingerprint, question.ids);
      return { seen: before.seen, right: before.right, dueIn: before.due - day(now()) };
    },

    /* Takes in that it was answered in the end, after so many misses. Returns why that will not last; "" where it will. */
    answered: function (question, misses) {
      var id = question.id + " " + question.fingerprint;
      var before = events(read(), question.insight, id, question.ids); // where it has moved, they move with it
      add({ answers: single(question.insight, single(id, before.concat([[now(), misses ? MISSED : RIGHT]]))) });
      answerListeners.forEach(function (listener) { listener(question, misses); });
      return tally.progress.trouble();
    },

    /* Calls back with each question that is answered on this page, and the number of misses. */
    onAnswer: function (listener) { answerListeners.push(listener); },

    read: read,
    standing: standing,

    today: function () { return day(now()); },

    /* The days on which anything was answered, each once, in order. */
    days: function (state) {
      var days = {};
      each(state.answers, function (insight, questions) {
        each(questions, function (question, happened) {
          happened.forEach(function (event) { days[day(event[0])] = true; });
        });
      });
      return Object.keys(days).map(Number).sort(function (a, b) { return a - b; });
    },

    /* Why what is added does not last ("blocked", "full", "newer"), or that what was kept could not be read ("damaged"); "" where
       all is well. */
    trouble: function () {
      read();
      return trouble || (damaged === null ? "" : "damaged");
    },

    visit: function (insight) {
      add({ seen: single(insight, now()) });
    },

    /* As a file that import reads, here or in another browser. */
    exported: function () {
      var state = read();
      return JSON.stringify({ tally: "progress", version: VERSION, seen: state.seen, answers: state.answers }, null, 1) + "\n";
    },

    /* Takes the union with what such a file holds. Returns how many answers were new, or why nothing was taken: "damaged" or "newer". */
    imported: function (text) {
      var reason = "";
      var state = parse(text, function (fault) { reason = fault; });
      if (!state) return reason;
      var added = merge(read(), state);
      add(state);
      return added;
    },

    forget: function () {
      own = empty();
      damaged = null;
      trouble = "";
      try {
        localStorage.removeItem(KEY);
        localStorage.removeItem(ASIDE);
        localStorage.removeItem(tally.programKey);
      } catch (e) {
        trouble = "blocked";
      }
      changed();
    },

    /* Calls back whenever what is known may have changed, in this tab or in another. */
    onChange: function (listener) { listeners.push(listener); }
  };
})();
