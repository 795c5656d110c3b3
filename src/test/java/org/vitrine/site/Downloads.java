package org.vitrine.site;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a site as somebody finds them who has nothing but its CSV files. */
final class Downloads {

  /** The columns that make up a figure's item. */
  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "budget", List.of("fund"),
          "staffing", List.of("category"),
          "personnel", List.of(),
          "programmes", List.of("goal", "programme"),
          "kpi_results", List.of("kpi"),
          "rating_summary", List.of("scope", "basis", "rating"));

  private final Path folder;
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  Downloads(Path site) {
    folder = site.resolve("data");
    for (Map<String, String> report : rows("reports")) {
      int year = Integer.parseInt(cell(report, "year"));
      // A plan comes out before its year, whatever else after it.
      order.put(cell(report, "id"), 2 * year + (cell(report, "kind").equals("plan") ? 0 : 1));
    }
  }

  List<Map<String, String>> rows(String table) {
    return tables.computeIfAbsent(
        table,
        name -> {
          try (MappingIterator<Map<String, String>> rows =
              new CsvMapper()
                  .readerForMapOf(String.class)
                  .with(CsvSchema.emptySchema().withHeader())
                  .readValues(folder.resolve(name + ".csv").toFile())) {
            return rows.readAll();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** The row of the latest report that says something of a figure: {@code budget/total/settled}. */
  Optional<Map<String, String>> latest(String key, int year) {
    String[] parts = key.split("/");
    String measure = parts[parts.length - 1];
    String item = parts.length == 3 ? parts[1] : "";
    return rows(parts[0]).stream()
        .filter(row -> cell(row, "year").equals(String.valueOf(year)))
        .filter(row -> item(parts[0], row).equals(item))
        .filter(row -> !cell(row, measure).isEmpty())
        .max(Comparator.comparing(row -> order.getOrDefault(cell(row, "report"), 0)));
  }

  private static String item(String table, Map<String, String> row) {
    return ITEMS.getOrDefault(table, List.of()).stream()
        .map(column -> cell(row, column))
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + ":" + b)
        .orElse("");
  }

  /** The latest number; null when there is none. */
  @org.jspecify.annotations.Nullable
  BigDecimal number(String key, int year) {
    String measure = key.substring(key.lastIndexOf('/') + 1);
    return latest(key, year)
        .map(row -> cell(row, measure))
        .filter(text -> text.matches("-?[\\d.]+"))
        .map(BigDecimal::new)
        .orElse(null);
  }

  /** Whether the method of a KPI's target or actual changed after one year and up to another. */
  boolean isBroken(String key, int earlier, int later) {
    return key.matches("kpi_results/.*/(target|actual)")
        && rows("kpi_definitions").stream()
            .filter(row -> cell(row, "kpi").equals(key.split("/")[1]))
            .filter(row -> cell(row, "change").equals("method"))
            .mapToInt(row -> Integer.parseInt(cell(row, "from_year")))
            .anyMatch(year -> year > earlier && year <= later);
  }

  /** Whether a figure is a percentage: the rates, the shares, and KPIs that are printed in %. */
  boolean isPercent(String key, int year) {
    return key.matches(".*/(rate|share|progress|achievement)")
        || latest(key, year).filter(row -> cell(row, "unit").equals("%")).isPresent();
  }
}
