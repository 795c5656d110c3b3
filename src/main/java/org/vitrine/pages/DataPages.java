package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.opendata.Download;
import org.vitrine.opendata.Downloads;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.TableSchema;

/**
 * The downloads, and a page for every table with all its rows: who printed each figure and where.
 * Also the page of a table that Vitrine knows nothing else of.
 */
final class DataPages {

  private final Edition edition;
  private final Words words;
  private final Downloads downloads;

  DataPages(Edition edition, Downloads downloads) {
    this.edition = edition;
    this.downloads = downloads;
    this.words = edition.words();
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(shell.page(PageKind.DATA, "data.html", List.of(), this::overview).from().asLate());
    for (String name : edition.portal().tables().byName().keySet()) {
      pages.add(
          shell
              .pageOfItsKind(
                  PageKind.DATA,
                  "data/" + name + ".html",
                  List.of(shell.part("nav.data", "data.html")),
                  () -> article(edition.portal().tables().find(name).orElseThrow()))
              .from(name));
    }
    return pages;
  }

  private Article overview() {
    Sections sections = new Sections();
    TableMaker list =
        new TableMaker(edition, "tables", words.label("data.tables"))
            .columns(words.label("data.table"), words.label("data.description"))
            .numbers(words.label("data.rows"))
            .columns(words.label("data.csv"), words.label("data.excel"), words.label("data.json"));
    for (Table table : edition.portal().tables().byName().values()) {
      TableSchema schema = table.schema();
      list.row(
          words.label(schema.title()),
          edition.to().table(schema.name()),
          "",
          List.of(
              Cell.of(words.label(schema.description())),
              Cell.computed(words.number(java.math.BigDecimal.valueOf(table.rows().size()))),
              file(edition.to().csv(schema.name())),
              file(Downloads.excelAddress(schema.name())),
              file(Downloads.jsonAddress(schema.name()))));
    }
    sections
        .begin("all", words.label("data.all"))
        .text(words.label("data.all.text"))
        .add(links(Map.of(Downloads.ARCHIVE, "data.all.zip", Downloads.WORKBOOK, "data.all.xlsx")));
    sections.begin("list", words.label("data.tables")).add(list);
    sections
        .begin("found", words.label("data.found"))
        .add(
            links(
                Map.of(
                    edition.to().restatementsFile(),
                    "data.found.restatements",
                    edition.to().checksFile(),
                    "data.found.checks")));
    sections
        .begin("descriptor", words.label("data.descriptor"))
        .text(words.label("data.descriptor.text"))
        .add(
            links(
                Map.of(
                    Downloads.DESCRIPTOR,
                    "data.descriptor.package",
                    Downloads.CSVW,
                    "data.descriptor.csvw",
                    Downloads.CATALOG,
                    "data.descriptor.catalog")));
    if (edition.settings().pages().contains(PageKind.API)) {
      sections
          .begin("api", words.label("data.api"))
          .text(words.label("data.api.text"))
          .add(
              new Block.Links(
                  "list",
                  List.of(
                      link("api/v1/index.json", "data.api.index"),
                      link("api/v1/openapi.json", "data.api.openapi"))));
    }
    sections
        .begin("files", words.label("data.files"))
        .text(words.label("data.files.text"))
        .add(files());
    sections
        .begin("marks", words.label("data.missing"))
        .add(
            new Block.Facts(
                List.of(
                    new Block.Fact(
                        words.label("data.missing.empty"), words.label("missing.unreported"), ""),
                    new Block.Fact(Label.of("--"), words.label("missing.not-in-force"), ""),
                    new Block.Fact(Label.of("---"), words.label("missing.not-reviewed"), ""))));
    return new Article(
        words.label("trust.kicker"),
        words.label("data.title"),
        words.label("data.lead"),
        sections.list(),
        false,
        null,
        null);
  }

  private Cell file(String address) {
    return Cell.of(named(address), address);
  }

  /** The name and size of a file. */
  private Label named(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return downloads
        .at(address)
        .map(file -> words.label("data.head", name, words.size(file.size())))
        .orElseGet(() -> Label.of(name));
  }

  /** The downloads among some addresses, with what they are; in the order of the downloads. */
  private Block links(Map<String, String> keys) {
    return new Block.Links(
        "list",
        downloads.all().stream()
            .filter(file -> keys.containsKey(file.address()))
            .map(file -> link(file.address(), keys.getOrDefault(file.address(), "")))
            .toList());
  }

  private Link link(String address, String key) {
    return new Link(named(address), address, words.label(key), false);
  }

