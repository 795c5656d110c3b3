package org.vitrine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema.Category;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.TableSchema.MissingValue;

class DescriptorReaderTest {

  private static final String WHOLE =
      """
      {"name": "p", "title": "資料", "title@en": "Data", "resources": [
        {"name": "a", "path": "a.csv", "title": "甲", "schema": {
          "fields": [
            {"name": "id", "type": "string", "constraints": {"required": true, "pattern": "[a-z]+"}},
            {"name": "parent", "type": "string"},
            {"name": "n", "type": "number", "unit": "千元", "unit@en": "NT$ thousand",
              "constraints": {"minimum": 0, "maximum": "99.5"}},
            {"name": "code", "type": "integer",
              "categories": [{"value": 1, "label": "一", "label@en": "One", "covers": "externally-rated"}, {"value": 2, "covers": "all"}],
              "constraints": {"enum": [1, 2]}},
            {"name": "list", "type": "list", "delimiter": ";", "references": "a.id"},
            {"name": "u", "type": "number", "unitField": "parent"}],
          "primaryKey": "id",
          "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}],
          "missingValues": ["", {"value": "--", "label": "not in force"}]}}]}
      """;

  @TempDir Path portal;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(portal.resolve("data"));
    Files.writeString(portal.resolve("data/a.csv"), "id\n");
  }

  @Test
  void readsEverythingThatPagesNeed() throws IOException {
    ProblemReport problems = new ProblemReport();
    DataPackage read = read(WHOLE, problems);
    assertEquals(List.of(), problems.all());
    assertEquals("Data", read.title().in(Locale.ENGLISH));
    TableSchema table = read.table("a").orElseThrow();
    assertEquals("data/a.csv", table.file());
    assertEquals(List.of("id"), table.primaryKey());
    assertEquals(
        List.of(new ForeignKey(List.of("parent"), "a", List.of("id"))), table.foreignKeys());
    assertEquals(
        List.of(new MissingValue("", ""), new MissingValue("--", "not in force")),
        table.missingValues());

    FieldSchema id = table.fields().get(0);
    assertTrue(id.required());
    assertEquals("[a-z]+", String.valueOf(id.pattern()));
    FieldSchema number = table.fields().get(2);
    assertEquals(new Translated("千元", "NT$ thousand"), number.unit());
    assertEquals(BigDecimal.ZERO, number.minimum());
    assertEquals(new BigDecimal("99.5"), number.maximum());
    assertEquals(
        List.of(
            new Category("1", new Translated("一", "One"), FieldSchema.Coverage.EXTERNALLY_RATED),
            new Category("2", Translated.of("2"))),
        table.fields().get(3).categories());
    FieldSchema list = table.fields().get(4);
    assertEquals(FieldType.LIST, list.type());
    assertEquals(";", list.delimiter());
    assertEquals("a.id", list.references());
    assertEquals("parent", table.fields().get(5).unitField());
    assertNull(list.unitField());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"a\"|\"name\": \"../a\"|2:12 descriptor-value [name, ../a, a-z 0-9 . _ -]",
        "\"name\": \"a\", |''|2:3 descriptor-key-missing [name]",
        "\"path\": \"a.csv\", |''|2:3 descriptor-key-missing [path]",
        "\"path\": \"a.csv\"|\"path\": \"http://b/a.csv\"|2:25 path-outside [http://b/a.csv]",
        "\"path\": \"a.csv\"|\"path\": [\"a.csv\", \"b.csv\"]|2:25 descriptor-value"
            + " [path, [\"a.csv\",\"b.csv\"], \"….csv\"]",
        "\"id\", \"type\": \"string\"|\"id\", \"type\": \"strin\"|4:30 descriptor-type [strin,"
            + " string, integer, number, boolean, date, year, list, string]",
        "\"required\": true|\"required\": \"yes\"|4:68 descriptor-value [required, yes, true,"
            + " false]",
        "\"pattern\": \"[a-z]+\"|\"pattern\": \"[a-z\"|4:85 descriptor-pattern [[a-z, Unclosed"
            + " character class]",
        "\"pattern\": \"[a-z]+\"|\"minLength\": 3|4:87 descriptor-ignored [minLength]",
        "\"minimum\": 0|\"minimum\": \"nought\"|7:36 descriptor-value [minimum, nought, 0, 1.5,"
            + " …]",
        "\"name\": \"n\"|\"name\": \"id\"|6:16 field-duplicate [id]",
        "\"unitField\": \"parent\"|\"unitField\": \"parnt\"|12:52 field-unknown [parnt, a, parent]",
        "\"references\": \"a.id\"|\"references\": \"id\"|11:72 descriptor-value [references, id,"
            + " \"table.column\"]",
        "\"references\": \"a.id\"|\"references\": \"a.ident\"|11:72 field-unknown [ident, a, ]",
        "\"primaryKey\": \"id\"|\"primaryKey\": [\"id\", \"x\"]|13:26 field-unknown [x, a, ]",
        "\"resource\": \"\"|\"resource\": \"b\"|14:68 resource-unknown [b, ]",
        "\"fields\": \"parent\", |''|14:21 descriptor-key-missing [fields]",
        "\"covers\": \"all\"|\"covers\": \"some\"|9:124 descriptor-value [covers, some, \"all\","
            + " \"externally-rated\"]",
        "\"name\": \"p\"|\"name\": \"p\", \"name\": \"q\"|1:21 descriptor-syntax [Duplicate field"
            + " 'name']",
        "\"title\": \"甲\"|\"encoding\": \"big5\"|2:46 descriptor-value [encoding, big5,"
            + " \"utf-8\"]",
        "\"title\": \"甲\"|\"dialect\": {\"delimiter\": \";\"}|2:59 descriptor-value [delimiter, ;,"
            + " \",\"]",
      })
  void mistakeIsReportedWhereItStands(String from, String to, String expected) throws IOException {
    ProblemReport problems = new ProblemReport();
    int at = WHOLE.indexOf(from);
    assertTrue(at >= 0, from);
    Files.writeString(
        portal.resolve(DescriptorReader.FILE),
        WHOLE.substring(0, at) + to + WHOLE.substring(at + from.length()));
    DescriptorReader.read(portal, problems);
    List<String> found = brief(problems);
    assertTrue(
        found.contains(DescriptorReader.FILE + ":" + expected), () -> String.join("\n", found));
  }

  @Test
  void twoTablesOfOneNameAndOneFile() throws IOException {
    ProblemReport problems = new ProblemReport();
    String schema = "\"schema\": {\"fields\": [{\"name\": \"id\"}]}";
    DataPackage read =
        read(
            """
            {"resources": [
            {"name": "a", "path": "a.csv", %s},
            {"name": "a", "path": "b.csv", %s},
            {"name": "c", "path": "a.csv", %s}]}
            """
                .formatted(schema, schema, schema),
            problems);
    assertEquals(
        List.of(
            "data/datapackage.json:3:10 resource-duplicate [a]",
            "data/datapackage.json:4:23 resource-file-duplicate [data/a.csv, a]"),
        brief(problems));
    assertEquals(List.of("a", "c"), read.tables().stream().map(TableSchema::name).toList());
  }

  @Test
  void filesAndDescriptionsAreCompared() throws IOException {
    Files.writeString(portal.resolve("data/budgets.csv"), "id\n");
    Files.writeString(portal.resolve("data/.hidden.csv"), "id\n");
    Files.writeString(portal.resolve("data/~$a.xlsx"), "");
    ProblemReport problems = new ProblemReport();
    DataPackage read =
        read(
            """
            {"resources": [
            {"name": "budget", "path": "budget.csv", "schema": {"fields": [{"name": "id"}]}}]}
            """,
            problems);
    assertEquals(
        List.of(
            "data/a.csv table-undescribed [a.csv]",
            "data/budgets.csv table-undescribed [budgets.csv]",
            "data/datapackage.json:2:28 table-file-missing [budget, data/budget.csv, budgets.csv]"),
        brief(problems));
    assertEquals(List.of(), read.tables());
  }

  /** A file that another resource describes is not the one that is meant. */
  @Test
  void aDescribedFileIsNotSuggestedForAMissingOne() throws IOException {
    ProblemReport problems = new ProblemReport();
    read(
        """
        {"resources": [
        {"name": "b", "path": "b.csv", "schema": {"fields": [{"name": "id"}]}},
        {"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "id"}]}}]}
        """,
        problems);
    assertEquals(
        List.of("data/datapackage.json:2:23 table-file-missing [b, data/b.csv, ]"),
        brief(problems));
  }

  private DataPackage read(String json, ProblemReport problems) throws IOException {
    Files.writeString(portal.resolve(DescriptorReader.FILE), json);
    return DescriptorReader.read(portal, problems).orElseThrow();
  }

  private static List<String> brief(ProblemReport problems) {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }
}
