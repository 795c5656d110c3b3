package org.vitrine.pages.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.pages.view.Label;

/** Two years in at most five sentences: whole sentences, in both languages, case by case. */
class ComparisonSummaryTest {

  private static final String NOTHING_LEFT_OUT_ZH = "沒有項目因衡量方法或單位改變而無法比較";
  private static final String NOTHING_LEFT_OUT_EN =
      "Nothing is left out because of a change of method or unit";
  private static final String CLOSING_ZH = NOTHING_LEFT_OUT_ZH + "；這兩年的數字後來都沒有改過。";
  private static final String CLOSING_EN =
      NOTHING_LEFT_OUT_EN + "; no figure of these two years was restated later.";

  /** Reports of 107 and of 108, and a KPI whose unit and method a case may change. */
  private static Small small(String definitions, String... results) {
    return Small.portal()
        .table(
            "reports",
            "id* year:integer kind title",
            "a,107,evaluation,甲報告",
            "b,108,evaluation,乙報告",
            "c,109,evaluation,丙報告")
        .table(
            "kpis",
            "id* goal slug name name_en better kind",
            "1,g,visits,互訪,Mutual visits,higher,count",
            "2,g,budget,執行率,Rate of execution,higher,count",
            "3,g,calls,來電,Calls,higher,count",
            "10,g,letters,來函,Letters,higher,count")
        .table(
            "kpi_definitions",
            "kpi* from_year*:integer unit unit_en definition change",
            definitions.split(" "))
        .table(
            "kpi_results",
            "report*>reports year*:integer kpi*>kpis target:number actual:number@unit unit source",
            results);
  }

  private static List<String> sentences(Small small, boolean chinese) {
    Edition edition = Editions.of(small, chinese ? Editions.ZH : Editions.EN, Calendar.ROC);
    return new ComparisonSummary(edition).sentences(107, 108).stream().map(Label::text).toList();
  }

  private static void assertSays(Small small, List<String> zh, List<String> en) {
    assertEquals(String.join("\n", zh), String.join("\n", sentences(small, true)));
    assertEquals(String.join("\n", en), String.join("\n", sentences(small, false)));
  }

  /** One KPI of both years and what is said of it before the closing sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // growth and fall
        "10 | 12 | 「互訪」的題actual 107 年為 10 次，108 年為 12 次，增加 20.0%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 10 in 2018 to 12 in 2019, up 20.0%.",
        "12 | 10 | 「互訪」的題actual 107 年為 12 次，108 年為 10 次，減少 16.7%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 12 in 2018 to 10 in 2019, down 16.7%.",
        "1234 | 7654321 | 「互訪」的題actual 107 年為 1,234 次，108 年為 7,654,321 次，增加 620,185.3%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 1,234 in 2018 to 7,654,321 in 2019, up 620,185.3%.",
        // one and several: the unit is said of the indicator, so that no number stands before it
        "1 | 2 | 「互訪」的題actual 107 年為 1 次，108 年為 2 次，增加 100.0%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 1 in 2018 to 2 in 2019, up 100.0%.",
        "2 | 1 | 「互訪」的題actual 107 年為 2 次，108 年為 1 次，減少 50.0%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 2 in 2018 to 1 in 2019, down 50.0%.",
        // unchanged, also when printed more precisely
        "1 | 1 | 「互訪」的題actual 107 年和 108 年都是 1 次。"
            + " | The title actual of ‘Mutual visits’ (visits) stayed at 1 from 2018 to 2019.",
        "5 | 5.0 | 「互訪」的題actual 107 年和 108 年都是 5.0 次。"
            + " | The title actual of ‘Mutual visits’ (visits) stayed at 5.0 from 2018 to 2019.",
        "0 | 0 | 「互訪」的題actual 107 年和 108 年都是 0 次。"
            + " | The title actual of ‘Mutual visits’ (visits) stayed at 0 from 2018 to 2019.",
        // hardly anything is not nothing
        "10000 | 10001 | 「互訪」的題actual 107 年為 10,000 次，108 年為 10,001 次，增加不到 0.1%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 10,000 in 2018 to 10,001 in 2019, up by less than 0.1%.",
        "10000 | 9999 | 「互訪」的題actual 107 年為 10,000 次，108 年為 9,999 次，減少不到 0.1%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 10,000 in 2018 to 9,999 in 2019, down by less than 0.1%.",
        // zero to something has no percentage; something to zero has
        "0 | 3 | 「互訪」的題actual 107 年為 0 次，108 年為 3 次，增加 3 次。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 0 in 2018 to 3 in 2019, up by 3.",
        "3 | 0 | 「互訪」的題actual 107 年為 3 次，108 年為 0 次，減少 100.0%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 3 in 2018 to 0 in 2019, down 100.0%.",
        // below zero no percentage means anything
        "-4 | -1.5 | 「互訪」的題actual 107 年為 −4 次，108 年為 −1.5 次，增加 2.5 次。"
            + " | The title actual of ‘Mutual visits’ (visits) went from −4 in 2018 to −1.5 in 2019, up by 2.5.",
        "-4 | -5 | 「互訪」的題actual 107 年為 −4 次，108 年為 −5 次，減少 1 次。"
            + " | The title actual of ‘Mutual visits’ (visits) went from −4 in 2018 to −5 in 2019, down by 1.",
        "4 | -4 | 「互訪」的題actual 107 年為 4 次，108 年為 −4 次，減少 200.0%。"
            + " | The title actual of ‘Mutual visits’ (visits) went from 4 in 2018 to −4 in 2019, down 200.0%.",
      })
  void aChangeIsSaidAsWhatItIs(String before, String after, String zh, String en) {
    assertSays(
        small("1,107,次,visits,來訪,first", "a,107,1,," + before + ",,", "b,108,1,," + after + ",,"),
        List.of(zh, CLOSING_ZH),
        List.of(en, CLOSING_EN));
  }

  /** Whether its unit stands beside the figure or in the definition. */
  @ParameterizedTest
  @CsvSource({"%", "''"})
  void aPercentageChangesByPoints(String unit) {
    assertSays(
        small(
            "2,107,%,%,執行率,first", "a,107,2,,92.24," + unit + ",", "b,108,2,,83.50," + unit + ","),
        List.of("「執行率」的題actual 107 年為 92.24%，108 年為 83.50%，下降 8.74 個百分點。", CLOSING_ZH),
        List.of(
            "The title actual of ‘Rate of execution’ went from 92.24% in 2018 to 83.50% in 2019,"
                + " down 8.74 percentage points.",
            CLOSING_EN));
  }

