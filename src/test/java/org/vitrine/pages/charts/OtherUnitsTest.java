package org.vitrine.pages.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Editions;
import org.vitrine.edition.Words;

/** On one axis stands one unit; what is printed in another is written out instead. */
class OtherUnitsTest {

  private static final List<Series> PUBLICITY =
      List.of(
          series("實際值", List.of("296", "10.25", "3", "3"), List.of("篇", "%", "項", "項")),
          series("目標值", List.of("125", "2", "", "3"), List.of("篇", "%", "項", "項")));

  private static Series series(String name, List<String> texts, List<String> units) {
    return new Series(
        name,
        "line",
        "left",
        "項",
        units,
        List.of(104, 105, 106, 107),
        texts.stream()
            .map(text -> text.isEmpty() ? Optional.<BigDecimal>empty() : number(text))
            .toList(),
        texts,
        List.of(),
        List.of(1, 2));
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(new BigDecimal(text));
  }

  @Test
  void onlyOneUnitIsDrawn() {
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), number("3"), number("3")),
        PUBLICITY.get(0).drawn());
    assertEquals(List.of(0, 1), OtherUnits.positions(PUBLICITY.get(1)));
    assertTrue(PUBLICITY.get(0).mixed());
  }

  @Test
  void theOthersAreWrittenAtTheirYears() {
    Words zh = Editions.words(Editions.ZH, Calendar.ROC);
    assertEquals(List.of("以篇計", "實際值 296", "目標值 125"), OtherUnits.lines(zh, PUBLICITY, 0));
    assertEquals(List.of("以%計", "實際值 10.25", "目標值 2"), OtherUnits.lines(zh, PUBLICITY, 1));
    assertEquals(List.of(), OtherUnits.lines(zh, PUBLICITY, 2));
  }

  @Test
  void theOthersAreSaidInASentence() {
    assertEquals(
        "單位不同，不畫在同一軸上的有：104 年以篇計（實際值 296、目標值 125），105 年以%計（實際值 10.25、目標值 2）。",
        OtherUnits.sentence(Editions.words(Editions.ZH, Calendar.ROC), PUBLICITY));
    assertEquals(
        "Not drawn on this axis, because the unit differs: 2015 in 篇 (實際值 296, 目標值 125);"
            + " 2016 in % (實際值 10.25, 目標值 2).",
        OtherUnits.sentence(Editions.words(Editions.EN, Calendar.ROC), PUBLICITY));
  }

  @Test
  void ofOneUnitNothingIsSaid() {
    List<Series> alike =
        List.of(series("實際值", List.of("1", "2", "3", "4"), List.of("項", "項", "項", "項")));
    assertFalse(alike.get(0).mixed());
    assertEquals("", OtherUnits.sentence(Editions.words(Editions.ZH, Calendar.ROC), alike));
  }
}
