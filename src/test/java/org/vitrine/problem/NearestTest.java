package org.vitrine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest(name = "{0} among {1}: {3}")
  @CsvSource({
    "genral, total|general|general-special, general, a letter is missing",
    "genreal, total|general|special, general, two letters are swapped",
    "Ｇｅｎｅｒａｌ, total|general, general, full-width letters",
    "KPI_Results, budget|kpi-results, kpi-results, case and the kind of line",
    "台北, 臺北|高雄, 臺北, two forms of one character",
    "亞太事物, 歐洲事務|亞太事務, 亞太事務, one character is wrong",
    "budget, personnel|staffing, , nothing is near",
    "x, y|z, , too short to guess",
    "7.9, 7.1|12.4, , another digit is another goal",
    "108-evaluation, 107-evaluation|109-evaluation, , two are equally near",
    "109-evaluatoin, 107-evaluation|109-evaluation, 109-evaluation, the digits decide",
  })
  void finds(String written, String candidates, @Nullable String nearest, String reason) {
    assertEquals(nearest, Nearest.to(written, List.of(candidates.split("\\|"))), reason);
  }
}