  @Test
  void whatOnlyOneYearHasIsCounted() {
    Small one =
        small(
            "1,107,次,visits,來訪,first",
            "a,107,1,,10,,",
            "b,108,1,,12,,",
            "a,107,2,,95,%,",
            "b,108,2,,--,%,");
    assertSays(
        one,
        List.of(
            "「互訪」的題actual 107 年為 10 次，108 年為 12 次，增加 20.0%。",
            NOTHING_LEFT_OUT_ZH + "；有 1 項只有其中一年有數字；這兩年的數字後來都沒有改過。"),
        List.of(
            "The title actual of ‘Mutual visits’ (visits) went from 10 in 2018 to 12 in 2019, up 20.0%.",
            NOTHING_LEFT_OUT_EN
                + "; 1 item has a figure for only one of the two years"
                + "; no figure of these two years was restated later."));
    assertSays(
        small("1,107,次,visits,來訪,first", "a,107,1,,10,,", "b,108,3,,12,,"),
        List.of("這兩年沒有可以比較的項目。", NOTHING_LEFT_OUT_ZH + "；有 2 項只有其中一年有數字；這兩年的數字後來都沒有改過。"),
        List.of(
            "Nothing of these two years can be compared.",
            NOTHING_LEFT_OUT_EN
                + "; 2 items have a figure for only one of the two years"
                + "; no figure of these two years was restated later."));
  }

  @Test
  void ofWhatNeitherYearHasNothingIsSaid() {
    assertSays(
        small("1,107,次,visits,來訪,first", "a,107,1,,,,", "b,108,1,,--,,", "a,107,2,5,,,"),
        List.of(),
        List.of());
  }

  @Test
  void aFigureThatALaterReportChangedIsMarkedAndCounted() {
    assertSays(
        small("1,107,次,visits,來訪,first", "a,107,1,,9,,", "b,107,1,,10,,", "b,108,1,,12,,"),
        List.of(
            "「互訪」的題actual 107 年為 10 次（修正後），108 年為 12 次，增加 20.0%。",
            NOTHING_LEFT_OUT_ZH + "；這兩年有 1 個數字後來改過。"),
        List.of(
            "The title actual of ‘Mutual visits’ (visits) went from 10 (restated) in 2018 to 12 in 2019,"
                + " up 20.0%.",
            NOTHING_LEFT_OUT_EN + "; 1 figure of these two years was restated later."));
    assertSays(
        small(
            "1,107,次,visits,來訪,first",
            "a,107,1,8,10,,",
            "b,107,1,9,10.0,,",
            "b,108,1,,12,,",
            "c,108,1,,10,,"),
        List.of("「互訪」的題actual 107 年和 108 年都是 10 次（修正後）。", NOTHING_LEFT_OUT_ZH + "；這兩年有 2 個數字後來改過。"),
        List.of(
            "The title actual of ‘Mutual visits’ (visits) stayed at 10 (restated) from 2018 to 2019.",
            NOTHING_LEFT_OUT_EN + "; 2 figures of these two years were restated later."));
  }

