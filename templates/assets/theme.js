/* Runs in the head, before anything is painted, so that no page flashes in the wrong colours. The theme is the system's,
   until somebody presses the switch; the choice is kept in this browser, for this site. */
(function () {
  "use strict";

  var root = document.documentElement;
  var tally = (window.tally = window.tally || {});

  /* The site's own path on its server: what is kept in the browser carries it, so that two courses keep apart. */
  tally.site = new URL("..", document.currentScript.src).pathname;

  var KEY = "tally theme " + tally.site;
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch (e) {
      return null;
    }
  }

  function show(theme) {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  tally.theme = {
    isDark: function () {
      return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
    },

    /* What the system has anyway need not be kept: then the page goes on following the system. */
    choose: function (wantsDark) {
      var theme = wantsDark === dark.matches ? "" : wantsDark ? "dark" : "light";
      show(theme);
      try {
        if (theme) localStorage.setItem(KEY, theme);
        else localStorage.removeItem(KEY);
      } catch (e) { /* The choice then lasts as long as the page. */ }
    },

    /* Calls back whenever the theme may have changed, in this tab or in another. */
    onChange: function (changed) {
      dark.addEventListener("change", changed);
      addEventListener("storage", function (event) {
        if (event.key !== KEY) return;
        show(event.newValue);
        changed();
      });
    }
  };

  /* Pages keep a place for what whoever comes back has answered, so that nothing moves when it is counted; for others they do
     not, nor for those who have only read. */
  function returns() {
    try {
      return Object.keys(JSON.parse(localStorage.getItem("tally " + tally.site)).answers).length > 0;
    } catch (e) {
      return false;
    }
  }

  /* Nothing is painted before the head of the page is there whole: its links would move when the last of them comes. The foot,
     which stands at the end of the window on a short page, is seen when it is whole: it would climb with each of its lines. */
  function paintWhole() {
    var expected = document.createElement("link");
    expected.rel = "expect";
    expected.href = location.href.replace(/#.*/, "") + "#content";
    expected.setAttribute("blocking", "render");
    document.head.append(expected);
    root.classList.add("arriving");
    document.addEventListener("readystatechange", function () { root.classList.remove("arriving"); }, { once: true });
  }

  paintWhole();
  root.classList.add("js");
  root.classList.toggle("returning", returns());
  show(kept());
})();
