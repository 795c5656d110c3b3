package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Each case of {@code mistakes.yaml} makes one change to the sample portal and lists every problem
 * that it must bring, in both languages, and no other.
 */
class MistakesTest {

  @TempDir Path folder;

  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> mistakes() throws IOException {
    try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.yaml")) {
      List<Map<String, Object>> cases =
          (List<Map<String, Object>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return cases.stream()
          .map(each -> DynamicTest.dynamicTest(text(each, "why"), () -> check(each)));
    }
  }

  @Test
  void sampleHasNone() {
    assertEquals(List.of(), SamplePortal.in(folder).read().brief());
  }

  private void check(Map<String, Object> mistake) {
    String file = text(mistake, "file");
    Path copy = folder.resolve(Integer.toHexString(text(mistake, "why").hashCode()));
    SamplePortal portal = SamplePortal.in(copy);
    if (mistake.containsKey("from")) {
      portal.replace(file, text(mistake, "from"), text(mistake, "to"));
    } else if (mistake.containsKey("text")) {
      portal.write(file, text(mistake, "text"));
    } else {
      portal.delete(file);
    }
    List<Map<String, String>> found = new ArrayList<>();
    portal.read().problems().forEach(problem -> found.add(told(problem)));
    assertEquals(mistake.get("problems"), found);
  }

  private static String text(Map<String, Object> mistake, String key) {
    return (String) Objects.requireNonNull(mistake.get(key), key);
  }

  private static Map<String, String> told(Problem problem) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("at", problem.place().toString());
    told.put("code", problem.code().code());
    told.put("en", problem.text(Locale.ENGLISH));
    told.put("zh", problem.text(Locale.TAIWAN));
    return told;
  }
}
