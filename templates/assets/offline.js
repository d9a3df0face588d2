/* Asks the browser to keep the site for when there is no network, and lets it be installed. Not from a disk, where nothing is
   missing and browsers refuse to read a manifest (they say so in the console: it is linked from here for that reason), and the site
   is not kept while the author is at work. */
(function () {
  "use strict";

  if (!/^https?:$/.test(location.protocol)) return;

  var manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = tally.root + "manifest.webmanifest";
  document.head.append(manifest);

  /* What this page is made of, and what a review asks of it: the first page that is visited has loaded before there is anybody to
     keep it. */
  function visited() {
    var urls = performance.getEntriesByType("resource").map(function (entry) { return entry.name; });
    var article = document.querySelector("article[data-insight]");
    if (article && article.querySelector(".question")) urls.push(tally.root + tally.questionScript(article.dataset.insight));
    return urls.concat(location.href.replace(/#.*/, ""));
  }

  addEventListener("load", function () {
    if (tally.live || !navigator.serviceWorker) return;
    navigator.serviceWorker.register(tally.root + "sw.js", { updateViaCache: "none" })
      .then(function () { return navigator.serviceWorker.ready; })
      .then(function (registration) { registration.active.postMessage({ visited: visited() }); })
      .catch(function () { /* The site works without, as long as there is a network. */ });
  });
})();
