package org.vitrine.pages.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Editions;
import org.vitrine.edition.Words;

/** Sentences beside the charts: for those who cannot see them, so every word must be true. */
class TrendTest {

  private static final Words ZH = Editions.words(Editions.ZH, Calendar.ROC);
  private static final Words EN = Editions.words(Editions.EN, Calendar.ROC);

  /** Values are of 104 and the years after; {@code .} is a missing one, {@code |} a break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10 11; 個; 105 年預算為 11 個，較 104 年增加 10.0%。; 預算 in 2016: 11 個, up 10.0% compared with 2015.",
        "11 10; 個; 105 年預算為 10 個，較 104 年減少 9.1%。; 預算 in 2016: 10 個, down 9.1% compared with 2015.",
        "10 10; 個; 105 年預算為 10 個，較 104 年持平。; 預算 in 2016: 10 個, unchanged compared with 2015.",
        "10 10.00; ''; 105 年預算為 10.00，較 104 年持平。; 預算 in 2016: 10.00, unchanged compared with 2015.",
        // percentages change by points, never by per cent
        "95.5 94; %; 105 年預算為 94%，較 104 年下降 1.5 個百分點。; 預算 in 2016: 94%, down 1.5 percentage points compared with 2015.",
        "94 95.50; %; 105 年預算為 95.50%，較 104 年上升 1.50 個百分點。; 預算 in 2016: 95.50%, up 1.50 percentage points compared with 2015.",
        // from zero or below no percentage can be said
        "0 1234; 個; '105 年預算為 1,234 個，較 104 年增加 1,234。'; '預算 in 2016: 1,234 個, up by 1,234 compared with 2015.'",
        "-5 -7; 個; 105 年預算為 −7 個，較 104 年減少 2。; 預算 in 2016: −7 個, down by 2 compared with 2015.",
        // ranks need three years
        "10 11 12; 個; 106 年預算為 12 個，較 105 年增加 9.1%，是 3 年來最高。; 預算 in 2017: 12 個, up 9.1% compared with 2016, the highest of 3 years.",
        "10 11 9; 個; 106 年預算為 9 個，較 105 年減少 18.2%，是 3 年來最低。; 預算 in 2017: 9 個, down 18.2% compared with 2016, the lowest of 3 years.",
        "10 12 11; 個; 106 年預算為 11 個，較 105 年減少 8.3%。; 預算 in 2017: 11 個, down 8.3% compared with 2016.",
        "7 7 7; 個; 106 年預算為 7 個，較 105 年持平。; 預算 in 2017: 7 個, unchanged compared with 2016.",
        // missing years are left out, and the sentence says which years it compares
        "10 . 12; 個; 106 年預算為 12 個，較 104 年增加 20.0%。; 預算 in 2017: 12 個, up 20.0% compared with 2015.",
        "10 11 .; 個; 105 年預算為 11 個，較 104 年增加 10.0%。; 預算 in 2016: 11 個, up 10.0% compared with 2015.",
        ". . 12; 個; 106 年預算為 12 個。; 預算 in 2017: 12 個.",
        "12; 個; 104 年預算為 12 個。; 預算 in 2015: 12 個.",
        ". .; 個; 預算：沒有數字。; 預算: no figures.",
        // across a change of method nothing is compared
        "10 11 |90; 個; 106 年預算為 90 個。; 預算 in 2017: 90 個.",
        "900 |10 12; 個; 106 年預算為 12 個，較 105 年增加 20.0%。; 預算 in 2017: 12 個, up 20.0% compared with 2016.",
        "900 |10 12 13; 個; 107 年預算為 13 個，較 106 年增加 8.3%，是 3 年來最高。; 預算 in 2018: 13 個, up 8.3% compared with 2017, the highest of 3 years.",
        "5 |6 |7 8; 個; 107 年預算為 8 個，較 106 年增加 14.3%。; 預算 in 2018: 8 個, up 14.3% compared with 2017.",
        "10 11 |.; 個; 105 年預算為 11 個，較 104 年增加 10.0%。; 預算 in 2016: 11 個, up 10.0% compared with 2015.",
        "10 |. 12; 個; 106 年預算為 12 個。; 預算 in 2017: 12 個.",
      })
  void aSeriesIsSaidInASentence(String values, String unit, String zh, String en) {
    assertEquals(zh, new Trend(ZH).sentence(series(values, unit)));
    assertEquals(en, new Trend(EN).sentence(series(values, unit)));
  }

  private static Series series(String written, String unit) {
    List<String> cells = Arrays.asList(written.split(" "));
    List<Optional<BigDecimal>> values = new ArrayList<>();
    List<Integer> breaks = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.startsWith("|")) {
        breaks.add(i);
        cell = cell.substring(1);
      }
      values.add(cell.equals(".") ? Optional.empty() : Optional.of(new BigDecimal(cell)));
      texts.add(cell.equals(".") ? "—" : ZH.number(new BigDecimal(cell)));
    }
    return new Series(
        "預算",
        "line",
        "left",
        unit,
        cells.stream().map(cell -> unit).toList(),
        IntStream.range(104, 104 + cells.size()).boxed().toList(),
        values,
        texts,
        List.of(),
        breaks);
  }
}
