/* What every page does: the switch of the theme, footnotes that open in place, code that can be copied, boxes that scroll by
   keyboard. A classic script on purpose: it must run from file:// too. */
(function () {
  "use strict";

  var WORDS = tally.words;
  var COPIED_FOR = 2000; /* milliseconds */

  /* What is wider than its place can be scrolled by keyboard; what is not is no stop on the way. */
  function reachable() {
    document.querySelectorAll(".listing, .scroll, .table, pre:not(.listing pre, .player pre)").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", box.dataset.label || box.textContent.trim().slice(0, 40));
      } else {
        box.removeAttribute("tabindex");
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    });
  }

  tally.reachable = reachable;

  function themeSwitch(button) {
    function show() {
      button.setAttribute("aria-pressed", tally.theme.isDark());
    }
    button.addEventListener("click", function () {
      tally.theme.choose(!tally.theme.isDark());
      show();
    });
    tally.theme.onChange(show);
    show();
  }

  /* --- Footnotes: a call opens its note where one reads; the notes stand at the end all the same. */

  function noteOf(call) {
    var note = document.getElementById(call.getAttribute("href").slice(1));
    if (!note) return null;
    var shown = document.createElement("div");
    shown.append.apply(shown, Array.prototype.map.call(note.childNodes, function (child) { return child.cloneNode(true); }));
    shown.querySelectorAll(".back").forEach(function (back) { back.remove(); });
    shown.querySelectorAll("[id]").forEach(function (element) { element.removeAttribute("id"); });
    return shown;
  }

  function place(box, call) {
    var at = call.getBoundingClientRect();
    var width = Math.min(box.offsetWidth, innerWidth - 16);
    box.style.left = Math.max(8, Math.min(at.left - 24, innerWidth - width - 8)) + "px";
    var below = at.bottom + 8 + box.offsetHeight < innerHeight;
    box.style.top = (below ? at.bottom + 8 : Math.max(8, at.top - 8 - box.offsetHeight)) + "px";
  }

  function footnotes() {
    if (!("popover" in HTMLElement.prototype)) return;
    var box = document.createElement("div");
    box.className = "note-box";
    box.popover = "auto";
    box.tabIndex = -1;
    box.setAttribute("role", "note");
    document.addEventListener("click", function (event) {
      var call = event.target.closest(".fn a");
      if (!call || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var note = noteOf(call);
      if (!note) return;
      event.preventDefault();
      box.replaceChildren(note);
      box.setAttribute("aria-label", WORDS.footnote.replace("{0}", call.textContent));
      if (!box.isConnected) document.body.append(box);
      box.showPopover({ source: call });
      place(box, call);
      box.focus({ preventScroll: true });
    });
    box.addEventListener("click", function (event) {
      if (event.target.closest("a")) box.hidePopover();
    });
  }

  /* --- Code to copy */

  var ICON = '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false"><path class="sheets" d="M9 9h11v12H9zM15 9V3H4v12h5"/><path class="tick" d="M5 13l5 5L20 6"/></svg>';

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    return Promise.reject();
  }

  function copyable(code) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.innerHTML = ICON;
    function label(text) {
      button.setAttribute("aria-label", text);
      button.title = text;
    }
    label(WORDS.copy);
    button.addEventListener("click", function () {
      copy(code.textContent.replace(/\n$/, "")).then(function () {
        button.classList.add("copied");
        label(WORDS.copied);
        setTimeout(function () {
          button.classList.remove("copied");
          label(WORDS.copy);
        }, COPIED_FOR);
      }, function () {
        getSelection().selectAllChildren(code);
      });
    });
    return button;
  }

  /* The button lies over the code, and takes no place of its own. */
  function copies() {
    document.querySelectorAll(".content > pre > code, .exercise > pre > code").forEach(function (code) {
      var pre = code.parentNode, box = document.createElement("div");
      box.className = "copies";
      pre.replaceWith(box);
      box.append(copyable(code), pre);
    });
    document.querySelectorAll(".listing code").forEach(function (code) {
      code.parentNode.before(copyable(code));
    });
  }

  document.querySelectorAll("button.theme").forEach(themeSwitch);
  footnotes();
  copies();
  addEventListener("resize", reachable);
  document.addEventListener("toggle", reachable, true);
  reachable();
})();
