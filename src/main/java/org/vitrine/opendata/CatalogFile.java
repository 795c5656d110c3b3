package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.config.Calendar;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Restatement;
import org.vitrine.model.Report;
import org.vitrine.model.Table;
import org.vitrine.pages.view.Label;

/**
 * The catalogue for data portals: DCAT 3 as DCAT-AP 3.0.1 narrows it, in JSON-LD. One dataset of
 * all tables with a dataset of each table as its parts, and one series whose members are the
 * figures as each report printed them: a new report is a new version, and its notes say what it
 * changed.
 */
final class CatalogFile {

  /** The context stands in the file, so that no reader has to fetch it. */
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "dcat", "http://www.w3.org/ns/dcat#",
              "dcterms", "http://purl.org/dc/terms/",
              "foaf", "http://xmlns.com/foaf/0.1/",
              "adms", "http://www.w3.org/ns/adms#",
              "spdx", "http://spdx.org/rdf/terms#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  private final InLanguages texts;
  private final CatalogNodes nodes;
  private final Settings settings;
  private final Calendar calendar;

  /** The files of a table, by its name. */
  private final Map<String, List<Download>> tables;

  /** The files that hold all tables. */
  private final List<Download> whole;

  /** The figures of a report, by its id; none when they are not published one by one. */
  private final Map<String, Download> reports;

  CatalogFile(
      InLanguages texts,
      Map<String, List<Download>> tables,
      List<Download> whole,
      Map<String, Download> reports) {
    this.texts = texts;
    this.nodes = new CatalogNodes(texts);
    this.settings = texts.main().settings();
    this.calendar = settings.calendar();
    this.tables = Map.copyOf(tables);
    this.whole = List.copyOf(whole);
    this.reports = Map.copyOf(reports);
  }

  /** The catalogue. */
  ObjectNode json() {
    ObjectNode json = JsonText.object();
    ObjectNode context = json.putObject("@context");
    PREFIXES.forEach(context::put);
    ArrayNode graph = json.putArray("@graph");
    List<ObjectNode> datasets = new ArrayList<>();
    datasets.add(all());
    for (Table table : texts.main().portal().tables().byName().values()) {
      datasets.add(table(table));
    }
    List<ObjectNode> versions = versions();
    datasets.addAll(versions);
    graph.add(catalog(datasets));
    if (!versions.isEmpty()) {
      graph.add(series(versions));
    }
    datasets.forEach(graph::add);
    ObjectNode publisher = nodes.node("publisher", "foaf:Agent");
    LinkedJson.values(publisher, "foaf:name", publisherName());
    graph.add(publisher);
    return json;
  }

  private ObjectNode publisherName() {
    ObjectNode agency = texts.of(settings.agency());
    return agency.isEmpty() ? texts.of(settings.name()) : agency;
  }

  private ObjectNode catalog(List<ObjectNode> datasets) {
    ObjectNode catalog = nodes.node("catalog", "dcat:Catalog");
    LinkedJson.values(catalog, "dcterms:title", texts.of(settings.name()));
    ObjectNode tagline = texts.of(settings.tagline());
    LinkedJson.values(
        catalog, "dcterms:description", tagline.isEmpty() ? texts.of(settings.name()) : tagline);
    LinkedJson.link(catalog, "dcterms:publisher", nodes.here("publisher"));
    LinkedJson.link(catalog, "foaf:homepage", nodes.at("index.html"), CatalogNodes.DOCUMENT);
    nodes.languages(catalog);
    nodes.licence(catalog);
    LinkedJson.date(catalog, "dcterms:modified", nodes.last());
    ArrayNode list = catalog.putArray("dcat:dataset");
    datasets.forEach(dataset -> list.addObject().put("@id", dataset.path("@id").asText()));
    return catalog;
  }

  /** All tables, with all vintages, as they are now. */
  private ObjectNode all() {
    ObjectNode dataset = nodes.node("all", "dcat:Dataset");
    var descriptor = texts.main().portal().tables().descriptor();
    ObjectNode title = texts.of(descriptor.title());
    LinkedJson.values(
        dataset, "dcterms:title", title.isEmpty() ? texts.of(settings.name()) : title);
    ObjectNode description = texts.of(descriptor.description());
    LinkedJson.values(
        dataset,
        "dcterms:description",
        description.isEmpty() ? texts.of("data.lead") : description);
    nodes.described(dataset, "data.html");
    String version = descriptor.json().path("version").asText();
    if (!version.isEmpty()) {
      dataset.put("dcat:version", version);
    }
    nodes.period(dataset, texts.main().years());
    ArrayNode parts = dataset.putArray("dcterms:hasPart");
    texts
        .main()
        .portal()
        .tables()
        .byName()
        .keySet()
        .forEach(name -> parts.addObject().put("@id", nodes.here("table-" + name)));
    nodes.distributions(dataset, whole, "https://datapackage.org/profiles/2.0/datapackage.json");
    return dataset;
  }

