package org.vitrine.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Lazy;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.pages.view.Label;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.Translated;
import org.vitrine.trace.Trace;

/**
 * Names of what figures are of. Ids are never shown: a reference is followed to the name in the
 * other table, a code becomes its label, and a name with a translation beside it is translated.
 */
public final class ItemNames {

  private final Words words;
  private final Lazy<Map<String, Label>> byItem;

  /** Fact: the name of a table's item. */
  private record NameOf(String item) {}

  ItemNames(Portal portal, Words words) {
    this.words = words;
    this.byItem = new Lazy<>(() -> names(portal));
  }

  private Map<String, Label> names(Portal portal) {
    Map<String, Label> byItem = new HashMap<>();
    Map<String, Translated> referenced = referenced(portal);
    for (Table table : portal.tables().byName().values()) {
      if (FigureBook.holdsFigures(table.schema())) {
        for (Row row : table.rows()) {
          byItem.computeIfAbsent(
              table.schema().name() + "/" + FigureBook.item(row), key -> name(row, referenced));
        }
      }
    }
    return byItem;
  }

  /** The name of the item a figure is of; empty when its table has no items. */
  public Label of(FigureKey key) {
    String item = key.table() + "/" + key.item();
    Trace.note(new NameOf(item));
    return byItem.get().getOrDefault(item, Label.of(key.item()));
  }

  /** The facts that differ from those of other names. */
  Set<Object> changesSince(ItemNames before) {
    Set<Object> changes = new HashSet<>();
    if (this != before && before.byItem.known().isPresent()) {
      Map<String, Label> then = before.byItem.get();
      byItem
          .get()
          .forEach(
              (item, name) -> {
                if (!name.equals(then.get(item))) {
                  changes.add(new NameOf(item));
                }
              });
      then.keySet().stream()
          .filter(item -> !byItem.get().containsKey(item))
          .forEach(item -> changes.add(new NameOf(item)));
    }
    return changes;
  }

  private static Map<String, Translated> referenced(Portal portal) {
    Map<String, Translated> names = new HashMap<>();
    for (Table table : portal.tables().byName().values()) {
      String field =
          List.of("name", "title").stream()
              .filter(name -> table.schema().indexOf(name) >= 0)
              .findFirst()
              .orElse("");
      if (!field.isEmpty() && table.schema().primaryKey().size() == 1) {
        for (Row row : table.rows()) {
          names.put(
              table.schema().name() + "/" + row.text(table.schema().primaryKey().get(0)),
              new Translated(row.text(field), row.text(field + "_en")));
        }
      }
    }
    return names;
  }

  private Label name(Row row, Map<String, Translated> referenced) {
    List<Label> parts = new ArrayList<>();
    TableSchema schema = row.schema();
    for (String name : schema.primaryKey()) {
      String text = row.text(name);
      if (name.equals("report") || name.equals("year") || text.isEmpty()) {
        continue;
      }
      parts.add(part(row, schema.field(name).orElseThrow(), text, referenced));
    }
    if (parts.isEmpty()) {
      return schema.primaryKey().size() > 2 ? words.label("table.total") : Label.of("");
    }
    boolean sameLanguage = parts.stream().map(Label::lang).distinct().count() == 1;
    return new Label(
        String.join(words.text("list.path"), parts.stream().map(Label::text).toList()),
        sameLanguage ? parts.get(0).lang() : "");
  }

  private Label part(Row row, FieldSchema field, String text, Map<String, Translated> referenced) {
    Optional<Translated> category =
        field.categories().stream()
            .filter(c -> c.value().equals(text))
            .map(FieldSchema.Category::label)
            .findFirst();
    if (category.isPresent()) {
      return words.label(category.get());
    }
    for (ForeignKey key : row.schema().foreignKeys()) {
      if (key.fields().equals(List.of(field.name()))) {
        Translated name = referenced.get(key.table() + "/" + text);
        if (name != null) {
          return words.label(name);
        }
      }
    }
    return words.label(new Translated(text, row.text(field.name() + "_en")));
  }
}
