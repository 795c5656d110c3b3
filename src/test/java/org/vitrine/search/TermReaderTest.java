package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermReaderTest {

  /**
   * Terms between bars; {@code >} stands between a word and characters, {@code +} between words.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "外交部 -> 外交部|交部|部",
        "捷克 -> 捷克|克",
        "外交 部長 -> 外交|交|部長|長",
        "109年度 -> 109>年度|年度|度",
        "109 年 -> 109>年|年",
        "於109年 -> 於>109|109>年|年",
        "推動apec -> 推動|動>apec|apec",
        "covid-19疫情 -> covid+19|19>疫情|疫情|情",
        "cop26 -> cop+26|26",
        "5g -> 5+g|g",
        "mike pence -> mike|pence",
        "88.32% -> 88.32",
        "1. 二 -> 1|二",
        "歐銀·亞銀 -> 歐銀|銀|亞銀|銀",
        "𠮷野家 -> 𠮷野家|野家|家",
        "wto/tpp -> wto+tpp|tpp",
      })
  void textsAreCutIntoTerms(String text, String terms) {
    List<String> found =
        Terms.of(text).stream()
            .map(term -> term.replace(TermReader.BESIDE, '>').replace(TermReader.JOIN, '+'))
            .toList();
    assertEquals(List.of(terms.split("\\|")), found);
  }
}
