package org.vitrine.figures.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Sample;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Restatement;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check.Verdict;
import org.vitrine.model.Portal;
import org.vitrine.model.Value;

/**
 * What the real reports restate, and every check made of their figures, as lists that are seen in
 * review when they change. {@code -Dvitrine.golden=write} writes them anew.
 */
class SampleFiguresTest {

  private static final Path LISTS = Sample.ROOT.resolve("src/test/resources/org/vitrine/figures");

  private static final Portal PORTAL = Sample.portal();
  private static final FigureBook BOOK = FigureBook.of(PORTAL);
  private static final Checks CHECKS = Checks.of(PORTAL, BOOK);

  private static void compare(String file, List<String> lines) throws IOException {
    String list = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("vitrine.golden"))) {
      Files.writeString(LISTS.resolve(file), list);
    }
    assertEquals(Files.readString(LISTS.resolve(file)), list, file);
  }

  @Test
  void theRestatementsAreThoseListed() throws IOException {
    compare(
        "sample-restatements.txt",
        Restatement.of(BOOK).stream()
            .map(
                one ->
                    one.figure().key().path()
                        + ": "
                        + one.figure().vintages().stream()
                            .map(SampleFiguresTest::printed)
                            .collect(Collectors.joining(", "))
                        + one.difference().map(by -> "; " + by.toPlainString()).orElse("")
                        + one.percent(PORTAL)
                            .map(by -> "; " + by.toPlainString() + " %")
                            .orElse(""))
            .toList());
  }

  private static String printed(Vintage vintage) {
    String value =
        vintage.value() instanceof Value.Number number
            ? number.amount().toPlainString()
            : vintage.value().toString();
    return (vintage.report().id() + " " + value + " " + vintage.unit()).strip();
  }

  @Test
  void theChecksAreThoseListed() throws IOException {
    compare(
        "sample-checks.txt",
        CHECKS.all().stream()
            .map(
                check ->
                    String.join(
                        " | ",
                        check.verdict().name().toLowerCase(Locale.ROOT),
                        check.identity(),
                        check.key().path(),
                        check.report().id(),
                        "printed " + check.printed().toPlainString(),
                        check.verdict() == Verdict.UNDEFINED
                            ? "nothing follows"
                            : (check.relation() == Check.Relation.EQUAL ? "" : "at least ")
                                + plain(check.recomputed())
                                + " ± "
                                + plain(check.tolerance()),
                        check.inputs().size() + " inputs"))
            .toList());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0
        ? "0"
        : number.round(new MathContext(7)).stripTrailingZeros().toPlainString();
  }

  @Test
  void everyIdentityOfTheContractIsTested() {
    for (Rule rule : CHECKS.rules()) {
      assertEquals(false, CHECKS.of(rule).isEmpty(), rule.name());
    }
  }
}
