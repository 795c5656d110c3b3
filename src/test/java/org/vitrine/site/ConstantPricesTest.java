package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;
import org.vitrine.cli.Main;

/** Sums in the prices of one year, on a small portal with a price index: 95.5, 98, 100, none. */
@BrowserTest
class ConstantPricesTest {

  @TempDir Path scratch;

  private final Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  ConstantPricesTest(Chromium chromium) {
    this.chromium = chromium;
  }

  private String site() throws IOException {
    Path portal = scratch.resolve("portal");
    Sample.copy(Sample.ROOT.resolve("src/test/resources/sites/constant-prices"), portal);
    Path site = scratch.resolve("site");
    StringWriter said = new StringWriter();
    PrintWriter printer = new PrintWriter(said);
    int code =
        Main.run(
            printer, printer, "build", "--source", portal.toString(), "--output", site.toString());
    assertEquals(0, code, said::toString);
    return site.toUri().toString();
  }

  @Test
  void sumsFollowThePriceIndexAndNothingElseDoes() throws IOException {
    String site = site();
    try (Reader reader = new Reader(chromium)) {
      ComparePage compare = new ComparePage(reader.page());
      reader
          .page()
          .navigate(
              site
                  + "compare.html"
                  + ComparePage.query(
                      "107,108,109", "budget/total/settled,budget/total/rate", "absolute"));
      assertEquals(List.of("955", "1,045", "1,089"), compare.results().get("合計／決算"));
      compare.option("prices", "constant").click();
      // 955 × 100 ÷ 95.5 = 1000; 1045 × 100 ÷ 98 = 1066.33; 1089 × 100 ÷ 100 = 1089
      assertEquals(List.of("1,000", "1,066", "1,089"), compare.results().get("合計／決算"));
      assertEquals(List.of("95.50", "95.00", "90.00"), compare.results().get("合計／執行率"));
      assertThat(reader.part("#compare-table-notes")).containsText("合計／執行率：這不是金額，不受幣值影響。");
      assertThat(reader.part("#compare-table-notes")).containsText("物價指數來源：政府統計月報");
      assertEquals(true, reader.page().url().endsWith("&prices=constant"));

      // From exact amounts: 1066.3265… ÷ 1000 and 1089 ÷ 1066.3265…
      compare.option("mode", "percent").click();
      assertEquals(List.of("", "+6.6", "+2.1"), compare.results().get("合計／決算"));
      compare.option("mode", "index").click();
      assertEquals(List.of("100.0", "106.6", "108.9"), compare.results().get("合計／決算"));
      compare.option("mode", "change").click();
      assertEquals(List.of("", "+66", "+23"), compare.results().get("合計／決算"));
      // 1000 ÷ 40, 1066.3265… ÷ 42, 1089 ÷ 44
      compare.option("mode", "head").click();
      assertEquals(List.of("25.00", "25.39", "24.75"), compare.results().get("合計／決算"));
      compare.option("prices", "nominal").click();
      compare.option("mode", "percent").click();
      assertEquals(List.of("", "+9.4", "+4.2"), compare.results().get("合計／決算"));
    }
  }

  @Test
  void aYearWithoutAnIndexIsRefused() throws IOException {
    String site = site();
    try (Reader reader = new Reader(chromium)) {
      ComparePage compare = new ComparePage(reader.page());
      reader
          .page()
          .navigate(
              site
                  + "compare.html"
                  + ComparePage.query("108,109,110", "budget/total/budget", "absolute")
                  + "&prices=constant");
      assertEquals(List.of("1,122", "1,210", ""), compare.results().get("合計／預算"));
      assertEquals(List.of("合計／預算：110 年（2021）沒有物價指數，不能換算成固定幣值。"), compare.reasons());
      assertEquals(Map.of("合計／預算", Arrays.asList(1122, 1210, null)), compare.drawn());
    }
  }
}
