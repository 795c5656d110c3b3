package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.vitrine.config.Language;
import org.vitrine.config.LocalText;
import org.vitrine.edition.Edition;
import org.vitrine.pages.view.Label;
import org.vitrine.table.Translated;

/**
 * Texts in every language of the portal at once, by BCP 47 tag: {@code {"zh-Hant-TW": "預算", "en":
 * "Budget"}}. A language that a text is not translated into is left out.
 *
 * @param editions the portal in each of its languages, the first one's first
 */
public record InLanguages(List<Edition> editions) {

  private static final String ENGLISH = "en";

  public InLanguages {
    editions = List.copyOf(editions);
  }

  /** The portal in its first language. */
  public Edition main() {
    return editions.get(0);
  }

  /** The first language. */
  public Language mainLanguage() {
    return main().settings().mainLanguage();
  }

  /** A text of the tables; an empty object when there is none. */
  public ObjectNode of(Translated text) {
    ObjectNode texts = JsonText.object();
    if (!text.main().isEmpty()) {
      texts.put(mainLanguage().tag(), text.main());
    }
    if (!text.english().isEmpty() && !mainLanguage().code().equals(ENGLISH)) {
      texts.put(ENGLISH, text.english());
    }
    return texts;
  }

  /** A text of the settings; an empty object when there is none. */
  public ObjectNode of(LocalText text) {
    ObjectNode texts = JsonText.object();
    for (Edition edition : editions) {
      Language language = edition.language();
      if (text.has(language) && !text.in(language).isEmpty()) {
        texts.put(language.tag(), text.in(language));
      }
    }
    return texts;
  }

  /** What each edition says; what it can only say in another language is left out. */
  public ObjectNode of(Function<Edition, Label> text) {
    ObjectNode texts = JsonText.object();
    for (Edition edition : editions) {
      Label label = text.apply(edition);
      if (label.lang().isEmpty() && !label.isEmpty()) {
        texts.put(edition.language().tag(), label.text());
      }
    }
    return texts;
  }

  /** What the interface says in each language. */
  public ObjectNode of(String key, Object... arguments) {
    return of(edition -> edition.words().label(key, arguments));
  }
}