  /** Every file with its size and checksum. */
  private TableMaker files() {
    TableMaker files =
        new TableMaker(edition, "files", words.label("data.files"))
            .columns(words.label("data.file"))
            .numbers(words.label("data.size"))
            .columns(words.label("data.sha256"));
    for (Download file : downloads.all()) {
      files.row(
          Label.of(file.address()),
          file.address(),
          "",
          List.of(Cell.computed(words.size(file.size())), Cell.of(Label.of(file.sha256()))));
    }
    return files;
  }

  private Article article(Table table) {
    TableSchema schema = table.schema();
    Sections sections = new Sections();
    sections.begin("rows", words.label("data.all-rows")).add(rows(table));
    List<Block.Fact> fields = new ArrayList<>();
    for (FieldSchema field : schema.fields()) {
      fields.add(new Block.Fact(words.label(field.title()), words.label(field.description()), ""));
    }
    sections.begin("columns", words.label("data.columns")).add(new Block.Facts(fields));
    String editing = edition.editing(schema.file());
    if (!editing.isEmpty()) {
      sections.add(new Block.Links("list", List.of(Link.of(words.label("edit.table"), editing))));
    }
    return new Article(
        words.label("data.kicker"),
        words.label(schema.title()),
        words.label(schema.description()),
        sections.list(),
        false,
        null,
        null);
  }

  private TableMaker rows(Table table) {
    TableSchema schema = table.schema();
    boolean figures = FigureBook.holdsFigures(schema);
    List<FieldSchema> measures = figures ? FigureBook.measures(schema) : List.of();
    TableMaker view = new TableMaker(edition, schema.name(), words.label(schema.title()));
    List<FieldSchema> shown = shown(schema, figures);
    view.columns(figures ? words.label("data.item") : words.label(shown.get(0).title()));
    for (FieldSchema field : figures ? shown : shown.subList(1, shown.size())) {
      if (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER) {
        view.numbers(head(field));
      } else {
        view.columns(head(field));
      }
    }
    PageFigures page = new PageFigures(edition);
    for (Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (FieldSchema field : shown) {
        cells.add(measures.contains(field) ? figure(page, row, field) : cell(row, field));
      }
      if (figures) {
        FigureKey key = key(row, measures.get(0));
        view.row(edition.names().of(key), "", "", cells);
      } else {
        view.row(cells.get(0).text(), cells.get(0).href(), "", cells.subList(1, cells.size()));
      }
    }
    return view.from(schema.name(), edition.years());
  }

  private Label head(FieldSchema field) {
    Label title = words.label(field.title());
    Label unit = words.label(field.unit());
    return unit.isEmpty()
        ? title
        : new Label(words.text("data.head", title.text(), unit.text()), title.lang());
  }

  /**
   * Columns worth a reader's while: no ids that are named anyway, no translation of another column.
   */
  private List<FieldSchema> shown(TableSchema schema, boolean figures) {
    List<FieldSchema> shown = new ArrayList<>();
    for (FieldSchema field : schema.fields()) {
      boolean keyPart =
          figures
              && schema.primaryKey().contains(field.name())
              && !field.name().equals("year")
              && !field.name().equals("report");
      boolean id = schema.primaryKey().equals(List.of(field.name())) && schema.indexOf("name") >= 0;
      boolean slug = field.name().equals("slug");
      boolean translation =
          field.name().endsWith("_en")
              && schema.indexOf(field.name().substring(0, field.name().length() - 3)) >= 0;
      if (!keyPart && !id && !slug && !translation) {
        shown.add(field);
      }
    }
    return shown;
  }

  private static FigureKey key(Row row, FieldSchema measure) {
    return new FigureKey(
        row.schema().name(),
        FigureBook.item(row),
        row.number("year").map(number -> number.intValue()).orElse(0),
        measure.name());
  }

  private Cell figure(PageFigures page, Row row, FieldSchema field) {
    boolean numeric = field.categories().isEmpty();
    return edition
        .book()
        .find(key(row, field))
        .flatMap(
            figure ->
                figure
                    .of(row.text("report"))
                    .map(
                        vintage ->
                            new Cell(page.printed(figure, vintage), Label.of(""), "", numeric)))
        .orElseGet(() -> unreported(row, field, numeric));
  }

  /** A cell that its report leaves empty while another report says something. */
  private Cell unreported(Row row, FieldSchema field, boolean numeric) {
    return row.value(field.name()) instanceof Value.Missing missing
        ? new Cell(null, words.missing(missing), "", numeric)
        : cell(row, field);
  }

  private Cell cell(Row row, FieldSchema field) {
    RowTexts.Text text = new RowTexts(edition).of(row, field);
    boolean numeric = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    return new Cell(null, text.label(), text.href(), numeric && !field.name().equals("year"));
  }
}
