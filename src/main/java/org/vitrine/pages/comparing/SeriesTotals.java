package org.vitrine.pages.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.MoneyUnit;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.pages.comparing.ComparableSeries.Total;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.ForeignKey;

/**
 * The total that a figure is a part of. Four ways in which tables say so: the item stands in a list
 * with parents (funds, staff); a row without any item is the whole (programmes); an item of several
 * parts ends in {@code total} (lights); personnel cost is a part of the final account.
 */
final class SeriesTotals {

  private static final FigureKey PERSONNEL = new FigureKey("personnel", "", 0, "cost");

  private final Portal portal;
  private final Map<String, Map<String, String>> parents = new HashMap<>();

  SeriesTotals(Portal portal) {
    this.portal = portal;
  }

  /** The total of a figure, itself when it is the total; empty when there is none. */
  Optional<Total> of(FigureKey key) {
    TableSchema schema = portal.tables().descriptor().table(key.table()).orElseThrow();
    List<String> columns =
        schema.primaryKey().stream()
            .filter(name -> !name.equals("report") && !name.equals("year"))
            .toList();
    if (key.in(0).equals(PERSONNEL)) {
      return root("funds").map(root -> new Total("budget/" + root + "/settled", shift(schema)));
    }
    if (columns.size() == 1) {
      return listOf(schema, columns.get(0))
          .map(list -> total(key, root(key.item(), parents(list))));
    }
    if (columns.size() > 1) {
      boolean whole =
          portal.tables().rows(key.table()).stream()
              .anyMatch(row -> columns.stream().allMatch(name -> row.text(name).isEmpty()));
      int colon = key.item().lastIndexOf(':');
      String last = colon < 0 ? "" : key.item().substring(0, colon) + ":total";
      if (whole) {
        return Optional.of(total(key, ""));
      }
      if (hasItem(key.table(), last)) {
        return Optional.of(total(key, last));
      }
    }
    return Optional.empty();
  }

  private static Total total(FigureKey key, String item) {
    return new Total(ComparableSeries.key(key.table(), item, key.measure()), 0);
  }

  /** The list that a column's ids are from, if its entries have parents. */
  private Optional<String> listOf(TableSchema schema, String column) {
    return schema.foreignKeys().stream()
        .filter(key -> key.fields().equals(List.of(column)))
        .map(ForeignKey::table)
        .filter(
            table ->
                portal
                    .tables()
                    .descriptor()
                    .table(table)
                    .map(list -> list.indexOf("parent") >= 0)
                    .orElse(false))
        .findFirst();
  }

  private Map<String, String> parents(String list) {
    return parents.computeIfAbsent(
        list,
        name -> {
          Map<String, String> byId = new HashMap<>();
          for (Row row : portal.tables().rows(name)) {
            byId.put(row.text("id"), row.text("parent"));
          }
          return byId;
        });
  }

  private static String root(String item, Map<String, String> parents) {
    String at = item;
    for (int i = 0; i < parents.size() && !parents.getOrDefault(at, "").isEmpty(); i++) {
      at = parents.getOrDefault(at, "");
    }
    return at;
  }

  /** The one entry of a list that has no parent; empty when there are several or none. */
  Optional<String> root(String list) {
    List<String> roots =
        portal.tables().rows(list).stream()
            .filter(row -> row.text("parent").isEmpty())
            .map(row -> row.text("id"))
            .toList();
    return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
  }

  private boolean hasItem(String table, String item) {
    return portal.tables().rows(table).stream()
        .anyMatch(row -> org.vitrine.figures.FigureBook.item(row).equals(item));
  }

  private int shift(TableSchema personnel) {
    int from = power(personnel, "cost");
    return from
        - portal
            .tables()
            .descriptor()
            .table("budget")
            .map(budget -> power(budget, "settled"))
            .orElse(from);
  }

  private static int power(TableSchema schema, String column) {
    return schema.field(column).flatMap(field -> MoneyUnit.power(field.unit().main())).orElse(0);
  }
}