  private ObjectNode table(Table table) {
    String name = table.schema().name();
    ObjectNode dataset = nodes.node("table-" + name, "dcat:Dataset");
    ObjectNode title = texts.of(table.schema().title());
    LinkedJson.values(dataset, "dcterms:title", title);
    ObjectNode description = texts.of(table.schema().description());
    LinkedJson.values(dataset, "dcterms:description", description.isEmpty() ? title : description);
    nodes.described(dataset, "data/" + name + ".html");
    List<Integer> years = List.copyOf(FigureBook.years(table));
    nodes.period(dataset, years);
    nodes.distributions(dataset, tables.getOrDefault(name, List.of()), "http://www.w3.org/ns/csvw");
    return dataset;
  }

  /** The figures of every report that prints any, by publication, each with what came before. */
  private List<ObjectNode> versions() {
    List<ObjectNode> versions = new ArrayList<>();
    Map<String, String> lastOfKind = new HashMap<>();
    Map<String, List<Figure>> printed = printed();
    List<Restatement> restatements = Restatement.of(texts.main().book());
    String before = "";
    for (Report report : texts.main().portal().reports()) {
      List<Figure> figures = printed.getOrDefault(report.id(), List.of());
      if (figures.isEmpty()) {
        continue;
      }
      String name = "report-" + report.id();
      ObjectNode version = nodes.node(name, "dcat:Dataset");
      LinkedJson.values(version, "dcterms:title", texts.of(report.title()));
      LinkedJson.values(
          version,
          "dcterms:description",
          texts.of(edition -> says(edition, "catalog.report", edition.title(report).text())));
      nodes.described(version, "data.html");
      LinkedJson.date(version, "dcterms:modified", ReportDay.of(report, calendar));
      if (report.publishedOn() != null) {
        LinkedJson.date(version, "dcterms:issued", report.publishedOn());
      }
      nodes.period(
          version, figures.stream().map(figure -> figure.key().year()).distinct().toList());
      LinkedJson.link(version, "dcat:inSeries", nodes.here("series"));
      version.put("dcat:version", report.id());
      long changed = restatements.stream().filter(one -> one.by().contains(report)).count();
      LinkedJson.values(
          version,
          "adms:versionNotes",
          texts.of(edition -> says(edition, "catalog.version", figures.size(), changed)));
      if (!before.isEmpty()) {
        LinkedJson.link(version, "dcat:prev", before);
      }
      String sameKind = lastOfKind.put(report.kind(), nodes.here(name));
      if (sameKind != null) {
        LinkedJson.link(version, "dcat:previousVersion", sameKind);
      }
      Download own = reports.get(report.id());
      nodes.distributions(version, own == null ? List.of() : List.of(own), "");
      before = nodes.here(name);
      versions.add(version);
    }
    return versions;
  }

  private Map<String, List<Figure>> printed() {
    Map<String, List<Figure>> printed = new HashMap<>();
    for (Figure figure : texts.main().book().all()) {
      Set<String> ids =
          figure.vintages().stream()
              .map(vintage -> vintage.report().id())
              .collect(Collectors.toSet());
      ids.forEach(id -> printed.computeIfAbsent(id, key -> new ArrayList<>()).add(figure));
    }
    return printed;
  }

  private static Label says(Edition edition, String key, Object... arguments) {
    return edition.words().label(key, arguments);
  }

  private ObjectNode series(List<ObjectNode> versions) {
    ObjectNode series = nodes.node("series", "dcat:DatasetSeries");
    LinkedJson.values(series, "dcterms:title", texts.of("catalog.series"));
    LinkedJson.values(series, "dcterms:description", texts.of("catalog.series.text"));
    LinkedJson.link(series, "dcterms:publisher", nodes.here("publisher"));
    LinkedJson.date(series, "dcterms:modified", nodes.last());
    LinkedJson.link(series, "dcat:first", versions.get(0).path("@id").asText());
    LinkedJson.link(series, "dcat:last", versions.get(versions.size() - 1).path("@id").asText());
    nodes.period(series, texts.main().years());
    return series;
  }
}
