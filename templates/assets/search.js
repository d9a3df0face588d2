/* Searches the course in the page: what is typed, in any form of its words, misspelt by a letter at the most. The index is loaded
   when it is first needed, as a classic script: so it works from a disk.

   The pages stand without it: the link to the search leads to a page of its own. With it, that link and the key / open the same
   search in a dialog over any page. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var make = tally.make;
  var MOST = 20;

  /* ---- Words, as dev.tally.site.SearchWords folds them ---- */

  function singular(word) {
    var bare = word.slice(0, -1);
    if (/ie$/.test(bare) && !/[ea]ie$/.test(bare)) return bare.slice(0, -2) + "y";
    if (/(ss|x)e$/.test(bare)) return bare.slice(0, -1);
    return /[su]$/.test(bare) ? word : bare;
  }

  function fold(word) {
    var folded = word.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "");
    return folded.length > 3 && /s$/.test(folded) ? singular(folded) : folded;
  }

  tally.fold = fold;

  function words(text) {
    return (text.match(/[\p{L}\p{Nd}]+/gu) || []).map(fold);
  }

  /* ---- The index, as dev.tally.site.SearchIndex writes it ---- */

  var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  var WEIGHTS = 4;

  function names(text) {
    var before = "";
    return text.split(" ").map(function (entry) {
      before = before.slice(0, DIGITS.indexOf(entry[0])) + entry.slice(1);
      return before;
    });
  }

  function Index(pages, text, places) {
    this.pages = [];
    for (var i = 0; i < pages.length; i += 4) {
      this.pages.push({ title: pages[i], url: pages[i + 1], within: pages[i + 2], summary: pages[i + 3], words: words(pages[i]) });
    }
    this.words = names(text);
    this.places = places.split(" ");
  }

  /* The pages that have a word: calls visit with each page and the word's weight there. */
  Index.prototype.each = function (word, visit) {
    var digits = this.places[word], page = -1, value = 0, shift = 0;
    for (var i = 0; i < digits.length; i++) {
      var digit = DIGITS.indexOf(digits[i]);
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit >= 32) continue;
      page += 1 + Math.floor(value / WEIGHTS);
      visit(page, value % WEIGHTS);
      value = shift = 0;
    }
  };

  /* The number of the first word that is not before another. */
  Index.prototype.from = function (word) {
    var low = 0, high = this.words.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (this.words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /* Whether one word becomes the other by one letter more, less, changed or swapped with its neighbour. */
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var i = 0, j = 0;
    while (i < a.length && a[i] === b[i]) i++;
    while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    var left = a.slice(i, a.length - j), right = b.slice(i, b.length - j);
    return Math.max(left.length, right.length) < 2 || left.length === 2 && left[0] + left[1] === right[1] + right[0];
  }

  /* The words of the index that a typed one may stand for, as [number, how well]: itself, those that it begins, and where there is
     none of either those that are near. */
  Index.prototype.meant = function (word) {
    var found = [], first = this.from(word);
    if (word.length === 1 && this.words[first] === word) return [[first, 1]];
    for (var i = first; i < this.words.length && this.words[i].startsWith(word); i++) {
      found.push([i, this.words[i] === word ? 1 : 0.5 * word.length / this.words[i].length]);
    }
    if (!found.length && word.length > 3) {
      this.words.forEach(function (other, number) { if (isNear(word, other)) found.push([number, 0.4]); });
    }
    return found;
  };

  /* What each page is worth to one typed word: how much it is about the word, more for a rarer one, and more again where the title
     says it. */
  Index.prototype.worth = function (word) {
    var self = this, worth = new Map();
    this.meant(word).forEach(function (meant) {
      var places = [];
      self.each(meant[0], function (page, weight) { places.push([page, weight]); });
      var rarity = Math.log(1 + self.pages.length / (1 + places.length)) * meant[1];
      places.forEach(function (place) {
        var named = self.pages[place[0]].words.indexOf(self.words[meant[0]]) >= 0 ? 4 : 0;
        worth.set(place[0], Math.max(worth.get(place[0]) || 0, rarity * (1 + place[1] + named)));
      });
    });
    return worth;
  };

  /* The best pages first: those that have every word that any page has. */
  Index.prototype.search = function (text) {
    var total = null, pages = this.pages;
    words(text).map(this.worth, this).filter(function (worth) { return worth.size; }).forEach(function (worth) {
      if (!total) {
        total = worth;
        return;
      }
      var both = new Map();
      total.forEach(function (value, page) { if (worth.has(page)) both.set(page, value + worth.get(page)); });
      if (both.size) total = both;
    });
    return Array.from(total || []).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }).map(function (found) {
      return pages[found[0]];
    });
  };

  /* ---- Loading ---- */

  var index = null;

  tally.searchIndex = function (pages, text, places) {
    index = new Index(pages, text, places);
  };

  /* Calls back when there is an index, or it could not be had. */
  function load(then) {
    tally.load("assets/search-index.js", then);
  }

  /* ---- What is seen ---- */

  /* A text with the words that were looked for marked. */
  function marked(text, sought) {
    var fragment = document.createDocumentFragment();
    text.split(/([\p{L}\p{Nd}]+)/u).forEach(function (part, i) {
      var folded = i % 2 ? fold(part) : "";
      var hit = folded && sought.some(function (word) { return folded.startsWith(word); });
      fragment.append(hit ? make("mark", "", part) : part);
    });
    return fragment;
  }

  function result(page, sought) {
    var item = make("li");
    var link = make("a");
    var title = make("b");
    link.href = tally.root + page.url;
    title.append(marked(page.title, sought));
    link.append(title, make("small", "within", page.within));
    if (page.summary) {
      var summary = make("span", "summary");
      summary.append(marked(page.summary, sought));
      link.append(summary);
    }
    item.append(link);
    return item;
  }

  /* A form with a box, and the place for what is found. */
  function Box(root) {
    this.root = root;
    this.input = root.querySelector("input");
    this.status = root.querySelector("[role=status]");
    this.list = root.querySelector(".found");
    this.input.addEventListener("input", this.update.bind(this));
    this.input.addEventListener("focus", function () { load(function () {}); });
    root.addEventListener("keydown", this.key.bind(this));
    root.querySelector("form").addEventListener("submit", this.follow.bind(this));
  }

  Box.prototype.update = function () {
    if (!index) this.status.textContent = WORDS.searchLoading;
    load(this.show.bind(this));
  };

  Box.prototype.show = function () {
    var text = this.input.value, sought = words(text);
    var found = index && sought.length ? index.search(text) : [];
    this.list.textContent = "";
    this.status.textContent = !index ? WORDS.searchMissing : !sought.length ? ""
      : found.length ? tally.count("searchFound", found.length) : WORDS.searchNone;
    found.slice(0, MOST).forEach(function (page) { this.list.append(result(page, sought)); }, this);
    if (this.changed) this.changed(text);
  };

  /* Enter in the box follows the first that was found. */
  Box.prototype.follow = function (event) {
    event.preventDefault();
    var first = this.list.querySelector("a");
    if (first) first.click();
  };

  /* Up and down go through the box and what was found. */
  Box.prototype.key = function (event) {
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    var stops = [this.input].concat(Array.from(this.list.querySelectorAll("a")));
    var next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /* The page of the search keeps what was typed in its address, so that going back finds it again. */
  function page(root) {
    var box = new Box(root);
    box.input.value = new URLSearchParams(location.search).get("q") || "";
    box.changed = function (text) {
      try {
        history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) : location.pathname);
      } catch (e) { /* Not from a disk. */ }
    };
    box.input.focus();
    if (box.input.value) box.update();
    return { open: function () { box.input.select(); box.input.focus(); } };
  }

  function dialog() {
    var root = make("dialog", "search");
    var form = make("form");
    var label = make("label", "", WORDS.search);
    var input = make("input");
    var close = make("button", "close", "✕");
    var status = make("p", "status");
    root.setAttribute("aria-label", WORDS.search);
    form.setAttribute("role", "search");
    input.type = "search";
    input.id = "search-box";
    input.autocomplete = "off";
    input.placeholder = WORDS.searchHint;
    label.htmlFor = input.id;
    close.type = "button";
    close.setAttribute("aria-label", WORDS.close);
    close.addEventListener("click", function () { root.close(); });
    status.setAttribute("role", "status");
    form.append(label, input, close);
    root.append(form, status, make("ul", "found"));
    root.addEventListener("click", function (event) { if (event.target === root) root.close(); });
    document.body.append(root);
    var box = new Box(root);
    return {
      open: function () {
        if (!root.open) root.showModal();
        box.input.select();
        box.input.focus();
      }
    };
  }

  var own = document.querySelector("main .search");
  var place = own ? page(own) : null;

  function open(event) {
    event.preventDefault();
    place = place || dialog();
    place.open();
  }

  function isTyping(target) {
    return target.closest && target.closest("input, textarea, select, [contenteditable]");
  }

  addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) open(event);
  });
  document.querySelectorAll("a[data-nav=search]").forEach(function (link) {
    link.setAttribute("aria-keyshortcuts", "/");
    link.addEventListener("click", function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
  });
})();
