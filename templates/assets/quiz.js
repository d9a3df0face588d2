/* Answers questions in the page. A classic script on purpose: it must run from file:// too, where modules do not load.
   The page stands without it: options are then a plain list, and the answer unfolds.

   A question: .question > .prompt (with .gap elements, where there are any), .options > li[data-gap = the gap it fills],
   .verdict > .result and .answer, which says what is right and why.
   One gap or none: choosing an option answers. .many: each option chosen fills the next empty gap, or the one it is dragged to;
   pressing a gap takes it back. .typed: the gaps are fields; after two misses the options are offered.

   What was answered is told to tally.progress (progress.js), which keeps it. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var progress = tally.progress;
  var make = tally.make;
  var fill = tally.fill;
  var MISSES_BEFORE_OPTIONS = 2;
  var DRAG_STARTS = 6; /* pixels: a shaky click is no drag */

  function folded(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  /* As it is meant: the kind of quotation marks and white space beside signs make no difference. */
  function meant(text) {
    return text.normalize("NFC").replace(/[\u2018\u2019\u201c\u201d"`]/g, "'").replace(/\s+/g, " ").trim()
      .replace(/ ?([^\p{L}\p{N}_ ]) ?/gu, "$1").replace(/[.;]$/, "");
  }

  function Question(root) {
    this.root = root;
    this.many = root.classList.contains("many");
    this.typed = root.classList.contains("typed");
    this.result = root.querySelector(".result");
    this.answer = root.querySelector(".answer");
    this.list = root.querySelector(".options");
    this.answers = [];
    this.exact = [];
    this.gaps = Array.prototype.map.call(root.querySelectorAll(".prompt .gap"), this.gap, this);
    this.options = Array.prototype.map.call(this.list.children, this.option, this);
    this.notes();
    this.buttons();
    root.addEventListener("keydown", this.key.bind(this));
    this.recall();
    this.start();
    if (this.before.seen) {
      this.say("before", this.before.right ? "✓ " + WORDS.before : "✗ " + WORDS.beforeMissed, this.before.dueIn > 0 ? tally.count("dueIn", this.before.dueIn) : WORDS.dueToday);
    }
    root.classList.add("ready");
  }

  /* --- Building: what stands in the page becomes what can be pressed, at the same size, so that nothing moves. */

  Question.prototype.option = function (item, index) {
    var text = item.firstElementChild;
    var button = make("button");
    var body = make("span", "body");
    button.type = "button";
    while (text.firstElementChild.firstChild) body.append(text.firstElementChild.firstChild);
    button.append(body, make("span", "state"));
    text.replaceWith(button);
    var option = { item: item, button: button, body: body, state: button.lastChild, text: folded(body), gap: Number(item.dataset.gap || 0) };
    if (option.gap) {
      this.answers[option.gap - 1] = option.text;
      this.exact[option.gap - 1] = !!body.querySelector("code");
    }
    button.addEventListener("click", this.choose.bind(this, option));
    if (this.many) {
      button.append(make("span", "grip"));
      this.draggable(option);
    }
    return option;
  };

  Question.prototype.gap = function (mark, index) {
    var gap = { place: mark, option: null };
    if (this.many) {
      gap.place = make("button", "gap");
      gap.place.type = "button";
      mark.replaceWith(gap.place);
      gap.place.addEventListener("click", this.takeBack.bind(this, gap));
    } else if (this.typed) {
      mark.addEventListener("input", function () { mark.classList.remove("wrong"); });
    }
    return gap;
  };

  /* What each option does, or why it is right or wrong, moves to the option. */
  Question.prototype.notes = function () {
    var options = this.options;
    this.root.querySelectorAll(".notes > div").forEach(function (entry) {
      var text = folded(entry.firstElementChild);
      options.forEach(function (option) {
        if (option.text === text && !option.note) {
          option.note = make("span", "note");
          option.note.append.apply(option.note, Array.prototype.slice.call(entry.lastElementChild.childNodes));
        }
      });
    });
    var list = this.root.querySelector(".notes");
    if (list) list.remove();
  };

  Question.prototype.buttons = function () {
    this.reset = make("button", "again", WORDS.again);
    this.reset.type = "button";
    this.reset.addEventListener("click", this.restart.bind(this));
    this.result.after(this.reset);
    if (this.typed) {
      this.check = make("button", "check", WORDS.check);
      this.check.type = "button";
      this.check.addEventListener("click", this.judge.bind(this));
      this.result.after(this.check);
    }
    this.answer.addEventListener("toggle", this.peeked.bind(this));
  };

  /* --- Starting */

  Question.prototype.recall = function () {
    var article = this.root.closest("[data-insight]");
    this.known = {
      insight: article.dataset.insight,
      id: this.root.id,
      fingerprint: this.root.dataset.fingerprint,
      ids: tally.counts.ids(article)
    };
    this.before = progress.before(this.known);
    if (this.before.seen) this.shuffle();
  };

  /* The page has one order for everybody; whoever comes back finds another, so that no place is learnt by heart. */
  Question.prototype.shuffle = function () {
    for (var i = this.options.length - 1; i > 0; i--) {
      var other = Math.floor(Math.random() * (i + 1));
      var moved = this.options[i];
      this.options[i] = this.options[other];
      this.options[other] = moved;
    }
    this.options.forEach(function (option) { this.list.append(option.item); }, this);
  };

  Question.prototype.start = function () {
    this.done = false;
    this.misses = 0;
    this.answer.open = false;
    this.root.classList.remove("answered", "offered");
    this.gaps.forEach(function (gap) {
      gap.option = null;
      if (this.typed) {
        gap.place.value = "";
        gap.place.readOnly = false;
      }
    }, this);
    this.options.forEach(function (option) {
      option.button.className = "";
      option.button.removeAttribute("aria-disabled");
      option.state.textContent = "";
      if (option.note) option.note.remove();
    });
    this.reset.hidden = true;
    if (this.check) this.check.hidden = false;
    this.say("", "", "");
    this.show();
  };

  Question.prototype.restart = function () {
    this.shuffle();
    this.start();
    (this.typed ? this.gaps[0].place : this.options[0].button).focus();
  };

  /* Whoever looks at the answer first has not known it. */
  Question.prototype.peeked = function () {
    if (this.answer.open && !this.done) this.misses = Math.max(1, this.misses);
  };

  /* --- Choosing */

  Question.prototype.choose = function (option) {
    if (this.done || option.button.getAttribute("aria-disabled") === "true") return;
    if (this.many) this.put(option, this.nextGap());
    else if (this.typed) this.take(option);
    else this.pick(option);
  };

  Question.prototype.pick = function (option) {
    var right = option.text === this.answers[0];
    if (!right) {
      this.misses++;
      this.mark(option, false);
    }
    this.gaps.forEach(function (gap) { gap.option = this.find(this.answers[0]); }, this);
    this.finish(right);
  };

  Question.prototype.find = function (text) {
    return this.options.find(function (option) { return option.text === text; });
  };

  Question.prototype.mark = function (option, right) {
    option.button.classList.add(right ? "right" : "wrong");
    option.state.textContent = right ? WORDS.optionRight : WORDS.optionWrong;
  };

  /* --- Several gaps */

  Question.prototype.nextGap = function () {
    return this.gaps.find(function (gap) { return !gap.option; });
  };

  Question.prototype.put = function (option, gap) {
    if (!gap) return;
    if (gap.option) this.free(gap);
    gap.option = option;
    option.button.classList.add("used");
    option.button.setAttribute("aria-disabled", "true");
    this.reset.hidden = false;
    var index = this.gaps.indexOf(gap);
    var right = this.isRight(index);
    if (!right) this.misses++;
    if (!this.nextGap()) {
      this.finish(this.gaps.every(function (each, i) { return this.isRight(i); }, this));
      return;
    }
    var verdict = fill(WORDS.gap, index + 1) + ": " + (right ? WORDS.right : WORDS.wrong);
    this.say(right ? "right" : "wrong", (right ? "✓ " : "✗ ") + verdict, right ? "" : WORDS.takeBack);
    this.show();
  };

  Question.prototype.free = function (gap) {
    gap.option.button.className = "";
    gap.option.button.removeAttribute("aria-disabled");
    gap.option = null;
  };

  Question.prototype.takeBack = function (gap) {
    if (this.done || !gap.option) return;
    this.free(gap);
    this.say("", "", "");
    this.show();
  };

  /* Two options may read the same: what counts is what stands in the gap. */
  Question.prototype.isRight = function (index) {
    var option = this.gaps[index].option;
    return !!option && option.text === this.answers[index];
  };

  /* A mouse or a pen drags an option wherever it takes it, a finger by its grip: elsewhere on it a finger scrolls the page. A tap
     does what a drag would. */
  Question.prototype.draggable = function (option) {
    var me = this, button = option.button;
    button.addEventListener("pointerdown", function (event) {
      var scrolls = event.pointerType === "touch" && !event.target.closest(".grip");
      if (scrolls || event.button || me.done || button.getAttribute("aria-disabled") === "true") return;
      me.drag(option, event);
    });
  };

  Question.prototype.drag = function (option, start) {
    var me = this, button = option.button, moving = false;

    function over(event) {
      var element = document.elementFromPoint(event.clientX, event.clientY);
      return me.gaps.find(function (gap) { return element && gap.place.contains(element); });
    }

    function move(event) {
      if (event.pointerId !== start.pointerId) return;
      var x = event.clientX - start.clientX, y = event.clientY - start.clientY;
      if (!moving && Math.hypot(x, y) < DRAG_STARTS) return;
      moving = true;
      button.classList.add("dragged");
      button.style.translate = x + "px " + y + "px";
      var target = over(event);
      me.gaps.forEach(function (gap) { gap.place.classList.toggle("target", gap === target); });
    }

    /* The click that ends a drag is none. */
    function swallow(click) {
      click.stopImmediatePropagation();
    }

    function end(event) {
      if (event.pointerId !== start.pointerId) return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      var target = moving && event.type === "pointerup" ? over(event) : null;
      button.classList.remove("dragged");
      button.style.translate = "";
      me.gaps.forEach(function (gap) { gap.place.classList.remove("target"); });
      if (!moving) return;
      button.addEventListener("click", swallow, { capture: true });
      setTimeout(function () {
        button.removeEventListener("click", swallow, { capture: true });
        if (target) me.put(option, target);
      });
    }

    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  };

  /* --- Typing */

  /* Letters may be small or large, unless the answer is code. */
  Question.prototype.isMeant = function (index) {
    var typed = meant(this.gaps[index].place.value), wanted = meant(this.answers[index]);
    var exact = this.exact[index] || this.gaps[index].place.closest("pre");
    return exact ? typed === wanted : typed.toLowerCase() === wanted.toLowerCase();
  };

  Question.prototype.judge = function () {
    if (this.done) return;
    var empty = this.gaps.find(function (gap) { return !gap.place.value.trim(); });
    if (empty) return empty.place.focus();
    var right = this.gaps.map(function (gap, index) { return this.isMeant(index); }, this);
    this.gaps.forEach(function (gap, index) {
      gap.place.classList.toggle("right", right[index]);
      gap.place.classList.toggle("wrong", !right[index]);
      gap.place.readOnly = right[index];
    });
    if (right.every(Boolean)) return this.finish(true);
    this.misses++;
    this.reset.hidden = false;
    if (this.misses > MISSES_BEFORE_OPTIONS) return this.finish(false);
    var offered = this.misses === MISSES_BEFORE_OPTIONS;
    if (offered) this.root.classList.add("offered");
    this.say("wrong", "✗ " + (this.gaps.length > 1 ? WORDS.some : WORDS.wrong), offered ? WORDS.offered : WORDS.tryAnother);
    this.gaps[right.indexOf(false)].place.select();
  };

  /* An option goes into the first gap that is not right. */
  Question.prototype.take = function (option) {
    var gap = this.gaps.find(function (each) { return !each.place.readOnly && (each.place.classList.contains("wrong") || !each.place.value.trim()); });
    if (!gap) return;
    gap.place.value = option.text;
    gap.place.classList.remove("wrong");
    if (this.gaps.every(function (each) { return each.place.value.trim() && !each.place.classList.contains("wrong"); })) this.judge();
  };

  /* --- The end: right or not, which one was, and why */

  Question.prototype.finish = function (right) {
    this.done = true;
    this.root.classList.add("answered");
    this.reset.hidden = false;
    if (this.check) this.check.hidden = true;
    this.options.forEach(function (option) {
      option.button.setAttribute("aria-disabled", "true");
      if (!this.many && option.text === this.answers[0] && !this.typed) this.mark(option, true);
      if (option.note) option.button.append(option.note);
    }, this);
    this.gaps.forEach(function (gap) { if (this.typed) gap.place.readOnly = true; }, this);
    var trouble = progress.answered(this.known, this.misses);
    var which = this.answers.join(", ");
    var rest = right ? (this.misses ? "" : WORDS.first) : fill(WORDS.rightIs, which);
    this.say(right ? "right" : "wrong", right ? "✓ " + WORDS.right : "✗ " + WORDS.wrong, trouble ? (rest + " " + WORDS["unkept." + trouble]).trim() : rest);
    this.show();
    this.answer.open = true;
  };

  Question.prototype.show = function () {
    if (this.typed) {
      if (!this.done) this.gaps.forEach(function (gap) { gap.place.classList.remove("right", "wrong"); });
      return;
    }
    var next = this.gaps.indexOf(this.nextGap());
    this.gaps.forEach(function (gap, index) {
      var right = this.isRight(index);
      var label = fill(WORDS.gap, index + 1) + ": ";
      gap.place.className = "gap" + (gap.option ? (right ? " right" : " wrong") : this.many && index === next ? " next" : "");
      gap.place.textContent = "";
      if (gap.option) gap.place.append(make("span", "tick"), gap.option.text);
      else gap.place.append("\u2003");
      if (this.many) {
        gap.place.setAttribute("aria-label", label + (gap.option ? gap.option.text + ", " + (right ? WORDS.optionRight : WORDS.optionWrong) : index === next ? WORDS.gapNext : WORDS.empty));
      }
    }, this);
  };

  Question.prototype.say = function (kind, strong, rest) {
    this.result.className = "result" + (kind ? " " + kind : "");
    this.result.textContent = "";
    if (strong) this.result.append(make("b", "", strong), rest ? " " + rest : "");
  };

  /* --- Keys: A, B, C … choose, as the options are lettered, while the focus is inside the question; in a field, Enter goes on. */

  Question.prototype.key = function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input")) {
      if (event.key === "Enter") this.judge();
      return;
    }
    var gap = this.gaps.find(function (each) { return each.place === event.target; });
    if (gap && (event.key === "Backspace" || event.key === "Delete")) return this.takeBack(gap);
    if (event.key.length !== 1 || (this.typed && !this.root.classList.contains("offered"))) return;
    var index = event.key.toUpperCase().charCodeAt(0) - 65;
    if (index >= 0 && index < this.options.length) {
      event.preventDefault();
      this.options[index].button.focus();
      this.choose(this.options[index]);
    }
  };

  /* Makes a question of the page one that can be answered. */
  tally.ask = function (root) {
    return new Question(root);
  };

  document.querySelectorAll(".question").forEach(tally.ask);
})();
