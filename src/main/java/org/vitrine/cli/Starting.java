package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Calendar;
import org.vitrine.problem.ProblemReport;
import org.vitrine.start.Choices;
import org.vitrine.start.NewPortal;

/** Begins a new portal as the command line says, or as somebody answers at a terminal. */
final class Starting {

  private static final List<String> LANGUAGES = List.of("zh,en", "en,zh", "zh", "en");
  private static final Map<String, Calendar> CALENDARS =
      Map.of("roc", Calendar.ROC, "gregorian", Calendar.GREGORIAN);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<Questions> questions;

  /** Somebody who can be asked. */
  @FunctionalInterface
  interface Questions {
    /** The answer to a question in one line; null when there will be none. */
    @Nullable String ask(String question);
  }

  Starting(PrintWriter out, PrintWriter err, Optional<Questions> questions) {
    this.out = out;
    this.err = err;
    this.questions = questions;
  }

  /** Whoever sits at the terminal; empty when nobody does. */
  static Optional<Questions> console() {
    return Terminal.console().map(console -> question -> console.readLine("%s", question));
  }

  /**
   * Writes a new portal.
   *
   * @param options what the command line says of each option; null where it says nothing
   * @return the exit code
   * @throws ParseException if it says something that makes no sense
   */
  int portal(Path folder, UnaryOperator<@Nullable String> options) throws ParseException {
    String languages = languages(options);
    boolean chinese = languages.startsWith("zh");
    String name =
        chosen(
            "name",
            "網站名稱 Name",
            chinese ? "施政透明櫥窗" : "Performance on display",
            options,
            answer -> answer.isBlank() || answer.lines().count() != 1 ? null : answer.strip());
    String calendar =
        chosen(
            "calendar",
            "年度的曆法 Calendar (roc, gregorian)",
            chinese ? "roc" : "gregorian",
            options,
            answer -> CALENDARS.containsKey(answer) ? answer : null);
    Calendar years = CALENDARS.getOrDefault(calendar, Calendar.GREGORIAN);
    int last = years.fromGregorian(LocalDate.now(ZoneId.systemDefault()).getYear()) - 1;
    String year =
        chosen(
            "year",
            "第一個年度 First year",
            String.valueOf(last),
            options,
            answer -> isYear(answer, years) ? answer : null);
    Choices choices =
        new Choices(name, List.of(languages.split(",")), years, Integer.parseInt(year));
    ProblemReport problems = new ProblemReport();
    Optional<Path> program = BuiltIn.runnable();
    Optional<Integer> files = new NewPortal(choices, program).write(folder, problems);
    ProblemPrinter.print(
        err, problems.all(), chinese ? Locale.TRADITIONAL_CHINESE : Locale.ENGLISH);
    if (files.isEmpty()) {
      return ExitCode.ERRORS;
    }
    out.printf(Locale.ROOT, "%s: a new portal, %d files; see its README.md%n", folder, files.get());
    return ExitCode.OK;
  }

  private String languages(UnaryOperator<@Nullable String> options) throws ParseException {
    return chosen(
        "languages",
        "語言 Languages (" + String.join("; ", LANGUAGES) + ")",
        LANGUAGES.get(0),
        options,
        answer -> {
          String plain = answer.replace(" ", "").toLowerCase(Locale.ROOT);
          return LANGUAGES.contains(plain) ? plain : null;
        });
  }

  /** Rows of other centuries are mistakes: a year of the other calendar, most likely. */
  private static boolean isYear(String text, Calendar calendar) {
    return text.matches("[1-9][0-9]{0,3}")
        && (calendar == Calendar.ROC
            ? Integer.parseInt(text) <= 300
            : Integer.parseInt(text) >= 1900 && Integer.parseInt(text) <= 2200);
  }

  /**
   * What an option says, or an answer, or else what is usual.
   *
   * @param reading what an answer means; null if it makes no sense
   */
  private String chosen(
      String name,
      String question,
      String usual,
      UnaryOperator<@Nullable String> options,
      Reading reading)
      throws ParseException {
    String said = options.apply(name);
    if (said != null) {
      String read = reading.of(said);
      if (read == null) {
        throw new ParseException("--" + name + ": '" + said + "' will not do; see init --help.");
      }
      return read;
    }
    if (questions.isEmpty()) {
      return usual;
    }
    while (true) {
      String answer = questions.get().ask(question + " [" + usual + "]: ");
      if (answer == null || answer.isBlank()) {
        return usual;
      }
      String read = reading.of(answer.strip());
      if (read != null) {
        return read;
      }
    }
  }

  /** What an answer means. */
  @FunctionalInterface
  private interface Reading {
    @Nullable String of(String answer);
  }
}
