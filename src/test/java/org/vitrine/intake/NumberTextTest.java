package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest(name = "{0} is {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "109        | 109       | false | plain",
        "95.70      | 95.70     | false | decimals stay as printed",
        "-0.5       | -0.5      | false | sign",
        "+3         | 3         | false | sign",
        "−3         | -3        | false | the minus of a word processor",
        "－３.５    | -3.5      | false | full-width minus and digits",
        "１２，３４５．６ | 12345.6 | false | full-width separators",
        "1,234,567  | 1234567   | false | groups of three",
        "1234       | 1234      | false | no groups",
        "12.5%      | 12.5      | true  | percent sign",
        "12.5 ％    | 12.5      | true  | full-width percent sign",
        "007        | 7         | false | leading zeros",
      })
  void numbers(String cell, BigDecimal amount, boolean percent, String reason) {
    NumberText number = NumberText.read(cell);
    assertEquals(amount, number.amount(), reason);
    assertEquals(percent, number.percent(), reason);
  }

  @ParameterizedTest(name = "{0} is none: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,23       | true  | a decimal comma",
        "12,34,567  | true  | groups of two",
        "1234,567   | true  | the first group is too long",
        "1,234,     | true  | nothing behind the comma",
        ",234       | false | nothing before the comma",
        "1,234.5,6  | false | a comma among decimals",
        "約100      | false | a word",
        "12人       | false | a unit",
        "1.2.3      | false | two points",
        "1e5        | false | exponent",
        "NaN        | false | a name",
        "0x1F       | false | hexadecimal",
        "1 234      | false | a blank as separator",
        ".5         | false | no digit before the point",
        "5.         | false | no digit behind the point",
        "--5        | false | two signs",
        "(5)        | false | brackets of accountants",
        "٣          | false | digits of other writing systems",
        "五         | false | Chinese numerals",
        "1111111111111111111111111111111111111111111111111111111111111 | false | too long to be a figure",
      })
  void others(String cell, boolean grouped, String reason) {
    NumberText number = NumberText.read(cell);
    assertNull(number.amount(), reason);
    assertEquals(grouped, number.grouped(), reason);
  }
}