  @Test
  void acrossABreakOrAnotherUnitNothingIsCompared() {
    assertSays(
        small(
            "1,107,次,visits,來訪,first 1,108,人次,visitors,部長,method",
            "a,107,1,,10,,",
            "b,108,1,,900,,"),
        List.of("這兩年沒有可以比較的項目。", "有 1 項因衡量方法或單位改變而不比較；這兩年的數字後來都沒有改過。"),
        List.of(
            "Nothing of these two years can be compared.",
            "1 item is not compared because method or unit changed"
                + "; no figure of these two years was restated later."));
    assertSays(
        small(
            "1,107,次,visits,來訪,first 1,108,人次,visitors,部長,method 3,107,次,calls,來電,first",
            "a,107,1,,10,,",
            "b,108,1,,900,,",
            "a,107,2,,4,%,",
            "b,108,2,,1,個,",
            "a,107,3,,4,,",
            "b,108,3,,5,,"),
        List.of(
            "「來電」的題actual 107 年為 4 次，108 年為 5 次，增加 25.0%。", "有 2 項因衡量方法或單位改變而不比較；這兩年的數字後來都沒有改過。"),
        List.of(
            "The title actual of ‘Calls’ (calls) went from 4 in 2018 to 5 in 2019, up 25.0%.",
            "2 items are not compared because method or unit changed"
                + "; no figure of these two years was restated later."));
  }

  /** A unit that only the definition names is a unit all the same. */
  @Test
  void anotherUnitInTheDefinitionIsAnotherUnit() {
    assertSays(
        small("1,107,次,visits,來訪,first 1,108,%,%,來訪,wording", "a,107,1,,10,,", "b,108,1,,12,,"),
        List.of("這兩年沒有可以比較的項目。", "有 1 項因衡量方法或單位改變而不比較；這兩年的數字後來都沒有改過。"),
        List.of(
            "Nothing of these two years can be compared.",
            "1 item is not compared because method or unit changed"
                + "; no figure of these two years was restated later."));
  }

  @Test
  void aChangeOfWordingOnlyIsNoBreak() {
    assertSays(
        small(
            "1,107,次,visits,來訪,first 1,108,次,visits,到訪,wording", "a,107,1,,10,,", "b,108,1,,12,,"),
        List.of("「互訪」的題actual 107 年為 10 次，108 年為 12 次，增加 20.0%。", CLOSING_ZH),
        List.of(
            "The title actual of ‘Mutual visits’ (visits) went from 10 in 2018 to 12 in 2019, up 20.0%.",
            CLOSING_EN));
  }

  /** Wholes are called by their tables' names, parts by their own. */
  @Test
  void wholesAndTheirPartsAreSpokenOf() {
    Small small =
        small("1,107,次,visits,來訪,first", "a,107,1,,,,")
            .table("funds", "id* parent name name_en", "all,,合計,Total", "part,all,基金,Fund")
            .table(
                "budget",
                "report*>reports year*:integer fund*>funds budget:number[百萬元] rate:number[%]",
                "a,107,all,100,90",
                "b,108,all,150,91",
                "a,107,part,10,1",
                "b,108,part,30,99")
            .table("staff_categories", "id* parent name name_en", "all,,合計,Total")
            .table(
                "staffing",
                "report*>reports year*:integer category*>staff_categories headcount:integer[人]",
                "a,107,all,10",
                "b,108,all,9")
            .table(
                "personnel",
                "report*>reports year*:integer cost:number[千元]",
                "a,107,1000",
                "b,108,1080")
            .table("goals", "id* slug name name_en", "g,goal,目標,Goal")
            .table(
                "programmes",
                "report*>reports year*:integer goal*>goals programme* budget:number[千元]",
                "a,107,,,100",
                "b,108,,,80",
                "a,107,g,,100",
                "b,108,g,,70",
                "a,107,g,x,10",
                "b,108,g,x,11");
    assertSays(
        small,
        List.of(
            "「基金」的題budget 107 年為 10 百萬元，108 年為 30 百萬元，增加 200.0%。",
            "題budget 107 年為 100 百萬元，108 年為 150 百萬元，增加 50.0%。",
            "「目標」的題budget 107 年為 100 千元，108 年為 70 千元，減少 30.0%。",
            "「基金」的題rate 107 年為 1%，108 年為 99%，上升 98 個百分點。",
            CLOSING_ZH),
        List.of(
            "The title budget of ‘Fund’ (百萬元) went from 10 in 2018 to 30 in 2019, up 200.0%.",
            "The title budget (百萬元) went from 100 in 2018 to 150 in 2019, up 50.0%.",
            "The title budget of ‘Goal’ (千元) went from 100 in 2018 to 70 in 2019, down 30.0%.",
            "The title rate of ‘Fund’ went from 1% in 2018 to 99% in 2019, up 98 percentage points.",
            CLOSING_EN));
  }

