/* The page on which a reader writes a program of his own: its example, empty or as he left it, and a link that holds the program.
   What is written is kept in this browser, under a key of the site's own, until progress.js forgets everything.

   In the page: #playground with its buttons, and an example with an editor (editor.js). */
(function () {
  "use strict";

  var WORDS = tally.words;
  var KEY = tally.programKey;
  var block = document.getElementById("playground");
  var editor = tally.editors["player-1"];
  if (!editor) return;
  var said = block.querySelector(".said");

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (e) {
      return null;
    }
  }

  function store(text) {
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
    } catch (e) { /* Then it is gone when the page is left. */ }
  }

  function decoded(text) {
    var bytes = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, function (byte) { return byte.charCodeAt(0); }));
  }

  /* What stands in a link, and is kept. */
  function written() {
    return tally.programFragment(editor.current(), editor.input());
  }

  /* The same as { text, input }; null where that is none. */
  function read(hash) {
    var parts = /^#program=([\w-]*)(?:&input=([\w-]*))?$/.exec(hash || "");
    try {
      return parts && { text: decoded(parts[1]), input: decoded(parts[2] || "") };
    } catch (e) {
      return null;
    }
  }

  function begin(program) {
    if (!program || (program.text === editor.text() && program.input === editor.input())) return;
    editor.open(program.text, program.input);
    if (program.text.trim()) editor.run();
  }

  function share() {
    history.replaceState(null, "", written());
    var copied = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
    copied.then(function () { said.textContent = WORDS.linkCopied; }, function () { said.textContent = WORDS.linkAbove; });
  }

  editor.onwrite = function (changed) {
    said.textContent = "";
    store(changed ? written() : null);
  };
  block.querySelector(".fresh").addEventListener("click", function () { editor.open("", ""); });
  block.querySelector(".share").addEventListener("click", share);
  addEventListener("hashchange", function () { begin(read(location.hash)); });
  begin(read(location.hash) || read(stored()));
})();
