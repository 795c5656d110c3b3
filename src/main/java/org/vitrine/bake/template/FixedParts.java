package org.vitrine.bake.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vitrine.config.LinkStyle;
import org.vitrine.pages.parts.SiteView;

/**
 * Parts that are the same on every page of a language, folder and part of the site, such as the
 * footer: they are set once and then repeated. The folder matters because links are relative to it,
 * the part because the navigation marks it. Safe for use by many threads.
 */
final class FixedParts {

  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Forgets what has been set, because what all pages share has changed. */
  void clear() {
    texts.clear();
  }

  /**
   * A part as a page shows it.
   *
   * @param template the part's template
   * @param setting sets the part, when it is needed for the first time
   */
  String get(String template, PageModel model, Supplier<String> setting) {
    String address = model.page().address();
    String folder =
        model.site().links() == LinkStyle.ROOT
            ? ""
            : address.substring(0, address.lastIndexOf('/') + 1);
    String key =
        String.join(" ", template, model.page().language().tag(), folder, SiteView.partOf(address));
    String known = texts.get(key);
    if (known == null) {
      // Two threads may both set it, alike; a lock would be held while a template runs.
      known = setting.get();
      texts.put(key, known);
    }
    return known;
  }
}
