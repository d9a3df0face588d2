/* Lets a reader change an example and see what is in memory then. The engine is fetched when somebody asks for it, and runs in a
   worker, from its text: a page on a disk may load no worker from there.

   In the page: figure.example with a player (player.js), and a block #player-N-edit with what runs before the example and how it
   is drawn; under the site's root assets/engine/ (dev.tally.site.EngineScripts). */
(function () {
  "use strict";

  var WORDS = tally.words;
  var ASKS = /\binput\s*\(|\bstdin\b/; /* code that reads what is typed */
  var PATIENCE = 30000; /* milliseconds; what a run may do is bounded, machines are not alike */

  /* --- The engine */

  /* Runs in the worker, after the engine's own functions have been put into its scope. */
  function answer() {
    self.onmessage = function (event) {
      var asked = event.data;
      Object.keys(asked.code).forEach(function (path) { self.supply(path, asked.code[path]); });
      Object.keys(asked.patterns || {}).forEach(function (english) { self.say(english, asked.patterns[english]); });
      var shown = self.play(asked.id, asked.before, asked.text, asked.input, asked.values, asked.hide, asked.fold);
      self.postMessage({ shown: JSON.parse(shown), missed: self.missed() });
    };
  }

  var worker = null;
  var brought = {};
  var giveUp = null; /* ends the run that is going on, if one is */

  function start() {
    var text = "(" + tally.engine.source + ")();(" + answer + ")();";
    var address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    worker = new Worker(address);
    URL.revokeObjectURL(address);
    brought = {};
  }

  /* Whoever opens an editor will want the engine soon. */
  function prepare() {
    tally.load("assets/engine/engine.js", function () {
      if (tally.engine && !worker) start();
    });
  }

  function stop() {
    if (worker) worker.terminate();
    worker = null;
  }

  /* Modules and all that they import, as far as the library has them and the worker has not. */
  function wanted(paths) {
    var found = [];
    var seen = {};
    var left = paths.slice();
    while (left.length) {
      var path = left.pop();
      if (!path || seen[path] || brought[path] || !(path in tally.engine.imports)) continue;
      seen[path] = true;
      found.push(path);
      left = left.concat(tally.engine.imports[path].split(" "));
    }
    return found;
  }

  function fetchAll(paths, then) {
    var left = paths.length;
    paths.forEach(function (path) {
      tally.load("assets/engine/" + path + ".js", function () {
        if (!--left) then();
      });
    });
  }

  /* Calls back with what the engine shows, or with a word on why it shows nothing. There is one run at a time: the next one ends
     it. */
  function run(asked, then) {
    if (giveUp) giveUp("");
    var clock = setTimeout(failed, PATIENCE);
    function done(shown, reason) {
      clearTimeout(clock);
      giveUp = null;
      then(shown, reason);
    }
    giveUp = function (reason) {
      stop();
      done(null, reason);
    };
    function failed() {
      giveUp(WORDS.noEngine);
    }
    function ask(code) {
      asked.code = code;
      worker.postMessage(asked);
    }
    var mine = giveUp;
    tally.load("assets/engine/engine.js", function () {
      if (giveUp !== mine) return;
      if (!tally.engine) return failed();
      if (!worker) start();
      asked.patterns = tally.engine.patterns;
      worker.onerror = failed;
      worker.onmessage = function (event) {
        var paths = wanted(event.data.missed.split("\n"));
        if (!paths.length) return done(event.data.shown);
        fetchAll(paths, function () {
          if (giveUp !== mine) return;
          var code = {};
          paths.forEach(function (path) {
            brought[path] = true;
            if (path in tally.engine.code) code[path] = tally.engine.code[path];
          });
          ask(code);
        });
      };
      ask({});
    });
  }

  /* --- Programs in addresses */

  /* A text as an address holds it: UTF-8 in letters, digits, - and _. */
  function encoded(text) {
    var bytes = Array.from(new TextEncoder().encode(text), function (byte) { return String.fromCharCode(byte); });
    return btoa(bytes.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /* A program and what it reads, as the page for one's own code takes them: #program=…, or #program=…&input=…. */
  tally.programFragment = function (text, input) {
    return "#program=" + encoded(text) + (input ? "&input=" + encoded(input) : "");
  };

  /* --- The editor of an example */

  function button(className, text, action) {
    var made = tally.make("button", className, text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  function Editor(player, settings) {
    this.player = player;
    this.settings = settings;
    this.figure = player.figure;
    this.listing = this.figure.querySelector(".listing");
    this.code = this.listing.querySelector("code");
    this.original = { html: this.code.innerHTML, film: player.data, text: this.text() };
    this.build();
  }

  Editor.prototype.text = function () {
    return this.code.textContent.replace(/\n$/, "");
  };

  Editor.prototype.build = function () {
    var me = this;
    this.opener = this.listing.querySelector(".edit");
    this.opener.addEventListener("click", function () { me.open(); });

    this.form = tally.make("div", "editor");
    this.field = document.createElement("textarea");
    this.field.spellcheck = false;
    this.field.setAttribute("autocapitalize", "off");
    this.field.setAttribute("autocomplete", "off");
    this.field.setAttribute("aria-label", this.listing.dataset.label);
    this.field.wrap = "off";
    this.field.addEventListener("keydown", function (event) { me.key(event); });
    this.field.addEventListener("input", function () { me.written(); });
    this.entered = document.createElement("textarea");
    this.entered.rows = 2;
    this.entered.spellcheck = false;
    this.entered.wrap = "off";
    this.entered.value = this.settings.input.replace(/\n$/, "");
    this.entered.addEventListener("input", function () { me.written(); });
    this.entered.addEventListener("keydown", function (event) { me.command(event); });
    this.reads = tally.make("label", "reads", WORDS.reads);
    this.reads.append(this.entered);
    this.said = tally.make("p", "said");
    this.said.setAttribute("role", "status");
    this.runner = button("button primary", WORDS.run, function () { me.run(); });
    this.closer = button("button", WORDS.cancel, function () { me.cancel(); });
    var actions = tally.make("p", "actions");
    actions.append(this.runner, this.closer);
    if (!document.getElementById("playground")) actions.append(this.apart());
    this.form.append(this.field, this.reads, this.said, actions);

    this.note = tally.make("p", "rewritten");
    this.note.append(WORDS.changed + " ", button("link", WORDS.original, function () { me.restore(); }));
  };

  /* The way to the page for one's own code, which takes along what runs before. */
  Editor.prototype.apart = function () {
    var me = this;
    var link = tally.make("a", "apart", WORDS.apart);
    function lead() {
      link.href = tally.root + "playground.html" + tally.programFragment(me.settings.before + me.field.value, me.settings.inputBefore + me.input());
    }
    ["focus", "pointerdown", "click"].forEach(function (kind) { link.addEventListener(kind, lead); });
    link.href = tally.root + "playground.html";
    return link;
  };

  /* Whether a key ran the code, or put it away. */
  Editor.prototype.command = function (event) {
    var runs = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (event.isComposing || !(runs || event.key === "Escape")) return false;
    event.preventDefault();
    if (runs) this.run();
    else this.cancel();
    return true;
  };

  Editor.prototype.key = function (event) {
    if (event.isComposing || this.command(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      /* The next line stands as far in as this one, and further after a colon. */
      var before = this.field.value.slice(0, this.field.selectionStart);
      var line = before.slice(before.lastIndexOf("\n") + 1);
      var indent = /^[ \t]*/.exec(line)[0] + (/:\s*(#.*)?$/.test(line) ? "    " : "");
      event.preventDefault();
      this.field.setRangeText("\n" + indent, this.field.selectionStart, this.field.selectionEnd, "end");
      this.written();
    }
  };

  /* Whoever keeps what is written sets onwrite, which is told whether it is other than the original. */
  Editor.prototype.written = function () {
    this.fit();
    if (this.onwrite) this.onwrite(true);
  };

  Editor.prototype.fit = function () {
    this.field.rows = Math.max(3, this.field.value.split("\n").length + 1);
    this.reads.hidden = !ASKS.test(this.field.value);
    this.say("");
  };

  Editor.prototype.say = function (text) {
    tally.write(this.said, text);
    this.said.hidden = !text;
    this.said.classList.remove("wrong");
  };

  /* What stands there now, run or not. */
  Editor.prototype.current = function () {
    return this.form.isConnected ? this.field.value : this.text();
  };

  /* What it reads, in whole lines; nothing where it asks for nothing. */
  Editor.prototype.input = function () {
    return ASKS.test(this.current()) && this.entered.value ? this.entered.value.replace(/\n?$/, "\n") : "";
  };

  /* With a text of its own, or with the code as it is. */
  Editor.prototype.open = function (text, input) {
    this.field.value = text === undefined ? this.text() : text;
    if (input !== undefined) this.entered.value = input.replace(/\n$/, "");
    this.fit();
    this.figure.classList.add("editing");
    this.listing.before(this.form);
    this.listing.hidden = true;
    this.field.focus();
    prepare();
  };

  Editor.prototype.close = function () {
    if (this.runner.disabled) giveUp("");
    this.form.remove();
    this.listing.hidden = false;
    this.figure.classList.remove("editing");
    this.opener.focus({ preventScroll: true });
  };

  Editor.prototype.cancel = function () {
    this.close();
    if (this.onwrite) this.onwrite(this.figure.classList.contains("edited"));
  };

  Editor.prototype.run = function () {
    var me = this;
    if (this.runner.disabled) return;
    var text = this.field.value.replace(/\t/g, "    ").replace(/\s+$/, "");
    var asked = {
      id: this.player.id,
      before: this.settings.before,
      text: text,
      input: this.settings.inputBefore + this.input(),
      values: this.settings.values,
      hide: this.settings.hide,
      fold: this.settings.fold
    };
    this.runner.disabled = true;
    this.say(WORDS.running);
    run(asked, function (shown, reason) {
      me.runner.disabled = false;
      if (!shown) return me.wrong(reason);
      if (!shown.film) return me.wrong((shown.line ? WORDS.lineRan.replace("{0}", shown.line) + " " : "") + (shown.error || WORDS.nothingRuns));
      me.show(shown);
    });
  };

  Editor.prototype.wrong = function (text) {
    this.say(text);
    this.said.classList.add("wrong");
  };

  Editor.prototype.show = function (shown) {
    this.close();
    this.code.innerHTML = shown.lines.map(function (line, i) {
      return '<span class="ln" data-n="' + (i + 1) + '">' + line + "\n</span>";
    }).join("");
    this.figure.classList.add("edited");
    this.figure.querySelector(".stage").before(this.note);
    this.player.load(shown.film);
    this.player.element.focus({ preventScroll: true });
    tally.reachable();
  };

  Editor.prototype.restore = function () {
    this.note.remove();
    this.figure.classList.remove("edited");
    this.code.innerHTML = this.original.html;
    this.player.load(this.original.film);
    this.entered.value = this.settings.input.replace(/\n$/, "");
    if (this.onwrite) this.onwrite(false);
    this.opener.focus({ preventScroll: true });
    tally.reachable();
  };

  /* By the players' ids. */
  tally.editors = {};
  Object.keys(tally.players).forEach(function (id) {
    var block = document.getElementById(id + "-edit");
    if (block) tally.editors[id] = new Editor(tally.players[id], JSON.parse(block.textContent));
  });
})();
