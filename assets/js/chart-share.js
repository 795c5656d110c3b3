/* What a chart offers for sharing: the addresses as the reader has them, and buttons to copy. */
(() => {
  "use strict";

  const served = location.protocol.startsWith("http");

  function button(share, name, copied, said) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "chart__button";
    made.textContent = share.dataset.copy;
    made.setAttribute("aria-label", `${share.dataset.copy} ${name}`);
    made.addEventListener("click", async () => {
      said.textContent = "";
      await window.VitrineCopy(copied());
      said.textContent = share.dataset.copied;
    });
    return made;
  }

  function prepare(share) {
    const body = share.querySelector(".share__body");
    const said = document.createElement("p");
    const [chart, embed] = share.querySelectorAll("a");
    const code = share.querySelector(".share__code");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    if (served) {
      code.textContent = code.textContent.replace(code.dataset.address, () => embed.href.replace(/&/g, "&amp;"));
    }
    for (const link of [chart, embed]) {
      link.after(button(share, link.textContent, () => link.href, said));
    }
    code.after(button(share, share.querySelector(".share__name").textContent, () => code.textContent, said));
    body.append(said);
    share.closest(".chart").querySelector(".chart__tools")?.append(share);
    share.addEventListener("toggle", () => share.open && body.scrollIntoView({ block: "nearest" }));
    share.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && share.open) {
        share.open = false;
        share.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (!share.contains(event.target)) {
        share.open = false;
      }
    });
  }

  document.querySelectorAll(".share").forEach(prepare);
})();
