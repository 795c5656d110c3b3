/*
 * The search box of every page: "/" leads to it, and when it is first used what suggests pages is
 * loaded, not before. Without this script the box leads to the search page all the same.
 */
(() => {
  "use strict";

  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const forms = [...document.querySelectorAll(".search-box[data-index]")];

  function load(name) {
    const script = document.createElement("script");
    script.async = false; // one after the other
    script.src = folder + name;
    document.head.append(script);
  }

  for (const form of forms) {
    form.dataset.index = new URL(form.dataset.index, form.action).href;
  }

  // A page from disk may not read the index; the search page says so.
  if (location.protocol !== "file:" && window.DecompressionStream) {
    const first = (event) => {
      if (forms.some((form) => form.elements.q === event.target && !("results" in form.dataset))) {
        removeEventListener("focusin", first);
        if (!window.VitrineSearch) {
          load("search-index.min.js");
        }
        load("search-suggest.min.js");
      }
    };
    addEventListener("focusin", first);
  }

  addEventListener("keydown", (event) => {
    const box = forms.map((form) => form.elements.q).find((each) => each.offsetParent);
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.select();
      box.focus();
    }
  });
})();
