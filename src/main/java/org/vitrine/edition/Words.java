package org.vitrine.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.config.LocalText;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.figures.MoneyUnit;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Label;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.Translated;

/**
 * Numbers, years and texts in one language. Numbers keep the decimals that were printed, get
 * thousands separators and a true minus sign.
 */
public final class Words {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final char MINUS = '\u2212';

  private final Language language;
  private final Messages messages;
  private final Calendar calendar;
  private final String currency;
  private final String mainTag;

  Words(Settings settings, Language language, Messages messages) {
    this.language = language;
    this.messages = messages;
    this.calendar = settings.calendar();
    this.currency = settings.currency().in(language);
    this.mainTag = settings.mainLanguage().tag();
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** A text of the interface. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** A text of the interface as a label. */
  public Label label(String key, Object... arguments) {
    return Label.of(text(key, arguments));
  }

  /** Whether the interface has such a text. */
  public boolean has(String key) {
    return messages.has(key);
  }

  /** A text of the portal, in this language or else marked as being in another. */
  public Label label(Translated text) {
    if (language.main() || text.main().isEmpty() || isNeutral(text.main())) {
      return Label.of(text.main());
    }
    return language.code().equals("en") && !text.english().isEmpty()
        ? Label.of(text.english())
        : new Label(text.main(), mainTag);
  }

  /** The plain text of {@link #label(Translated)}, for places that cannot carry a language. */
  public String plain(Translated text) {
    return label(text).text();
  }

  /** A setting's text in this language. */
  public String plainName(LocalText text) {
    return text.in(language);
  }

  private static boolean isNeutral(String text) {
    return text.chars().allMatch(c -> c < 0x80 && !Character.isLetter(c));
  }

  /** A year in both calendars: 109 年（2020）, 2020 (ROC 109). */
  public String year(int year) {
    return calendar == Calendar.GREGORIAN
        ? text("year.gregorian", year)
        : text("year.both", year, calendar.toGregorian(year));
  }

  /** A year as short as it can be said: 109 年, 2020. */
  public String shortYear(int year) {
    return text("year.short", year, calendar.toGregorian(year));
  }

  /** A number with the decimals it has. */
  public String number(BigDecimal number) {
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits.length() + 6);
    if (number.signum() < 0) {
      text.append(MINUS);
    }
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.append(digits, end, digits.length()).toString();
  }

  /** A number with its sign, plus included: +8.2. */
  public String signed(BigDecimal number) {
    return number.signum() > 0 ? "+" + number(number) : number(number);
  }

  /**
   * A formatted number with its unit; a percent sign stands close to it, and a currency before it,
   * after the sign: NT$28,085 million.
   */
  public String withUnit(String number, String unit) {
    if (!currency.isEmpty() && unit.startsWith(currency + " ")) {
      boolean symbol = !Character.isLetter(currency.charAt(currency.length() - 1));
      boolean signed = number.startsWith("+") || number.startsWith(String.valueOf(MINUS));
      return (signed ? number.substring(0, 1) : "")
          + currency
          + (symbol ? "" : " ")
          + (signed ? number.substring(1) : number)
          + unit.substring(currency.length());
    }
    return unit.equals("%")
        ? text("percent", number)
        : text("trend.value", number, unitOf(unit, number)).strip();
  }

  /** The size of a file: 1.6 kB. */
  public String size(long bytes) {
    String[] units = {"B", "kB", "MB", "GB"};
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (unit < units.length - 1 && size.compareTo(THOUSAND) >= 0) {
      size = size.divide(THOUSAND);
      unit++;
    }
    int decimals = unit == 0 || size.compareTo(BigDecimal.TEN) >= 0 ? 0 : 1;
    return number(size.setScale(decimals, RoundingMode.HALF_UP)) + " " + units[unit];
  }

  /** The unit as it stands beside a number: in English one of them is a country, not countries. */
  public String unitOf(String unit, String number) {
    if (!language.code().equals("en")
        || !(number.equals("1") || number.equals("+1") || number.equals(MINUS + "1"))) {
      return unit;
    }
    if (unit.equals("people")) {
      return "person";
    }
    if (unit.endsWith("ies")) {
      return unit.substring(0, unit.length() - 3) + "y";
    }
    return unit.endsWith("s") && !unit.endsWith("ss") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /** A text of the interface on a number of things, of which one is told otherwise than several. */
  public String count(String key, long count) {
    return text(count == 1 ? key + ".one" : key, count);
  }

  /** The same as a label. */
  public Label counted(String key, long count) {
    return Label.of(count(key, count));
  }

  /** A name as it stands within a sentence: "Actual value" is "actual value", "KPI" stays. */
  public String within(String name) {
    return name.length() > 1 && Character.isLowerCase(name.charAt(1))
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /** What stands before a sum of money; empty when the language has its unit behind. */
  public String currency() {
    return currency;
  }

  /** A sum of money in words of the language: 280.85 億元. Empty when it is small or no money. */
  public String sum(BigDecimal amount, String unit) {
    if (MoneyUnit.power(unit).isEmpty()) {
      return "";
    }
    BigDecimal single = MoneyUnit.inSingleUnits(amount, unit);
    for (String step : text("money.scale").split(",", -1)) {
      String[] parts = step.split(":", 2);
      int power = Integer.parseInt(parts[0].strip());
      BigDecimal scaled = single.scaleByPowerOfTen(-power);
      if (scaled.abs().compareTo(BigDecimal.ONE) >= 0) {
        BigDecimal rounded = scaled.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        BigDecimal size = rounded.abs();
        String sum =
            text(
                "money.format",
                number(size.scale() < 0 ? size.setScale(0) : size),
                parts[1].strip(),
                currency);
        return rounded.signum() < 0 ? MINUS + sum : sum;
      }
    }
    return "";
  }

  /** A value as a page shows it: numbers formatted, codes by their label, missing ones in words. */
  public Label value(Value value, FieldSchema field) {
    if (value instanceof Value.Number number && !field.categories().isEmpty()) {
      return code(number.amount().toPlainString(), field);
    }
    if (value instanceof Value.Number number) {
      return isCount(field)
          ? Label.of(number(number.amount()))
          : Label.of(number.amount().toPlainString());
    }
    if (value instanceof Value.Text text) {
      return code(text.text(), field);
    }
    if (value instanceof Value.Missing missing) {
      return missing(missing);
    }
    if (value instanceof Value.Day day) {
      return Label.of(day.date().toString());
    }
    if (value instanceof Value.Truth truth) {
      return label(truth.truth() ? "value.yes" : "value.no");
    }
    return Label.of(String.join("; ", ((Value.Items) value).items()));
  }

  private Label code(String code, FieldSchema field) {
    return field.categories().stream()
        .filter(category -> category.value().equals(code))
        .findFirst()
        .map(category -> label(category.label()))
        .orElseGet(() -> label(Translated.of(code)));
  }

  /**
   * What a missing value means, in words: by its mark if the interface knows it, else the label.
   */
  public Label missing(Value.Missing missing) {
    String key =
        switch (missing.mark()) {
          case "" -> "missing.unreported";
          case "--" -> "missing.not-in-force";
          case "---" -> "missing.not-reviewed";
          default -> "";
        };
    return key.isEmpty() ? Label.of(missing.label()) : label(key);
  }

  /** Years and ids are written without thousands separators. */
  private static boolean isCount(FieldSchema field) {
    return !field.name().equals("year") && !field.name().endsWith("_year");
  }
}
