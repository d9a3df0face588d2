/* When a question is due again: FSRS-6 with its published default parameters. It models memory by two numbers, stability (the
   days until recall falls to nine in ten) and difficulty (1 to 10), which every review changes.

   The formulas: "The Algorithm", FSRS-6, in the wiki of open-spaced-repetition/fsrs4anki. Days are whole ones; a second review on
   the same day has a formula of its own. No learning steps within a day, no random spread: the same history gives the same day.

   Grades: 1 again, 2 hard, 3 good, 4 easy. */
(function () {
  "use strict";

  var W = [
    0.212, 1.2931, 2.3065, 8.2956, // stability after the first review, by grade
    6.4133, 0.8334, 3.0194, 0.001, // difficulty: first, by grade, its change, its way back to the mean
    1.8722, 0.1666, 0.796, // stability after success
    1.4835, 0.0614, 0.2629, 1.6483, // stability after a lapse
    0.6014, 1.8729, // what hard takes from it and easy adds
    0.5425, 0.0912, 0.0658, // stability on the same day
    0.1542 // how steeply recall decays
  ];
  var RETENTION = 0.9;
  var LONGEST = 36500;
  var LEAST_STABILITY = 0.001;
  var AGAIN = 1, HARD = 2, GOOD = 3, EASY = 4;

  var FACTOR = Math.pow(0.9, -1 / W[20]) - 1;

  function clamp(value, least, most) {
    return Math.min(Math.max(value, least), most);
  }

  /* How likely it is to be recalled after so many days. */
  function recall(memory, days) {
    return Math.pow(1 + FACTOR * days / memory.stability, -W[20]);
  }

  function firstDifficulty(grade) {
    return W[4] - Math.exp((grade - 1) * W[5]) + 1;
  }

  /* Changes grow smaller towards the hardest, and all of it is drawn a little to the easiest first difficulty. */
  function difficulty(before, grade) {
    var damped = before - W[6] * (grade - GOOD) * (10 - before) / 9;
    return clamp(W[7] * firstDifficulty(EASY) + (1 - W[7]) * damped, 1, 10);
  }

  function afterSuccess(memory, days, grade) {
    var gain = Math.exp(W[8]) * (11 - memory.difficulty) * Math.pow(memory.stability, -W[9])
      * (Math.exp((1 - recall(memory, days)) * W[10]) - 1)
      * (grade === HARD ? W[15] : grade === EASY ? W[16] : 1);
    return memory.stability * (1 + gain);
  }

  /* Never more stable than a lapse on the same day would leave it. */
  function afterLapse(memory, days) {
    var left = W[11] * Math.pow(memory.difficulty, -W[12]) * (Math.pow(memory.stability + 1, W[13]) - 1)
      * Math.exp((1 - recall(memory, days)) * W[14]);
    return Math.min(left, memory.stability / Math.exp(W[17] * W[18]));
  }

  function onTheSameDay(memory, grade) {
    var change = Math.exp(W[17] * (grade - GOOD + W[18])) * Math.pow(memory.stability, -W[19]);
    return memory.stability * (grade >= HARD ? Math.max(change, 1) : change);
  }

  function stability(memory, days, grade) {
    if (days === 0) return onTheSameDay(memory, grade);
    return grade === AGAIN ? afterLapse(memory, days) : afterSuccess(memory, days, grade);
  }

  /* What is remembered after a review. memory: null before the first; days: since the one before. */
  function next(memory, days, grade) {
    if (!memory) return { stability: W[grade - 1], difficulty: clamp(firstDifficulty(grade), 1, 10) };
    return {
      stability: clamp(stability(memory, days, grade), LEAST_STABILITY, LONGEST),
      difficulty: difficulty(memory.difficulty, grade)
    };
  }

  /* The days after which recall has fallen to what is aimed at. */
  function daysFor(memory) {
    var days = memory.stability / FACTOR * (Math.pow(RETENTION, -1 / W[20]) - 1);
    return clamp(Math.round(days), 1, LONGEST);
  }

  /* The days until the next review, when this one was given a grade. A better grade never comes back sooner: each of hard, good
     and easy waits at least a day longer than the one before, hard as long as good at the most. */
  function interval(memory, days, grade) {
    function after(other) { return daysFor(next(memory, days, other)); }
    if (!memory || grade === AGAIN) return after(grade);
    var hard = Math.min(after(HARD), after(GOOD));
    if (grade === HARD) return hard;
    var good = Math.max(after(GOOD), hard + 1);
    return grade === GOOD ? good : Math.max(after(EASY), good + 1);
  }

  /* A whole history: [{ day, grade }], days as whole numbers, in order. Gives the memory after it, the day of its last review and
     the day when it is due; null for an empty one. */
  function schedule(history) {
    var memory = null, last = 0, wait = 0;
    history.forEach(function (review) {
      var days = memory ? Math.max(0, review.day - last) : 0;
      wait = interval(memory, days, review.grade);
      memory = next(memory, days, review.grade);
      last = review.day;
    });
    return memory && { memory: memory, last: last, due: last + wait };
  }

  globalThis.tally = globalThis.tally || {};
  globalThis.tally.fsrs = { next: next, interval: interval, recall: recall, schedule: schedule };
})();
