/* What every page does: the switch of the theme, boxes that scroll by keyboard. A classic script on purpose: it must run
   from file:// too. */
(function () {
  "use strict";

  /* What is wider than its place can be scrolled by keyboard; what is not is no stop on the way. */
  function reachable() {
    document.querySelectorAll(".listing, .scroll, .table, pre:not(.listing pre)").forEach(function (box) {
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

  document.querySelectorAll("button.theme").forEach(themeSwitch);
  addEventListener("resize", reachable);
  reachable();
})();
