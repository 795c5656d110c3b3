package org.vitrine.pages.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Value;
import org.vitrine.pages.view.FigureCard.Citation;

/** Figures ready to be quoted, in each language of the portal. */
final class FigureCitations {

  /** Stands for the address while the sentence around it is made. */
  private static final String ADDRESS = "\u0001";

  private final List<Edition> editions;
  private final FigureHomes homes;

  /**
   * Citations for the pages of a language.
   *
   * @param edition the language, whose citations come first
   * @param editions the portal in every language
   */
  FigureCitations(Edition edition, List<Edition> editions, FigureHomes homes) {
    this.editions =
        Stream.concat(
                Stream.of(edition),
                editions.stream().filter(other -> !other.language().equals(edition.language())))
            .toList();
    this.homes = homes;
  }

  /** The citations of a figure. */
  List<Citation> of(Figure figure) {
    String home = homes.of(figure.key());
    List<Citation> citations = new ArrayList<>();
    for (Edition edition : editions) {
      citations.add(of(edition, figure, edition.to().at(home)));
    }
    return citations;
  }

  private static Citation of(Edition edition, Figure figure, String href) {
    Words words = edition.words();
    String portal = words.plainName(edition.settings().name());
    String agency = words.plainName(edition.settings().agency());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.text(
            "card.cite",
            agency.isEmpty() ? portal : agency,
            edition.describe(figure.key()),
            value(edition, figure, figure.latest()),
            portal,
            ADDRESS));
    if (figure.restated()) {
      sentences.add(words.text("card.cite.restated", value(edition, figure, figure.first())));
    }
    sentences.add(
        words.text(
            "compare.cite.source",
            edition.place(figure.latest().report().id(), figure.latest().source()).text()));
    String text = String.join(words.text("sentence.join"), sentences);
    int at = text.indexOf(ADDRESS);
    return new Citation(
        edition.language().tag(),
        words.text("language.name"),
        text.substring(0, at),
        edition.absolute(href),
        href,
        text.substring(at + 1),
        words.label("card.cite.day").text());
  }

  /** A value with its unit, as a sentence says it. */
  static String value(Edition edition, Figure figure, Vintage vintage) {
    String text = edition.words().value(vintage.value(), figure.field()).text();
    String unit = edition.unit(figure, vintage).text();
    boolean number =
        vintage.value() instanceof Value.Number && figure.field().categories().isEmpty();
    return number && !unit.isEmpty() ? edition.words().withUnit(text, unit) : text;
  }
}
