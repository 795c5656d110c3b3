package org.vitrine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guide to every message is made of the texts that the program prints. {@code
 * -Dvitrine.golden=write} writes it anew.
 */
class MessagesGuideTest {

  private static final Path DOCS = Path.of("docs").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({"en, messages.md", "zh-TW, messages.zh.md"})
  void theGuideTellsEveryCodeWithItsCure(String language, String file) throws IOException {
    String guide = guide(Locale.forLanguageTag(language));
    if ("write".equals(System.getProperty("vitrine.golden"))) {
      Files.writeString(DOCS.resolve(file), guide);
    }
    assertEquals(Files.readString(DOCS.resolve(file)), guide, file);
    for (ProblemCode code : ProblemCode.values()) {
      assertTrue(guide.contains("\n### " + code.code() + "\n"), code.code());
    }
  }

  private static String guide(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    List<String> lines = new ArrayList<>();
    lines.add(english ? "# Messages" : "# 訊息");
    lines.add("");
    lines.add(
        english
            ? "Every message of `bin/vitrine` ends with its code in square brackets. Here is each code"
                + " with what it says and\nwhat to do. What stands in ‹angle quotes› differs from case"
                + " to case. This page is made of the program's own texts\nby `MessagesGuideTest`."
            : "`bin/vitrine` 的每則訊息最後都有方括號裡的代碼。這裡列出每個代碼的意思與改法，‹›裡的字依情況而異。"
                + "本頁由 `MessagesGuideTest` 以程式本身的文字產生。");
    for (boolean slips : new boolean[] {false, true}) {
      lines.add("");
      lines.add(
          slips ? english ? "## Likely slips" : "## 疑似筆誤" : english ? "## Mistakes" : "## 錯誤");
      lines.add("");
      lines.add(
          slips
              ? english
                  ? "Warnings: they stop nothing, and a reason accepts them"
                      + " ([editing.md](editing.md#warnings-of-likely-slips))."
                  : "警告：不會擋下發布，說明理由即可確認（[editing.zh.md](editing.zh.md#疑似筆誤的警告)）。"
              : english
                  ? "Until they are mended nothing is published; the few that are warnings say so by"
                      + " their nature."
                  : "改好之前不會發布；其中少數只是警告。");
      Arrays.stream(ProblemCode.values())
          .filter(code -> isSlip(code) == slips)
          .forEach(code -> lines.addAll(entry(code, locale)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Slips, and what is wrong with accepting them. */
  private static boolean isSlip(ProblemCode code) {
    return ProblemCode.acceptable().contains(code)
        || code == ProblemCode.ACCEPT_UNUSED
        || code == ProblemCode.ACCEPT_REASON;
  }

  private static List<String> entry(ProblemCode code, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < code.arguments(); i++) {
      arguments.add(code.suggests() && i == code.arguments() - 1 ? "" : "‹" + (i + 1) + "›");
    }
    Problem problem = new Problem(code, Severity.ERROR, Place.of("x"), arguments);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("### " + code.code());
    lines.add("");
    lines.add(markdown(problem.text(locale)));
    if (!problem.hint(locale).isEmpty()) {
      lines.add("");
      lines.add((english ? "**What to do:** " : "**怎麼辦：**") + markdown(problem.hint(locale)));
    }
    return lines;
  }

  /** The text as it is printed: nothing in it is markup. */
  private static String markdown(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(character -> "\\`*_{}[]<>#|".contains(character) ? "\\" + character : character)
        .collect(Collectors.joining());
  }
}
