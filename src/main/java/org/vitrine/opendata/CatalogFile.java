package org.vitrine.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
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

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
  private static final String DOCUMENT = "foaf:Document";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** Names of media types in the EU's list of file types. */
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "text/csv",
          "CSV",
          "application/json",
          "JSON",
          "application/zip",
          "ZIP",
          Downloads.XLSX,
          "XLSX");

  private final InLanguages texts;
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
    ObjectNode publisher = node("publisher", "foaf:Agent");
    LinkedJson.values(publisher, "foaf:name", publisherName());
    graph.add(publisher);
    return json;
  }

  private ObjectNode publisherName() {
    ObjectNode agency = texts.of(settings.agency());
    return agency.isEmpty() ? texts.of(settings.name()) : agency;
  }

  private ObjectNode catalog(List<ObjectNode> datasets) {
    ObjectNode catalog = node("catalog", "dcat:Catalog");
    LinkedJson.values(catalog, "dcterms:title", texts.of(settings.name()));
    ObjectNode tagline = texts.of(settings.tagline());
    LinkedJson.values(
        catalog, "dcterms:description", tagline.isEmpty() ? texts.of(settings.name()) : tagline);
    LinkedJson.link(catalog, "dcterms:publisher", here("publisher"));
    LinkedJson.link(catalog, "foaf:homepage", at("index.html"), DOCUMENT);
    languages(catalog);
    licence(catalog);
    LinkedJson.date(catalog, "dcterms:modified", last());
    ArrayNode list = catalog.putArray("dcat:dataset");
    datasets.forEach(dataset -> list.addObject().put("@id", dataset.path("@id").asText()));
    return catalog;
  }

  private LocalDate last() {
    return ReportDay.last(texts.main().portal(), calendar);
  }

  /** All tables, with all vintages, as they are now. */
  private ObjectNode all() {
    ObjectNode dataset = node("all", "dcat:Dataset");
    var descriptor = texts.main().portal().tables().descriptor();
    ObjectNode title = texts.of(descriptor.title());
    LinkedJson.values(
        dataset, "dcterms:title", title.isEmpty() ? texts.of(settings.name()) : title);
    ObjectNode description = texts.of(descriptor.description());
    LinkedJson.values(
        dataset,
        "dcterms:description",
        description.isEmpty() ? texts.of("data.lead") : description);
    described(dataset, "data.html");
    String version = descriptor.json().path("version").asText();
    if (!version.isEmpty()) {
      dataset.put("dcat:version", version);
    }
    period(dataset, texts.main().years());
    ArrayNode parts = dataset.putArray("dcterms:hasPart");
    texts
        .main()
        .portal()
        .tables()
        .byName()
        .keySet()
        .forEach(name -> parts.addObject().put("@id", here("table-" + name)));
    distributions(dataset, whole, "https://datapackage.org/profiles/2.0/datapackage.json");
    return dataset;
  }

  private ObjectNode table(Table table) {
    String name = table.schema().name();
    ObjectNode dataset = node("table-" + name, "dcat:Dataset");
    ObjectNode title = texts.of(table.schema().title());
    LinkedJson.values(dataset, "dcterms:title", title);
    ObjectNode description = texts.of(table.schema().description());
    LinkedJson.values(dataset, "dcterms:description", description.isEmpty() ? title : description);
    described(dataset, "data/" + name + ".html");
    List<Integer> years = List.copyOf(FigureBook.years(table));
    period(dataset, years);
    distributions(dataset, tables.getOrDefault(name, List.of()), "http://www.w3.org/ns/csvw");
    return dataset;
  }

  private void described(ObjectNode dataset, String page) {
    LinkedJson.link(dataset, "dcterms:publisher", here("publisher"));
    LinkedJson.link(dataset, "dcat:landingPage", at(page), DOCUMENT);
    theme(dataset);
    languages(dataset);
    LinkedJson.date(dataset, "dcterms:modified", last());
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
      ObjectNode version = node(name, "dcat:Dataset");
      LinkedJson.values(version, "dcterms:title", texts.of(report.title()));
      LinkedJson.values(
          version,
          "dcterms:description",
          texts.of(edition -> says(edition, "catalog.report", edition.title(report).text())));
      described(version, "data.html");
      LinkedJson.date(version, "dcterms:modified", ReportDay.of(report, calendar));
      if (report.publishedOn() != null) {
        LinkedJson.date(version, "dcterms:issued", report.publishedOn());
      }
      period(version, figures.stream().map(figure -> figure.key().year()).distinct().toList());
      LinkedJson.link(version, "dcat:inSeries", here("series"));
      version.put("dcat:version", report.id());
      long changed = restatements.stream().filter(one -> one.by().contains(report)).count();
      LinkedJson.values(
          version,
          "adms:versionNotes",
          texts.of(edition -> says(edition, "catalog.version", figures.size(), changed)));
      if (!before.isEmpty()) {
        LinkedJson.link(version, "dcat:prev", before);
      }
      String sameKind = lastOfKind.put(report.kind(), here(name));
      if (sameKind != null) {
        LinkedJson.link(version, "dcat:previousVersion", sameKind);
      }
      Download own = reports.get(report.id());
      distributions(version, own == null ? List.of() : List.of(own), "");
      before = here(name);
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
    ObjectNode series = node("series", "dcat:DatasetSeries");
    LinkedJson.values(series, "dcterms:title", texts.of("catalog.series"));
    LinkedJson.values(series, "dcterms:description", texts.of("catalog.series.text"));
    LinkedJson.link(series, "dcterms:publisher", here("publisher"));
    LinkedJson.date(series, "dcterms:modified", last());
    LinkedJson.link(series, "dcat:first", versions.get(0).path("@id").asText());
    LinkedJson.link(series, "dcat:last", versions.get(versions.size() - 1).path("@id").asText());
    period(series, texts.main().years());
    return series;
  }

  private void distributions(ObjectNode dataset, List<Download> files, String conformsTo) {
    if (files.isEmpty()) {
      return;
    }
    ArrayNode distributions = dataset.putArray("dcat:distribution");
    for (Download file : files) {
      ObjectNode one = distributions.addObject();
      one.put("@id", here("file-" + file.address().replace('/', '-')));
      one.put("@type", "dcat:Distribution");
      LinkedJson.values(one, "dcterms:title", JsonText.object().put("", file.name()));
      LinkedJson.link(one, "dcat:accessURL", at(file.address()));
      LinkedJson.link(one, "dcat:downloadURL", at(file.address()));
      LinkedJson.link(one, "dcat:mediaType", MEDIA_TYPES + file.mediaType(), "dcterms:MediaType");
      String type = FILE_TYPES.get(file.mediaType());
      if (type != null) {
        LinkedJson.link(
            one, "dcterms:format", AUTHORITY + "file-type/" + type, "dcterms:MediaTypeOrExtent");
      }
      if (!conformsTo.isEmpty()) {
        LinkedJson.link(one, "dcterms:conformsTo", conformsTo, "dcterms:Standard");
      }
      licence(one);
      LinkedJson.typed(one, "dcat:byteSize", "xsd:nonNegativeInteger", String.valueOf(file.size()));
      ObjectNode checksum = one.putObject("spdx:checksum");
      checksum.put("@type", "spdx:Checksum");
      LinkedJson.link(checksum, "spdx:algorithm", SHA256, "spdx:ChecksumAlgorithm");
      LinkedJson.typed(checksum, "spdx:checksumValue", "xsd:hexBinary", file.sha256());
    }
  }

  /** The licence that the portal's own descriptor states; nothing when it states none. */
  private void licence(ObjectNode json) {
    JsonNode licences = texts.main().portal().tables().descriptor().json().path("licenses");
    String path = licences.path(0).path("path").asText();
    if (!path.isEmpty()) {
      LinkedJson.link(json, "dcterms:license", path, "dcterms:LicenseDocument");
    }
  }

  private void languages(ObjectNode json) {
    ArrayNode languages = json.putArray("dcterms:language");
    for (Edition edition : texts.editions()) {
      String code = threeLetters(edition.language());
      if (!code.isEmpty()) {
        languages
            .addObject()
            .put("@id", AUTHORITY + "language/" + code)
            .put("@type", "dcterms:LinguisticSystem");
      }
    }
  }

  private static String threeLetters(Language language) {
    try {
      return language.locale().getISO3Language().toUpperCase(Locale.ROOT);
    } catch (MissingResourceException unknown) {
      return "";
    }
  }

  /** The years that figures are of, in the common era. */
  private void period(ObjectNode json, List<Integer> years) {
    if (years.isEmpty()) {
      return;
    }
    int first = years.stream().min(Integer::compare).orElseThrow();
    int last = years.stream().max(Integer::compare).orElseThrow();
    ObjectNode period = json.putObject("dcterms:temporal");
    period.put("@type", "dcterms:PeriodOfTime");
    LinkedJson.date(period, "dcat:startDate", LocalDate.of(calendar.toGregorian(first), 1, 1));
    LinkedJson.date(period, "dcat:endDate", LocalDate.of(calendar.toGregorian(last), 12, 31));
  }

  private ObjectNode node(String name, String type) {
    ObjectNode node = JsonText.object();
    node.put("@id", here(name));
    node.put("@type", type);
    return node;
  }

  /** A thing that this file tells of. */
  private String here(String name) {
    return settings.url().isEmpty()
        ? "#" + name
        : settings.url() + "/" + Downloads.CATALOG + "#" + name;
  }

  /** A file of the site; as seen from this one when nobody knows the site's own address. */
  private String at(String address) {
    return settings.url().isEmpty() ? "../" + address : settings.url() + "/" + address;
  }

  /** What data of public bodies are about, in the EU's list of themes. */
  private static void theme(ObjectNode dataset) {
    ObjectNode theme = dataset.putObject("dcat:theme");
    theme.put("@id", AUTHORITY + "data-theme/GOVE");
    theme.put("@type", "skos:Concept");
    LinkedJson.values(
        theme, "skos:prefLabel", JsonText.object().put("en", "Government and public sector"));
  }
}
