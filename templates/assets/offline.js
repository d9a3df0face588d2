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

  addEventListener("load", function () {
    if (tally.live || !navigator.serviceWorker) return;
    navigator.serviceWorker.register(tally.root + "sw.js", { updateViaCache: "none" })
      .catch(function () { /* The site works without, as long as there is a network. */ });
  });
})();
