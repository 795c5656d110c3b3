package org.vitrine.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.intake.FrontEntry.FrontValue;
import org.vitrine.intake.FrontEntry.Items;
import org.vitrine.intake.FrontEntry.Text;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * The front matter of one document: its keys with their values, which are checked when asked for.
 */
final class FrontMatter {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

  private final String file;
  private final ProblemReport problems;
  private final Map<String, FrontValue> values = new HashMap<>();

  private FrontMatter(String file, ProblemReport problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Front matter without a single key. */
  static FrontMatter none(String file, ProblemReport problems) {
    return new FrontMatter(file, problems);
  }

  /** Reads front matter, reporting unknown and repeated keys; empty when it is no YAML. */
  static Optional<FrontMatter> read(
      String yaml, String file, List<String> keys, ProblemReport problems) {
    return SimpleEntries.read(yaml, file)
        .or(() -> YamlEntries.read(yaml, file, problems))
        .map(
            entries -> {
              FrontMatter front = new FrontMatter(file, problems);
              front.add(entries, keys);
              return front;
            });
  }

  private void add(List<FrontEntry> entries, List<String> keys) {
    Map<String, Integer> lines = new HashMap<>();
    for (FrontEntry entry : entries) {
      String key = entry.key();
      Integer first = lines.putIfAbsent(key, entry.place().line());
      if (!keys.contains(key)) {
        problems.error(ProblemCode.FRONT_MATTER_KEY, entry.place(), key, Nearest.to(key, keys));
      } else if (first != null) {
        problems.error(ProblemCode.FRONT_MATTER_DUPLICATE, entry.place(), key, first);
      } else {
        values.put(key, entry.value());
      }
    }
  }

  /** Whether a key has no value at all. */
  boolean isEmpty(String key) {
    FrontValue value = values.get(key);
    return value == null || (value instanceof Text text && text.text().isEmpty());
  }

  /** The text of a key, in one line; empty when it has none. */
  String text(String key) {
    FrontValue value = values.get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof Text text) {
      return text.text();
    }
    problems.error(ProblemCode.FRONT_MATTER_TEXT, value.place(), key);
    return "";
  }

  /** The texts in the list of a key. */
  List<String> list(String key) {
    FrontValue value = values.get(key);
    if (value == null || isEmpty(key)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof Items list) {
      for (FrontValue item : list.items()) {
        if (item instanceof Text text && !text.text().isEmpty()) {
          texts.add(text.text());
        } else {
          problems.error(ProblemCode.FRONT_MATTER_LIST, item.place(), key);
        }
      }
    } else {
      problems.error(ProblemCode.FRONT_MATTER_LIST, value.place(), key);
    }
    return texts;
  }

  /** The whole number of a key; 0 when it has none. */
  int integer(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return 0;
    }
    if (INTEGER.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    problems.error(ProblemCode.FRONT_MATTER_INTEGER, place(key), key, text);
    return 0;
  }

  /** The day of a key, or null. */
  @Nullable LocalDate day(String key) {
    String text = text(key);
    LocalDate day = DayText.read(text);
    if (day == null && !text.isEmpty()) {
      problems.error(ProblemCode.FRONT_MATTER_DATE, place(key), key, text, DayText.meant(text));
    }
    return day;
  }

  /** One of a few words; the empty string when the key has none. */
  String word(String key, List<String> allowed) {
    String text = text(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      problems.error(
          ProblemCode.FRONT_MATTER_CODE,
          place(key),
          key,
          text,
          String.join(", ", allowed),
          Nearest.to(text, allowed));
    }
    return text;
  }

  /** Where the value of a key stands; the first line when it has none. */
  Place place(String key) {
    FrontValue value = values.get(key);
    return value == null ? new Place(file, 1, 0) : value.place();
  }
}
