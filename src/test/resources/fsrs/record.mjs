// Records what ts-fsrs makes of 1,000 review histories, for FsrsTest to hold templates/assets/fsrs.js against:
//
//   npm install --no-save ts-fsrs@5.4.2 && node record.mjs > histories.json
//
// A line for each history; for each of its reviews: days since the one before, grade, then stability, difficulty and days to the
// next review afterwards. The histories come from a generator with a fixed seed.
import { createEmptyCard, fsrs } from "ts-fsrs";

const scheduler = fsrs({ learning_steps: [], relearning_steps: [] });
const DAY = 86_400_000;

let state = 20260101;
/** Numerical Recipes' generator, in [0, 1). */
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function grade() {
  const x = random();
  return x < 0.15 ? 1 : x < 0.3 ? 2 : x < 0.85 ? 3 : 4;
}

/** On the same day, early, when due, late, or forgotten for long. */
function wait(scheduled) {
  const x = random();
  if (x < 0.15) return 0;
  if (x < 0.35) return Math.ceil(scheduled * random());
  if (x < 0.7) return scheduled;
  if (x < 0.95) return scheduled + Math.ceil(scheduled * random());
  return scheduled + Math.ceil(1000 * random());
}

function history() {
  let card = createEmptyCard(new Date(Date.UTC(2026, 0, 1, 12)));
  let now = card.due.getTime();
  const reviews = [];
  for (let left = 1 + Math.floor(12 * random()); left > 0; left--) {
    const days = reviews.length === 0 ? 0 : wait(card.scheduled_days);
    now += days * DAY;
    const given = grade();
    card = scheduler.next(card, new Date(now), given).card;
    reviews.push([days, given, round(card.stability), round(card.difficulty), card.scheduled_days]);
  }
  return reviews;
}

function round(value) {
  return Math.round(value * 1e5) / 1e5;
}

const lines = Array.from({ length: 1000 }, () => JSON.stringify(history()));
console.log(`[\n${lines.join(",\n")}\n]`);
