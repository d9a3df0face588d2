/* The page on which a reader writes a program of his own: its example, empty or as he left it, and a link that holds the program.
   What is written is kept in this browser, under a key of the site's own, until progress.js forgets everything.

   In the page: #playground with its buttons, and an example with an editor (editor.js). */
(function () {
  "use strict";

  var WORDS = tally.words;
  var KEY = tally.programKey;
  var MARK = "#program=";
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

  /* A program as an address holds it: UTF-8 in letters, digits, - and _. */
  function written(text) {
    var bytes = Array.from(new TextEncoder().encode(text), function (byte) { return String.fromCharCode(byte); });
    return btoa(bytes.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function read(hash) {
    if (hash.indexOf(MARK) !== 0) return null;
    try {
      var bytes = atob(hash.slice(MARK.length).replace(/-/g, "+").replace(/_/g, "/"));
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, function (byte) { return byte.charCodeAt(0); }));
    } catch (e) {
      return null;
    }
  }

  function begin(text) {
    if (text === null || text === editor.text()) return;
    editor.open(text);
    if (text.trim()) editor.run();
  }

  function share() {
    history.replaceState(null, "", MARK + written(editor.current()));
    var copied = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
    copied.then(function () { said.textContent = WORDS.linkCopied; }, function () { said.textContent = WORDS.linkAbove; });
  }

  editor.onwrite = function (text) {
    said.textContent = "";
    store(text);
  };
  block.querySelector(".fresh").addEventListener("click", function () { editor.open(""); });
  block.querySelector(".share").addEventListener("click", share);
  addEventListener("hashchange", function () { begin(read(location.hash)); });
  var linked = read(location.hash);
  begin(linked === null ? stored() : linked);
})();
