/*
 * Filters the list of everything on the search page. The list is in the page: without this script
 * it is still there to be read and searched with the browser's own means.
 */
(() => {
  "use strict";

  const index = document.querySelector(".search-index");
  const status = document.querySelector(".search-status");
  const boxes = [...document.querySelectorAll('.search-box__input[name="q"]')];
  if (!index || !status || boxes.length === 0) {
    return;
  }

  /** Full width, capitals and 台 for 臺 are differences nobody searches for. */
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/台/g, "臺").replace(/\s+/g, " ").trim();

  const sections = [...index.querySelectorAll(".section")].map((section) => {
    const heading = section.querySelector(".section__heading");
    return {
      section,
      entry: heading && document.querySelector(`.contents__item > a[href="#${CSS.escape(heading.id)}"]`),
      items: [...section.querySelectorAll("li")].map((item) => ({ item, text: fold(item.textContent) })),
    };
  });

  function filter(query) {
    const words = fold(query).split(" ").filter(Boolean);
    let found = 0;
    for (const { section, entry, items } of sections) {
      let shown = 0;
      for (const { item, text } of items) {
        const match = words.every((word) => text.includes(word));
        item.hidden = !match;
        shown += match ? 1 : 0;
      }
      section.hidden = shown === 0;
      if (entry) {
        entry.parentElement.hidden = shown === 0;
      }
      found += shown;
    }
    const contents = document.querySelector(".contents");
    if (contents) {
      contents.hidden = found === 0;
    }
    say(words.length > 0, found);
  }

  function say(searching, found) {
    const text = found === 0 ? status.dataset.none : status.dataset.found;
    status.textContent = searching ? (text || "").replace("{0}", found.toLocaleString("en")) : "";
  }

  function address(query) {
    const url = new URL(location.href);
    if (query.trim() === "") {
      url.searchParams.delete("q");
    } else {
      url.searchParams.set("q", query.trim());
    }
    try {
      history.replaceState(null, "", url);
    } catch (refused) {
      // Some browsers do not let a page from disk change its address; the search works all the same.
    }
  }

  function search(query, typedIn) {
    for (const box of boxes) {
      if (box !== typedIn) {
        box.value = query;
      }
    }
    filter(query);
    address(query);
  }

  for (const box of boxes) {
    // While a word is being composed (注音, 倉頡) the box holds half of it.
    box.addEventListener("input", (event) => {
      if (!event.isComposing) {
        search(box.value, box);
      }
    });
    box.addEventListener("compositionend", () => search(box.value, box));
    box.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      search(box.value, box);
    });
  }

  search(new URL(location.href).searchParams.get("q") || "", null);
})();
