package org.vitrine.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.table.CheckRule.Kind;
import org.vitrine.table.CheckRule.Reference;

/** Reads the {@code checks} of a resource: identities that the portal declares for its figures. */
final class CheckReader {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "title@en",
          "formula",
          "formula@en",
          "field",
          "item",
          "sum",
          "quotient",
          "growth",
          "times",
          "counted");
  private static final Set<String> REFERENCE_KEYS = Set.of("table", "item", "field");

  /** The name becomes part of addresses in the page of checks. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Map<String, TableSchema> tables;
  private final TableSchema table;

  /**
   * A reader of one table's checks.
   *
   * @param tables every table of the portal, by name
   * @param table the table whose figures are checked
   */
  CheckReader(Map<String, TableSchema> tables, TableSchema table) {
    this.tables = tables;
    this.table = table;
  }

  /** The checks of a resource that can be made; what is wrong with the others is reported. */
  List<CheckRule> read(DescriptorPart resource) {
    List<CheckRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DescriptorPart check : resource.objects("checks")) {
      unknownKeys(check, KEYS);
      CheckRule rule = rule(check);
      if (rule != null && names.add(rule.name())) {
        rules.add(rule);
      } else if (rule != null) {
        check.child("name").error(ProblemCode.CHECK_DUPLICATE, rule.name());
      }
    }
    return rules;
  }

  private @Nullable CheckRule rule(DescriptorPart check) {
    String name = check.requiredText("name");
    String title = check.requiredText("title");
    String formula = check.requiredText("formula");
    String field = check.requiredText("field");
    if (name != null && !NAME.matcher(name).matches()) {
      check.child("name").refuse("name", "a-z 0-9 -");
      return null;
    }
    Kind kind = kind(check);
    Reference figure = field == null ? null : figure(check, table, field);
    List<Reference> inputs = kind == null ? List.of() : inputs(check, kind, figure);
    if (name == null
        || title == null
        || formula == null
        || kind == null
        || figure == null
        || inputs.isEmpty()) {
      return null;
    }
    java.math.BigDecimal times = check.number("times");
    return new CheckRule(
        name,
        check.translated("title"),
        check.translated("formula"),
        figure,
        kind,
        inputs,
        times == null ? 100 : times.intValue(),
        check.truth("counted"));
  }

  private static @Nullable Kind kind(DescriptorPart check) {
    List<Kind> kinds =
        java.util.Arrays.stream(Kind.values()).filter(kind -> check.has(key(kind))).toList();
    if (kinds.size() != 1) {
      check.error(ProblemCode.CHECK_KIND, check.text("name"));
      return null;
    }
    return kinds.get(0);
  }

  private static String key(Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** All the inputs; none, with a problem, when one of them is of no use. */
  private List<Reference> inputs(DescriptorPart check, Kind kind, @Nullable Reference own) {
    DescriptorPart list = check.child(key(kind));
    List<DescriptorPart> parts = list.items();
    boolean right =
        switch (kind) {
          case SUM -> !parts.isEmpty();
          case QUOTIENT -> parts.size() == 2;
          case GROWTH -> parts.size() == 1;
        };
    if (!right || parts.stream().anyMatch(part -> !part.isObject())) {
      list.refuse(
          key(kind),
          switch (kind) {
            case SUM -> "[{…}, {…}, …]";
            case QUOTIENT -> "[{…}, {…}]";
            case GROWTH -> "{…}";
          });
      return List.of();
    }
    List<Reference> inputs = new ArrayList<>();
    for (DescriptorPart part : parts) {
      unknownKeys(part, REFERENCE_KEYS);
      Reference input = reference(part, own);
      if (input != null) {
        inputs.add(input);
      }
    }
    return inputs.size() == parts.size() ? inputs : List.of();
  }

  /** An input; what it does not say is as with the figure that is checked. */
  private @Nullable Reference reference(DescriptorPart part, @Nullable Reference own) {
    String name = part.text("table");
    TableSchema other = name.isEmpty() ? table : tables.get(name);
    if (other == null) {
      part.child("table")
          .error(ProblemCode.RESOURCE_UNKNOWN, name, Nearest.to(name, tables.keySet()));
      return null;
    }
    if (part.has("field")) {
      return figure(part, other, part.text("field"));
    }
    // Without a field of its own it has that of the figure, which may have been refused already.
    return own == null ? null : figure(part, other, own.field());
  }

  private static @Nullable Reference figure(DescriptorPart part, TableSchema owner, String name) {
    DescriptorPart place = part.has("field") ? part.child("field") : part;
    FieldSchema field = owner.field(name).orElse(null);
    if (field == null) {
      List<String> names = owner.fields().stream().map(FieldSchema::name).toList();
      place.error(ProblemCode.FIELD_UNKNOWN, name, owner.name(), Nearest.to(name, names));
      return null;
    }
    List<String> key = owner.primaryKey();
    if (!key.contains("report")
        || !key.contains("year")
        || key.contains(name)
        || !(field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER)) {
      place.error(ProblemCode.CHECK_FIELD, name, owner.name());
      return null;
    }
    if (part.has("item")) {
      return new Reference(owner.name(), part.text("item"), name, part.child("item").place());
    }
    boolean onlyOne = key.size() == 2; // a table of one figure a year has no items
    return new Reference(owner.name(), onlyOne ? "" : null, name, part.place());
  }

  private static void unknownKeys(DescriptorPart part, Set<String> known) {
    for (String key : part.keys()) {
      if (!known.contains(key)) {
        part.child(key).error(ProblemCode.CHECK_KEY, key, Nearest.to(key, known));
      }
    }
  }
}
