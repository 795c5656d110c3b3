package org.vitrine.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.model.Document;
import org.vitrine.table.Translated;

/**
 * Documents that are kept back: drafts, and those that are shown from a later day on. A preview
 * shows them, with a mark in their titles wherever these stand.
 */
public final class Withheld {

  private Withheld() {}

  /**
   * All documents as a preview shows them: none is kept back, and what the site lacks is marked.
   */
  public static List<Document> marked(
      List<Document> documents, Settings settings, Map<Language, Messages> messages) {
    return documents.stream().map(document -> marked(document, settings, messages)).toList();
  }

  private static Document marked(
      Document document, Settings settings, Map<Language, Messages> messages) {
    boolean later = document.date() != null && document.date().isAfter(settings.today());
    if (!document.draft() && !later) {
      return document;
    }
    String key = document.draft() ? "preview.draft" : "preview.later";
    return document.shownAs(title(document, key, settings.languages(), messages));
  }

  private static Translated title(
      Document document, String key, List<Language> languages, Map<Language, Messages> messages) {
    String main = "";
    String english = "";
    for (Language language : languages) {
      Messages words = Objects.requireNonNull(messages.get(language));
      String day = String.valueOf(document.date());
      if (language.main()) {
        main = words.text(key, document.title().main(), day);
      } else if (!document.title().english().isEmpty()) {
        english = words.text(key, document.title().english(), day);
      }
    }
    return new Translated(main, english);
  }
}
