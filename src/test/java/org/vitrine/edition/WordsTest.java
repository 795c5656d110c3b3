package org.vitrine.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.model.Row;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Label;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.Translated;

class WordsTest {

  private static final Words ZH = Editions.words(Editions.ZH, Calendar.ROC);
  private static final Words EN = Editions.words(Editions.EN, Calendar.ROC);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, '1,000'",
    "28085, '28,085'",
    "999999, '999,999'",
    "1000000, '1,000,000'",
    "123456789012, '123,456,789,012'",
    "95.70, 95.70",
    "0.00, 0.00",
    "1234.5678, '1,234.5678'",
    "0.123456, 0.123456",
    "-1, −1",
    "-999, −999",
    "-1000, '−1,000'",
    "-0.5, −0.5",
    "-12345.60, '−12,345.60'",
    "1E+3, '1,000'",
    "1E-3, 0.001",
    "-0, 0"
  })
  void aNumberKeepsItsDecimalsAndGetsSeparatorsAndATrueMinus(BigDecimal number, String expected) {
    assertEquals(expected, ZH.number(number));
    assertEquals(expected, EN.number(number));
  }

  @ParameterizedTest
  @CsvSource({"8.2, +8.2", "0, 0", "0.0, 0.0", "-3, −3", "1234, '+1,234'"})
  void aSignedNumberSaysPlus(BigDecimal number, String expected) {
    assertEquals(expected, EN.signed(number));
  }

  @Test
  void aNumberReadsBackWhateverItIsAndWhereverItIsPrinted() {
    Random random = new Random(104);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG", "tr-TR", "hi-IN-u-nu-deva", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (int i = 0; i < 500; i++) {
          BigDecimal number = BigDecimal.valueOf(random.nextLong() >> 8, random.nextInt(5));
          String text = ZH.number(number);
          assertTrue(text.matches("−?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?"), text);
          assertEquals(number, new BigDecimal(text.replace(",", "").replace('−', '-')), tag);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ROC,       109,  109 年（2020）, 2020 (ROC 109), 109 年,  2020",
    "ROC,       1,    1 年（1912）,   1912 (ROC 1),   1 年,    1912",
    "GREGORIAN, 2020, 2020 年,       2020,           2020 年, 2020",
  })
  void aYearIsSaidInBothCalendars(
      Calendar calendar, int year, String zh, String en, String shortZh, String shortEn) {
    assertEquals(zh, Editions.words(Editions.ZH, calendar).year(year));
    assertEquals(en, Editions.words(Editions.EN, calendar).year(year));
    assertEquals(shortZh, Editions.words(Editions.ZH, calendar).shortYear(year));
    assertEquals(shortEn, Editions.words(Editions.EN, calendar).shortYear(year));
  }

  @ParameterizedTest
  @CsvSource({
    // the contract's example
    "28085,  百萬元, 280.85 億元,   NT$28.09 billion",
    // borders between the steps of the scales
    "100,    百萬元, 1 億元,        NT$100 million",
    "99.99,  百萬元, '9,999 萬元',  NT$99.99 million",
    "1000,   百萬元, 10 億元,       NT$1 billion",
    "999.99, 百萬元, '10 億元',     NT$999.99 million",
    "1,      百萬元, 100 萬元,      NT$1 million",
    "0.01,   百萬元, 1 萬元,        NT$10 thousand",
    "10,     千元,  1 萬元,        NT$10 thousand",
    "9.999,  千元,  '',            NT$10 thousand",
    "1,      千元,  '',            NT$1 thousand",
    "999,    元,    '',            ''",
    "1000,   元,    '',            NT$1 thousand",
    "9999,   元,    '',            NT$10 thousand",
    "10000,  元,    1 萬元,        NT$10 thousand",
    "7288976, 千元, 72.89 億元,    NT$7.29 billion",
    "-28085, 百萬元, −280.85 億元,  −NT$28.09 billion",
    "1234567, 百萬元, '12,345.67 億元', 'NT$1,234.57 billion'",
    "0,      百萬元, '',            ''",
    "28085,  人次,  '',            ''",
    "28085,  '',   '',            ''",
  })
  void aSumOfMoneyIsSaidInTheWordsOfTheLanguage(
      BigDecimal amount, String unit, String zh, String en) {
    assertEquals(zh, ZH.sum(amount, unit));
    assertEquals(en, EN.sum(amount, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "28085, NT$ million, 28085 NT$ million, NT$28085 million",
    "9.42, NT$ million per head, 9.42 NT$ million per head, NT$9.42 million per head",
    "12, NT$, 12 NT$, 12 NT$",
    "'+3,758', NT$ million, '+3,758 NT$ million', '+NT$3,758 million'",
    "−25, NT$ million, −25 NT$ million, −NT$25 million",
    "1, countries, 1 countries, 1 country",
    "2, countries, 2 countries, 2 countries",
    "1, times, 1 times, 1 time",
    "1, people, 1 people, 1 person",
    "12, people, 12 people, 12 people",
    "95.5, %, 95.5%, 95.5%",
    "12, '', 12, 12",
  })
  void aCurrencyStandsBeforeItsNumber(String number, String unit, String zh, String en) {
    assertEquals(zh, ZH.withUnit(number, unit));
    assertEquals(en, EN.withUnit(number, unit));
  }

  @Test
  void aTextWithoutATranslationSaysInWhichLanguageItIs() {
    assertEquals(new Label("合計", ""), ZH.label(new Translated("合計", "Total")));
    assertEquals(new Label("Total", ""), EN.label(new Translated("合計", "Total")));
    assertEquals(new Label("合計", "zh-Hant-TW"), EN.label(Translated.of("合計")));
    assertEquals(new Label("%", ""), EN.label(Translated.of("%")), "the same in every language");
    assertEquals(new Label("", ""), EN.label(Translated.of("")));
    assertEquals("合計", EN.plain(Translated.of("合計")));
  }

  @Test
  void aValueIsShownAsWhatItIs() {
    Row row =
        Small.portal()
            .table(
                "t",
                "number:number code{a|b} free day:date yes:boolean no:boolean list:list year:year"
                    + " from_year:year unreported:number absent:number unreviewed:number",
                "12345.60,a,x,2019-03-19,true,false,1.1;1.2,2020,2020,,--,---")
            .tables()
            .rows("t")
            .get(0);
    assertEquals(
        List.of(
            "12,345.60",
            "碼a",
            "x",
            "2019-03-19",
            "是",
            "否",
            "1.1; 1.2",
            "2020",
            "2020",
            "未公布",
            "當年未列",
            "未複核"),
        all(ZH, row));
    assertEquals(
        List.of(
            "12,345.60",
            "code a",
            "x",
            "2019-03-19",
            "Yes",
            "No",
            "1.1; 1.2",
            "2020",
            "2020",
            "Not reported",
            "Not in force",
            "Not externally reviewed"),
        all(EN, row));
    assertEquals(Label.of("confidential"), EN.missing(new Value.Missing("..", "confidential")));
  }

  private static List<String> all(Words words, Row row) {
    List<FieldSchema> fields = row.schema().fields();
    return fields.stream()
        .map(field -> words.value(row.value(field.name()), field).text())
        .toList();
  }
}
