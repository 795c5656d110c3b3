package org.vitrine.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.vitrine.problem.Problem;

/** The events that a tab gets, in the form of server-sent events. */
final class EventText {

  /** Says nothing; a connection that is dead shows when it is written to. */
  static final String HEARTBEAT = ":\n\n";

  /** How soon a browser comes back when the preview was away, in milliseconds. */
  static final String RETRY = "retry: 500\n\n";

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventText() {}

  /** What a tab is told when it connects. */
  static String state(long version) {
    return event("state", new State(version));
  }

  static String made(long version, Making making) {
    return event("made", new Made(version, making.everything(), new TreeSet<>(making.addresses())));
  }

  static String problems(Making making) {
    Locale locale = making.locale();
    return event(
        "problems",
        new Problems(
            locale.toLanguageTag(),
            Words.get(locale, "title", making.errors().size()),
            Words.get(locale, "note"),
            Words.get(locale, "list"),
            Words.get(locale, "fold"),
            Words.get(locale, "unfold"),
            Words.get(locale, "removed"),
            making.problems().stream().map(problem -> Told.of(problem, locale)).toList()));
  }

  private static String event(String name, Object data) {
    try {
      return "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The names below are those that {@code live.js} reads. */
  private record State(long version) {}

  private record Made(long version, boolean everything, Set<String> addresses) {}

  private record Problems(
      String language,
      String title,
      String note,
      String list,
      String fold,
      String unfold,
      String removed,
      List<Told> problems) {}

  private record Told(String place, String text, String hint, String severity) {
    static Told of(Problem problem, Locale locale) {
      return new Told(
          problem.place().toString(),
          problem.text(locale),
          problem.hint(locale),
          problem.severity().name().toLowerCase(Locale.ROOT));
    }
  }
}
