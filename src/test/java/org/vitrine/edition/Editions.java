package org.vitrine.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vitrine.Sample;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.Feedback;
import org.vitrine.config.Language;
import org.vitrine.config.Licence;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.LocalText;
import org.vitrine.config.Messages;
import org.vitrine.config.MessagesReader;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Portal;
import org.vitrine.problem.ProblemReport;

/** Editions of small portals with the repository's own messages. */
public final class Editions {

  /** The main language. */
  public static final Language ZH = new Language("zh-Hant-TW", true);

  /** The other language. */
  public static final Language EN = new Language("en", false);

  private Editions() {}

  static Settings settings(Calendar calendar, Language... languages) {
    return settings("", calendar, languages);
  }

  private static Settings settings(String url, Calendar calendar, Language... languages) {
    LocalText name = new LocalText(Map.of("zh", "櫥窗", "en", "Display"));
    return new Settings(
        Sample.ROOT,
        Sample.ROOT.resolve("target/none"),
        name,
        name,
        name,
        name,
        new Licence(new LocalText(Map.of("zh", "")), ""),
        url,
        calendar,
        new LocalText(Map.of("zh", "", "en", "NT$")),
        List.of(languages),
        "#000000",
        Set.of(PageKind.values()),
        LinkStyle.RELATIVE,
        Set.of(),
        Set.of(),
        List.of(),
        Feedback.NONE,
        Optional.empty(),
        LocalDate.of(2026, 11, 20));
  }

  /** A portal in a language. */
  public static Edition of(Small small, Language language, Calendar calendar) {
    return of(small.make(), language, calendar);
  }

  /** The same of a portal that has been read. */
  public static Edition of(Portal portal, Language language, Calendar calendar) {
    return of(settings(calendar, ZH, EN), portal, language);
  }

  /** A portal in its main language, published at an address. */
  public static Edition at(String url, Small small, Calendar calendar) {
    return of(settings(url, calendar, ZH, EN), small.make(), ZH);
  }

  private static Edition of(Settings settings, Portal portal, Language language) {
    ProblemReport problems = new ProblemReport();
    Messages messages =
        Objects.requireNonNull(MessagesReader.read(settings, problems).get(language));
    if (problems.hasErrors()) {
      throw new AssertionError("messages: " + problems.all());
    }
    FigureBook book = FigureBook.of(portal);
    return Edition.of(settings, language, messages, portal, book, Checks.of(portal, book));
  }

  /** The words of a language. */
  public static Words words(Language language, Calendar calendar) {
    return of(Small.portal(), language, calendar).words();
  }
}
