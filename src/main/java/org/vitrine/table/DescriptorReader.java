package org.vitrine.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Reads {@code data/datapackage.json} and compares it with the files beside it: each table has its
 * description, each description its table.
 */
public final class DescriptorReader {

  /** The descriptor's path in the portal's folder. */
  public static final String FILE = "data/datapackage.json";

  /** The name becomes part of the published addresses. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

  private final DataFolder folder;
  private final boolean compares;
  private final ProblemReport problems;
  private final Map<String, TableSchema> byName = new HashMap<>();
  private final Map<String, String> nameByFile = new HashMap<>();

  private DescriptorReader(DataFolder folder, boolean compares, ProblemReport problems) {
    this.folder = folder;
    this.compares = compares;
    this.problems = problems;
  }

  /**
   * Reads the descriptor.
   *
   * @param portal the portal's folder
   * @param problems where mistakes are reported
   * @return the descriptor, holding the tables whose description is usable and whose file is there;
   *     empty when the descriptor is missing or no JSON object
   */
  public static Optional<DataPackage> read(Path portal, ProblemReport problems) {
    return read(portal, true, problems);
  }

  /**
   * Reads the descriptor without a look at the files beside it.
   *
   * @param portal the portal's folder
   * @param problems where mistakes of the descriptor are reported
   * @return the descriptor with every table whose description is usable; empty when it is missing
   *     or no JSON object
   */
  public static Optional<DataPackage> described(Path portal, ProblemReport problems) {
    return read(portal, false, problems);
  }

  private static Optional<DataPackage> read(Path portal, boolean compares, ProblemReport problems) {
    if (!Files.exists(portal.resolve(FILE))) {
      problems.error(ProblemCode.FILE_MISSING, Place.of(FILE), FILE);
      return Optional.empty();
    }
    DataFolder folder = DataFolder.list(portal, problems);
    return TextFile.inside(portal, FILE, problems)
        .flatMap(text -> DescriptorJson.parse(text, problems))
        .flatMap(json -> new DescriptorReader(folder, compares, problems).read(json));
  }

  private Optional<DataPackage> read(DescriptorJson json) {
    DescriptorPart root = new DescriptorPart(json.node(), "", json.places(), problems);
    if (!root.isObject()) {
      root.refuse("datapackage.json", "{…}");
      return Optional.empty();
    }
    if (!root.has("resources")) {
      root.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "resources");
    }
    List<TableSchema> tables = new ArrayList<>();
    Map<String, DescriptorPart> parts = new HashMap<>();
    for (DescriptorPart resource : root.objects("resources")) {
      TableSchema table = table(resource);
      if (table != null) {
        tables.add(table);
        parts.put(table.name(), resource);
      }
    }
    // Missing files too: what a later resource describes is not what this one means.
    for (TableSchema table : tables) {
      DescriptorPart part = parts.get(table.name());
      boolean first = table.name().equals(nameByFile.get(table.file()));
      if (compares && part != null && first && !folder.holds(table.file())) {
        String suggestion = folder.nearest(table.file(), nameByFile.keySet());
        part.child("path")
            .error(ProblemCode.TABLE_FILE_MISSING, table.name(), table.file(), suggestion);
      }
    }
    // References are looked up last, since a table may refer to one described below it.
    for (TableSchema table : tables) {
      DescriptorPart part = parts.get(table.name());
      if (part != null) {
        new ReferenceCheck(byName).check(table, part.child("schema"));
      }
    }
    List<CheckRule> checks = new ArrayList<>();
    for (TableSchema table : tables) {
      DescriptorPart part = parts.get(table.name());
      if (part != null) {
        checks.addAll(new CheckReader(byName, table).read(part));
      }
    }
    if (compares) {
      folder.reportUndescribed(nameByFile.keySet(), problems);
    }
    return Optional.of(
        new DataPackage(
            root.text("name"),
            root.translated("title"),
            root.translated("description"),
            tables.stream().filter(table -> !compares || folder.holds(table.file())).toList(),
            checks,
            json.node()));
  }

  private @Nullable TableSchema table(DescriptorPart resource) {
    String name = resource.requiredText("name");
    String path = path(resource);
    if (!resource.child("schema").isObject()) {
      if (resource.has("schema")) {
        resource.child("schema").refuse("schema", "{…}");
      } else {
        resource.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "schema");
      }
      return null;
    }
    if (name == null || path == null) {
      return null;
    }
    if (!NAME.matcher(name).matches()) {
      resource.child("name").refuse("name", "a-z 0-9 . _ -");
      return null;
    }
    if (byName.containsKey(name)) {
      resource.child("name").error(ProblemCode.RESOURCE_DUPLICATE, name);
      return null;
    }
    String file = "data/" + path;
    String other = nameByFile.putIfAbsent(file, name);
    if (other != null) {
      resource.child("path").error(ProblemCode.RESOURCE_FILE_DUPLICATE, file, other);
    }
    TableSchema table = SchemaReader.read(resource, name, file);
    byName.put(name, table);
    return table;
  }

  private static @Nullable String path(DescriptorPart resource) {
    List<DescriptorPart> paths = resource.texts("path");
    if (paths.isEmpty()) {
      if (!resource.has("path")) {
        resource.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "path");
      }
      return null;
    }
    String path = paths.get(0).asText();
    if (paths.size() > 1) {
      resource.child("path").refuse("path", "\"….csv\"");
      return null;
    }
    if (!PortalPath.staysInside(path)) {
      resource.child("path").error(ProblemCode.PATH_OUTSIDE, path);
      return null;
    }
    if (!DataFolder.isCsv(path)) {
      resource.child("path").refuse("path", "\"….csv\"");
      return null;
    }
    return path;
  }
}
