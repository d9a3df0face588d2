/* Answers questions in the page. A classic script on purpose: it must run from file:// too, where modules do not load.
   The page stands without it: options are then a plain list, and the answer unfolds.

   A question: .question > .prompt (with .gap elements, where there are any), .options > li[data-gap = the gap it fills], .verdict > .result.
   One gap or none: choosing an option answers. More gaps: each option chosen fills the next empty gap; pressing a gap takes it back.

   What was answered is told to tally.progress (progress.js), which keeps it. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var progress = tally.progress;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function folded(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  /* Of the options and the key, not of the question's wording: that may be mended without anything being forgotten. */
  function fingerprint(texts) {
    var hash = 0x811c9dc5;
    var text = texts.join("\n");
    for (var i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(36);
  }

  function Question(root) {
    this.root = root;
    this.count = Math.max(1, Number(root.dataset.gaps));
    this.many = root.classList.contains("many");
    this.result = root.querySelector(".result");
    this.misses = 0;
    this.answers = [];
    this.gaps = Array.prototype.map.call(root.querySelectorAll(".prompt .gap"), this.gap, this);
    this.options = Array.prototype.map.call(root.querySelectorAll(".options > li"), this.option, this);
    this.reset = make("button", "again", WORDS.again);
    this.reset.type = "button";
    this.reset.hidden = true;
    this.reset.addEventListener("click", this.start.bind(this));
    this.result.after(this.reset);
    root.addEventListener("keydown", this.key.bind(this));
    this.start();
    this.recall();
  }

  /* The text of an option moves into a button of the same size, so nothing on the page moves. */
  Question.prototype.option = function (item, index) {
    var text = item.firstElementChild;
    var button = make("button");
    var body = make("span", "body");
    button.type = "button";
    while (text.firstElementChild.firstChild) body.append(text.firstElementChild.firstChild);
    button.append(body, make("span", "state"));
    text.replaceWith(button);
    var option = { button: button, body: body, state: button.lastChild, text: folded(body), gap: Number(item.dataset.gap || 0) };
    if (option.gap) this.answers[option.gap - 1] = option.text;
    button.addEventListener("click", this.choose.bind(this, index));
    return option;
  };

  Question.prototype.gap = function (mark, index) {
    var place = mark;
    if (this.many) {
      place = make("button", "gap");
      place.type = "button";
      mark.replaceWith(place);
      place.addEventListener("click", this.takeBack.bind(this, index));
    }
    return { place: place, option: null };
  };

  Question.prototype.start = function () {
    var hadFocus = document.activeElement === this.reset;
    this.done = false;
    this.gaps.forEach(function (gap) { gap.option = null; });
    this.options.forEach(function (option) {
      option.button.className = "";
      option.button.removeAttribute("aria-disabled");
      option.state.textContent = "";
    });
    this.misses = 0;
    this.reset.hidden = true;
    this.say("", "", "");
    this.show();
    if (hadFocus) this.options[0].button.focus();
  };

  Question.prototype.choose = function (index) {
    var option = this.options[index];
    if (this.done || option.button.getAttribute("aria-disabled") === "true") return;
    if (this.many) this.fill(option);
    else this.answer(option);
  };

  Question.prototype.answer = function (option) {
    var right = option.text === this.answers[0];
    this.mark(option, right);
    this.reset.hidden = false;
    if (!right) {
      this.misses++;
      this.say("wrong", "✗ " + WORDS.wrong, WORDS.tryAnother);
      return;
    }
    this.gaps.forEach(function (gap) { gap.option = option; });
    this.finish("✓ " + WORDS.right);
  };

  Question.prototype.mark = function (option, right) {
    option.button.classList.add(right ? "right" : "wrong");
    option.button.setAttribute("aria-disabled", "true");
    option.state.textContent = right ? WORDS.optionRight : WORDS.optionWrong;
  };

  Question.prototype.fill = function (option) {
    var index = this.gaps.findIndex(function (gap) { return !gap.option; });
    if (index < 0) return;
    this.gaps[index].option = option;
    option.button.classList.add("used");
    option.button.setAttribute("aria-disabled", "true");
    this.reset.hidden = false;
    var right = this.isRight(index);
    if (!right) this.misses++;
    if (this.gaps.every(function (gap, i) { return this.isRight(i); }, this)) {
      this.finish("✓ " + WORDS.all);
    } else if (this.gaps.every(function (gap) { return gap.option; })) {
      this.say("wrong", "✗ " + WORDS.wrong, WORDS.some);
    } else {
      this.say(right ? "right" : "wrong", (right ? "✓ " : "✗ ") + WORDS.gap.replace("{0}", index + 1) + ": " + (right ? WORDS.right : WORDS.wrong), right ? "" : WORDS.takeBack);
    }
    this.show();
  };

  Question.prototype.takeBack = function (index) {
    var option = this.gaps[index].option;
    if (this.done || !option) return;
    this.gaps[index].option = null;
    option.button.className = "";
    option.button.removeAttribute("aria-disabled");
    this.say("", "", "");
    this.show();
  };

  /* Two options may read the same: what counts is what stands in the gap. */
  Question.prototype.isRight = function (index) {
    var option = this.gaps[index].option;
    return !!option && option.text === this.answers[index];
  };

  Question.prototype.finish = function (words) {
    this.done = true;
    this.options.forEach(function (option) { option.button.setAttribute("aria-disabled", "true"); });
    var kept = progress.answered(this.known, this.misses);
    this.say("right", words, (this.misses ? "" : WORDS.first) + (kept ? "" : " " + WORDS.blocked));
    this.show();
  };

  Question.prototype.recall = function () {
    var texts = this.options.map(function (option) { return option.text; }).sort();
    var article = this.root.closest("[data-insight]");
    this.known = {
      insight: article.dataset.insight,
      of: Number(article.dataset.questions),
      id: this.root.id,
      fingerprint: fingerprint(this.answers.concat("", texts))
    };
    if (progress.before(this.known).answered) this.say("before", "✓ " + WORDS.before, "");
  };

  Question.prototype.show = function () {
    var next = this.gaps.findIndex(function (gap) { return !gap.option; });
    this.gaps.forEach(function (gap, index) {
      var right = this.isRight(index);
      var label = WORDS.gap.replace("{0}", index + 1) + ": ";
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

  /* A, B, C … choose, as the options are lettered; only while the focus is inside the question. */
  Question.prototype.key = function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    var index = event.key.toUpperCase().charCodeAt(0) - 65;
    if (index >= 0 && index < this.options.length) {
      event.preventDefault();
      this.options[index].button.focus();
      this.choose(index);
    }
  };

  document.querySelectorAll(".question").forEach(function (root) { new Question(root); });
})();
