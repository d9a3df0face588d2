/* Plays an example step by step. A classic script on purpose: it must run from file:// too, where modules do not load.
   The page stands without it: the still pictures are then shown in the player's place. The frame of the player is in the page
   at its size, so that nothing moves when the script has run.

   In the page: figure.example > .stage > .listing with .ln[data-n], and .player#player-N with its data in a block
   #player-N-data (the format is the one of dev.tally.diagram.Film). Counts in every picture explain themselves. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var SVG = "http://www.w3.org/2000/svg";
  var CHARACTER = 7.2; /* the width of a character of 12 pixels, as the pictures have it */
  var PACE = 1800;
  var ROOM_BESIDE_THE_CODE = 540; /* a picture that is wider stands below the code, as dev.tally.site.Page has it */
  var ICONS = {
    first: "M6 5v14M18.5 4.5 11 12l7.5 7.5",
    back: "M15.5 4.5 8 12l7.5 7.5",
    play: "M7 4v16l13-8z",
    pause: "M6 5h4v14H6zM14 5h4v14h-4z",
    next: "M8.5 4.5 16 12l-7.5 7.5",
    last: "M18 5v14M5.5 4.5 13 12l-7.5 7.5"
  };

  function make(name, attributes, text) {
    var svg = name === "svg" || name === "path" || name === "g" || name === "rect" || name === "text";
    var element = svg ? document.createElementNS(SVG, name) : document.createElement(name);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    if (text) element.textContent = text;
    return element;
  }

  /* Text in which code stands between backquotes. */
  function say(element, text) {
    element.replaceChildren();
    text.split("`").forEach(function (part, i) {
      if (part) element.append(i % 2 ? make("code", {}, part) : part);
    });
  }

  /* --- Counts: pointing at one, focusing or tapping it, lists its holders and lights their arrows. */

  function explain(badge) {
    var title = badge.querySelector("title");
    if (!title) return;
    badge.held = title.textContent;
    title.remove();
    badge.setAttribute("tabindex", "0");
    badge.setAttribute("role", "button");
    badge.setAttribute("aria-label", badge.held.replace("\n", WORDS.heldBy).replace(/\n/g, "; "));
  }

  function hush(svg) {
    svg.querySelectorAll(".lit").forEach(function (arrow) { arrow.classList.remove("lit"); });
    svg.querySelectorAll(".tip").forEach(function (tip) { tip.remove(); });
  }

  function tell(svg, badge) {
    hush(svg);
    var object = badge.parentNode.getAttribute("data-object");
    svg.querySelectorAll('.ref[data-to="' + object + '"]:not(.gone)').forEach(function (arrow) {
      arrow.classList.add("lit");
    });
    var view = svg.getAttribute("viewBox").split(" ").map(Number);
    var most = Math.max(12, Math.floor((view[2] - 28) / CHARACTER));
    var lines = badge.held.split("\n").slice(0, 12).map(function (line) {
      return line.length > most ? line.slice(0, most - 1) + "…" : line;
    });
    var width = Math.max.apply(null, lines.map(function (line) { return line.length; })) * CHARACTER + 24;
    var height = lines.length * 18 + 14;
    var box = badge.querySelector("rect");
    var right = +box.getAttribute("x") + +box.getAttribute("width");
    var x = Math.max(view[0] + 2, Math.min(right - width, view[0] + view[2] - width - 2));
    var y = +box.getAttribute("y") + 27;
    if (y + height > view[1] + view[3]) y = Math.max(view[1] + 2, +box.getAttribute("y") - height - 6);
    var tip = make("g", { "class": "tip", "aria-hidden": "true" });
    tip.append(make("rect", { x: x, y: y, width: width, height: height, rx: 8 }));
    lines.forEach(function (line, i) {
      tip.append(make("text", { "class": i ? "s" : "s first", x: x + 12, y: y + 20 + i * 18 }, line));
    });
    svg.append(tip);
  }

  function listen(svg) {
    svg.setAttribute("role", "group");
    svg.querySelectorAll(".count").forEach(explain);
    function on(event) {
      var badge = event.target.closest(".count");
      if (badge && badge.held) tell(svg, badge);
      else hush(svg);
    }
    ["mouseover", "focusin", "click"].forEach(function (kind) { svg.addEventListener(kind, on); });
    svg.addEventListener("mouseleave", function () { hush(svg); });
    svg.addEventListener("focusout", function () { hush(svg); });
    svg.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hush(svg);
    });
  }

  /* --- The player */

  function Player(element, data) {
    this.element = element;
    this.id = element.id;
    this.figure = element.closest(".example");
    this.build();
    this.load(data);
  }

  /* Plays a film; where it is another than that in the page, the frame takes its size, and the listing has its lines. */
  Player.prototype.load = function (data) {
    var me = this;
    if (this.data) {
      this.play(false);
      var view = data.view.split(" ");
      this.svg.setAttribute("viewBox", data.view);
      this.svg.setAttribute("width", view[2]);
      this.svg.setAttribute("height", view[3]);
      this.slider.max = data.steps.length - 1;
      this.figure.classList.toggle("wide", +view[2] > ROOM_BESIDE_THE_CODE);
      this.prints(data.out);
    }
    this.data = data;
    this.at = -1;
    this.shown = [];
    this.lines = {};
    this.figure.querySelectorAll(".ln").forEach(function (line) { me.lines[line.getAttribute("data-n")] = line; });
    this.go(data.at, true);
  };

  /* Where what is printed is shown: only where anything is. */
  Player.prototype.prints = function (output) {
    var box = this.printed.closest(".output");
    if (!box) {
      box = make("div", { "class": "output" });
      var text = make("pre", { tabindex: 0, role: "group", "aria-label": WORDS.printedSoFar });
      box.append(make("p", { "class": "label" }, WORDS.printedSoFar), text);
      text.append(this.printed);
      this.words.parentNode.before(box);
    }
    box.hidden = !output;
  };

  Player.prototype.build = function () {
    var me = this;
    function find(selector) {
      return me.element.querySelector(selector);
    }
    this.svg = find("svg");
    listen(this.svg);
    function picture(icon) {
      var drawn = make("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", "class": "icon-" + icon });
      drawn.append(make("path", { d: ICONS[icon] }));
      return drawn;
    }
    function button(icon, action) {
      var found = find("." + icon);
      found.append(picture(icon));
      found.addEventListener("click", action);
      return found;
    }
    this.firstButton = button("first", function () { me.go(0); });
    this.backButton = button("back", function () { me.go(me.at - 1); });
    this.playButton = button("play", function () { me.play(!me.timer); });
    this.nextButton = button("next", function () { me.go(me.at + 1); });
    this.lastButton = button("last", function () { me.go(me.data.steps.length - 1); });
    this.picture = picture;
    this.slider = find("input");
    this.slider.addEventListener("input", function () { me.go(+me.slider.value); });
    this.place = find(".place");
    this.sentence = find(".say");
    this.words = find(".words ul");
    this.printed = find("samp") || make("samp");

    this.figure.querySelector(".listing").addEventListener("click", function (event) {
      var line = event.target.closest(".ln");
      if (line && !String(getSelection())) me.to(+line.getAttribute("data-n"));
    });
    this.element.addEventListener("keydown", function (event) { me.key(event); });
  };

  Player.prototype.key = function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target === this.slider || (event.target.closest("pre, details") && event.key.length > 4)) return;
    var to = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: this.data.steps.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.go(to);
    } else if (event.key === " " && event.target === this.element) {
      event.preventDefault();
      this.play(!this.timer);
    }
  };

  /* To the next step at which a line has just run; from the beginning where there is none. */
  Player.prototype.to = function (line) {
    var steps = this.data.steps;
    for (var i = 1; i <= steps.length; i++) {
      var at = (this.at + i) % steps.length;
      if (steps[at].l === line) return this.go(at);
    }
  };

  Player.prototype.play = function (on) {
    var me = this;
    clearInterval(this.timer);
    this.timer = 0;
    if (on) {
      if (this.at === this.data.steps.length - 1) this.go(0);
      this.timer = setInterval(function () { me.go(me.at + 1, false, true); }, PACE);
    }
    this.playButton.replaceChildren(this.picture(on ? "pause" : "play"));
    this.playButton.setAttribute("aria-label", on ? WORDS.pause : WORDS.play);
    this.playButton.title = on ? WORDS.pause : WORDS.play;
  };

  /* silent: the address stays as it is. playing: the film goes on. */
  Player.prototype.go = function (to, silent, playing) {
    var steps = this.data.steps;
    if (this.timer && !playing) this.play(false);
    to = Math.max(0, Math.min(to, steps.length - 1));
    if (to === this.at) return;
    this.at = to;
    var step = steps[to];
    this.draw(step);
    this.mark(step);
    say(this.sentence, step.s);
    if (step.l) this.sentence.prepend(make("b", {}, WORDS.lineRan.replace("{0}", step.l) + " "));
    this.slider.value = to;
    this.slider.setAttribute("aria-valuetext", WORDS.stepOf.replace("{0}", step.n).replace("{1}", steps[steps.length - 1].n));
    this.place.textContent = step.n + " / " + steps[steps.length - 1].n;
    [this.firstButton, this.backButton].forEach(function (button) { button.setAttribute("aria-disabled", to === 0); });
    var end = to === steps.length - 1;
    [this.nextButton, this.lastButton].forEach(function (button) { button.setAttribute("aria-disabled", end); });
    if (end && this.timer) this.play(false);
    this.printed.textContent = this.data.out.slice(0, step.o);
    if (!silent) {
      try {
        history.replaceState(null, "", "#" + this.id + "-step-" + step.n);
      } catch (e) { /* the address is a convenience */ }
    }
  };

  /* What a picture has in common with the one before stays the same element. Of the rest only that is marked as having come in
     which the picture before does not have in any of its elements: what lives on does not flicker. */
  Player.prototype.draw = function (step) {
    var me = this;
    var before = this.shown;
    var there = {};
    var focused = this.svg.contains(document.activeElement);
    hush(this.svg);
    before.forEach(function (element) {
      element.bits.forEach(function (bit) { there[bit] = true; });
      element.querySelectorAll(".in").forEach(function (bit) { bit.classList.remove("in"); });
    });
    this.shown = [];
    var elements = step.p.map(function (part) {
      var element = me.shown[part] = before[part] || me.make(part);
      if (before.length && !before[part]) {
        element.bits.forEach(function (bit, i) {
          if (!there[bit]) element.children[i].classList.add("in");
        });
      }
      return element;
    });
    this.svg.replaceChildren.apply(this.svg, elements);
    if (focused) this.element.focus({ preventScroll: true });
    this.words.replaceChildren.apply(this.words, step.d.map(function (word) {
      return make("li", {}, me.data.words[word]);
    }));
  };

  /* The element of a part, and the markup of what it is made of. */
  Player.prototype.make = function (part) {
    var holder = make("g");
    holder.innerHTML = this.data.parts[part];
    var element = holder.firstChild;
    element.bits = Array.from(element.children, function (bit) { return bit.outerHTML; });
    element.querySelectorAll(".count").forEach(explain);
    return element;
  };

  Player.prototype.mark = function (step) {
    for (var number in this.lines) {
      var line = this.lines[number];
      line.classList.toggle("now", +number === step.l);
      line.classList.toggle("next", +number === step.r);
      if (+number === step.l) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
    }
    var current = this.lines[step.l] || this.lines[step.r];
    var listing = this.figure.querySelector(".listing");
    if (!current || !listing) return;
    var top = current.offsetTop;
    if (top < listing.scrollTop + 24 || top + 72 > listing.scrollTop + listing.clientHeight) {
      listing.scrollTop = top - listing.clientHeight / 3;
    }
  };

  /* --- The page */

  document.documentElement.classList.add("js");
  var players = {};
  document.querySelectorAll("svg.memory").forEach(listen);
  document.querySelectorAll(".player").forEach(function (element) {
    var block = document.getElementById(element.id + "-data");
    if (block) players[element.id] = new Player(element, JSON.parse(block.textContent));
  });

  function follow() {
    var found = /^#(player-\d+)-step-(\d+)$/.exec(location.hash);
    var player = found && players[found[1]];
    if (!player) return;
    var steps = player.data.steps;
    for (var i = 0; i < steps.length; i++) {
      if (steps[i].n === +found[2]) player.go(i, true);
    }
    player.figure.scrollIntoView();
    player.element.focus({ preventScroll: true });
  }
  addEventListener("hashchange", follow);
  if (location.hash) follow();
  tally.players = players;
})();
