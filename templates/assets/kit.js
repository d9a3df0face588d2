/* What the other scripts share. */
(function () {
  "use strict";

  /* The site's root: of a page there, of a file, whatever the page that asks. */
  tally.root = new URL("..", document.currentScript.src).href;

  /* A text with values put in where it says {0}, {1} … */
  tally.fill = function (text) {
    var values = Array.prototype.slice.call(arguments, 1);
    return text.replace(/\{(\d)\}/g, function (all, index) { return index in values ? values[index] : all; });
  };

  /* The word that counts, in the form for this number where it has one: "1 question", "4 questions". */
  tally.count = function (word, number) {
    return tally.fill(tally.words[word + "." + number] || tally.words[word], number);
  };

  /* The script, under the site's root, with the questions of an insight and of the others in its folder. */
  tally.questionScript = function (insight) {
    var folder = insight.slice(0, insight.lastIndexOf("/") + 1);
    return "assets/questions/" + folder.split("/").map(encodeURIComponent).join("/") + "questions.js";
  };

  tally.make = function (name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  /* Text in which code stands between two backquotes. */
  tally.write = function (element, text) {
    element.replaceChildren();
    text.split(/`([^`]+)`/).forEach(function (part, i) {
      if (part) element.append(i % 2 ? tally.make("code", "", part) : part);
    });
  };

  /* Runs a script of the site, unless it has run, and calls back when that is done or has failed. A script element, since a page
     on a disk may fetch nothing. */
  var scripts = {};
  tally.load = function (path, then) {
    var script = scripts[path];
    if (script && script.dataset.done) return then();
    if (!script) {
      script = scripts[path] = document.createElement("script");
      script.src = tally.root + path;
      script.addEventListener("load", function () { script.dataset.done = "true"; });
      script.addEventListener("error", function () { delete scripts[path]; });
      document.head.append(script);
    }
    script.addEventListener("load", then);
    script.addEventListener("error", then);
  };
})();
