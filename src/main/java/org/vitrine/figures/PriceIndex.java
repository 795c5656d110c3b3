package org.vitrine.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;

/**
 * The price level of each year: the table {@code deflators}. A sum of money in constant prices is
 * the sum × 100 ÷ the index of its year.
 *
 * @param byYear the index of each year, always above zero; empty when the portal has no such table
 * @param sources where the index is from
 */
public record PriceIndex(SortedMap<Integer, BigDecimal> byYear, List<String> sources) {

  private static final BigDecimal BASE = BigDecimal.valueOf(100);

  public PriceIndex {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    sources = List.copyOf(sources);
  }

  /** The index of a portal. A row without a number, or with none above zero, says nothing. */
  public static PriceIndex of(Portal portal) {
    SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
    TreeSet<String> sources = new TreeSet<>();
    for (Row row : portal.tables().rows("deflators")) {
      Optional<BigDecimal> index = row.number("index").filter(number -> number.signum() > 0);
      Optional<BigDecimal> year = row.number("year");
      if (index.isPresent() && year.isPresent()) {
        byYear.put(year.get().intValue(), index.get());
        if (!row.text("source").isEmpty()) {
          sources.add(row.text("source"));
        }
      }
    }
    return new PriceIndex(byYear, List.copyOf(sources));
  }

  /** Whether nothing can be shown in constant prices. */
  public boolean isEmpty() {
    return byYear.isEmpty();
  }

  /** The year in whose prices sums are shown: the only one whose index is 100. */
  public Optional<Integer> baseYear() {
    List<Integer> years =
        byYear.entrySet().stream()
            .filter(entry -> entry.getValue().compareTo(BASE) == 0)
            .map(java.util.Map.Entry::getKey)
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }
}
