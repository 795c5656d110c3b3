package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.vitrine.problem.ProblemReport;

/** The fast way to read front matter must never differ from the YAML parser. */
class SimpleEntriesTest {

  private static final List<String> PIECES =
      List.of(
          "title",
          "order",
          ": ",
          ":",
          " ",
          "\n",
          "\r\n",
          "\r",
          "a",
          "亞太",
          "：",
          "7.1",
          "-1",
          "[",
          "]",
          ", ",
          ",",
          "\"",
          "'",
          "#",
          " #",
          "\\",
          "~",
          "null",
          "{",
          "}",
          "|",
          ">",
          "*a",
          "&a",
          "!",
          "%",
          "@",
          "`",
          "?",
          "- ",
          "\t",
          "\u00A0",
          "\u0085",
          "\u2028",
          "𠮷",
          "\uFEFF",
          "　",
          "title: x\n",
          "tags: [a, b]\n");

  @Test
  void usualFrontMatterIsSimple() {
    String yaml =
        "title: 援外：役男返國\ntitle_en: Talks, in 2020: a review\n".replace("2020: a", "2020 a")
            + "kpi: 7.1\ntags: [邦交國, WHA]\r\nsource: \"參、1、（1）\"\norder: 3\n";
    var simple = SimpleEntries.read(yaml, "x.md");
    assertTrue(simple.isPresent());
    assertEquals(YamlEntries.read(yaml, "x.md", new ProblemReport()), simple);
    assertEquals(6, simple.get().size());
  }

  @RepeatedTest(100)
  void neverDiffersFromYaml(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "title: " : "tags: [");
      for (int i = random.nextInt(7); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      if (random.nextBoolean()) {
        text.append("]\n");
      }
      String yaml = text.toString();
      Optional<List<FrontEntry>> simple = SimpleEntries.read(yaml, "x.md");
      if (simple.isPresent()) {
        assertEquals(
            YamlEntries.read(yaml, "x.md", new ProblemReport()),
            simple,
            () -> yaml.replace("\r", "\\r").replace("\n", "\\n"));
      }
    }
  }
}
