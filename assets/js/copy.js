/* Puts a text on the clipboard. */
(() => {
  "use strict";

  /**
   * Resolves when the text is copied. Without a secure connection there is no clipboard but the old
   * way: through a selection, which must stand where the reader is, as all else may be inert.
   */
  window.VitrineCopy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const focused = document.activeElement;
      const field = document.createElement("textarea");
      field.className = "visually-hidden";
      field.value = text;
      (focused?.closest("dialog") || document.body).append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      focused?.focus();
    }
  };
})();
