package org.vitrine.serve;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the preview itself says in the browser, in the editor's language. */
final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  static String get(Locale locale, String key, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.vitrine.serve.words", locale, NO_FALLBACK);
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
