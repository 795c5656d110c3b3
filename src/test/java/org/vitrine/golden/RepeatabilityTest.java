package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same portal gives the same bytes: built again, by one thread or by four, in another folder,
 * whatever language, digits and time zone the machine has.
 */
class RepeatabilityTest {

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"gregorian", "one-language", "no-kpis"})
  void theMachineLeavesNoTrace(String name) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      SortedMap<String, String> first = build(name, "first", "en-US", "UTC", 4);
      assertSame(first, build(name, "again", "en-US", "UTC", 4), "built again");
      assertSame(first, build(name, "alone", "en-US", "UTC", 1), "built by one thread");
      assertSame(first, build(name, "turkish", "tr-TR", "Pacific/Kiritimati", 2), "in Turkish");
      assertSame(first, build(name, "arabic", "ar-EG-u-nu-arab", "Pacific/Niue", 3), "in Arabic");
      assertSame(
          first, build(name, "thai", "th-TH-u-ca-buddhist-nu-thai", "Asia/Taipei", 2), "Thai");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private SortedMap<String, String> build(
      String name, String folder, String language, String zone, int threads) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    GoldenPortal portal = GoldenPortal.copy(name, scratch.resolve(folder));
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      GoldenPortal.Outcome outcome = pool.submit(portal::build).join();
      assertEquals("0 ", outcome.code() + " " + outcome.err(), folder);
    } finally {
      pool.shutdown();
    }
    return GoldenPortal.contents(portal.site());
  }

  private static void assertSame(
      SortedMap<String, String> expected, SortedMap<String, String> found, String how) {
    assertEquals(expected.keySet(), found.keySet(), how);
    TreeSet<String> different = new TreeSet<>(expected.keySet());
    different.removeIf(file -> Objects.equals(expected.get(file), found.get(file)));
    assertEquals("[]", different.toString(), how + " these files differ");
  }
}