  /**
   * The only part of a whole would say the same again; an indicator and a rate have their place.
   */
  @Test
  void eachKindIsRankedByItself() {
    Small small =
        small("1,107,次,visits,來訪,first", "a,107,1,,10,,", "b,108,1,,40,,")
            .table("funds", "id* parent name name_en", "all,,合計,Total", "part,all,基金,Fund")
            .table(
                "budget",
                "report*>reports year*:integer fund*>funds budget:number[百萬元] rate:number[%]",
                "a,107,all,1000,90",
                "b,108,all,1001,91",
                "a,107,part,1000,90",
                "b,108,part,1001,91")
            .table(
                "staff_categories", "id* parent name name_en", "all,,合計,Total", "w,all,工友,Workers")
            .table(
                "staffing",
                "report*>reports year*:integer category*>staff_categories headcount:integer[人]",
                "a,107,all,1000",
                "b,108,all,1000",
                "a,107,w,20",
                "b,108,w,19");
    assertSays(
        small,
        List.of(
            "「工友」的題headcount 107 年為 20 人，108 年為 19 人，減少 5.0%。",
            "題budget 107 年為 1,000 百萬元，108 年為 1,001 百萬元，增加 0.1%。",
            "「互訪」的題actual 107 年為 10 次，108 年為 40 次，增加 300.0%。",
            "題rate 107 年為 90%，108 年為 91%，上升 1 個百分點。",
            CLOSING_ZH),
        List.of(
            "The title headcount of ‘Workers’ (人) went from 20 in 2018 to 19 in 2019, down 5.0%.",
            "The title budget (百萬元) went from 1,000 in 2018 to 1,001 in 2019, up 0.1%.",
            "The title actual of ‘Mutual visits’ (visits) went from 10 in 2018 to 40 in 2019,"
                + " up 300.0%.",
            "The title rate went from 90% in 2018 to 91% in 2019, up 1 percentage point.",
            CLOSING_EN));
  }

  /** Exactly, not as rounded; from nothing first; among equals the order of the indicators. */
  @Test
  void theLargestChangeComesFirst() {
    Small small =
        small(
            "1,107,次,visits,來訪,first 3,107,次,calls,來電,first 10,107,次,letters,來函,first",
            "a,107,1,,100000,,",
            "b,108,1,,110001,,",
            "a,107,2,,40,%,",
            "b,108,2,,29,%,",
            "a,107,3,,100000,,",
            "b,108,3,,89998,,",
            "a,107,10,,0,,",
            "b,108,10,,1,,");
    assertEquals(List.of("來函", "來電", "互訪", "執行率"), names(sentences(small, true)));
    Small equal =
        small(
            "1,107,次,visits,來訪,first 3,107,次,calls,來電,first 10,107,次,letters,來函,first",
            "a,107,3,,10,,",
            "b,108,3,,11,,",
            "a,107,10,,20,,",
            "b,108,10,,18,,",
            "a,107,1,,-10,,",
            "b,108,1,,-30,,");
    assertEquals(List.of("互訪", "來電", "來函"), names(sentences(equal, true)));
  }

  @Test
  void thereAreNeverMoreThanFiveSentences() {
    List<String> results = new ArrayList<>();
    for (String kpi : List.of("1", "2", "3", "10")) {
      results.add("a,107," + kpi + ",,5,次,");
      results.add("b,108," + kpi + ",,6,次,");
    }
    Small small =
        small("1,107,次,visits,來訪,first", results.toArray(new String[0]))
            .table(
                "personnel", "report*>reports year*:integer cost:number[千元]", "a,107,1", "b,108,9");
    List<String> said = sentences(small, false);
    assertEquals(5, said.size());
    assertEquals("The title cost (千元) went from 1 in 2018 to 9 in 2019, up 800.0%.", said.get(0));
    assertEquals(CLOSING_EN, said.get(4));
  }

  private static List<String> names(List<String> sentences) {
    return sentences.stream()
        .filter(text -> text.startsWith("「"))
        .map(text -> text.substring(1, text.indexOf('」')))
        .toList();
  }
}
