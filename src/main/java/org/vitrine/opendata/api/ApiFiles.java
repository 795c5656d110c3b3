package org.vitrine.opendata.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.intake.DocumentType;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Report;
import org.vitrine.model.Table;
import org.vitrine.opendata.InLanguages;
import org.vitrine.opendata.JsonText;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema.MissingValue;

/** What each file of the interface says. */
final class ApiFiles {

  private final InLanguages texts;
  private final Edition main;
  private final FigureJson figures;

  ApiFiles(InLanguages texts, FigureJson figures) {
    this.texts = texts;
    this.main = texts.main();
    this.figures = figures;
  }

  /** What there is, and where. */
  ObjectNode index() {
    ObjectNode json = JsonText.object();
    json.put("version", "1");
    json.set("title", texts.of(main.settings().name()));
    json.set("publisher", texts.of(main.settings().agency()));
    json.put("calendar", main.settings().calendar().name().toLowerCase(Locale.ROOT));
    ArrayNode languages = json.putArray("languages");
    texts.editions().forEach(edition -> languages.add(edition.language().tag()));
    json.put("home", "../../index.html");
    json.put("openapi", "openapi.json");
    json.put("datapackage", "../../data/datapackage.json");
    ArrayNode years = json.putArray("years");
    for (int year : main.years()) {
      ObjectNode one = years.addObject();
      year(one, year);
      one.put("href", "years/" + year + ".json");
    }
    ArrayNode kpis = json.putArray("kpis");
    for (Kpi kpi : main.portal().kpis()) {
      ObjectNode one = kpis.addObject();
      one.put("id", kpi.id());
      one.put("slug", kpi.slug());
      one.set("name", texts.of(kpi.name()));
      one.put("href", "kpis/" + kpi.slug() + ".json");
    }
    ArrayNode tables = json.putArray("figures");
    for (Table table : main.portal().tables().byName().values()) {
      if (FigureBook.holdsFigures(table.schema())) {
        ObjectNode one = tables.addObject();
        one.put("table", table.schema().name());
        one.set("title", texts.of(table.schema().title()));
        one.put("count", main.book().of(table.schema().name()).size());
        one.put("href", "figures/" + table.schema().name() + ".json");
      }
    }
    ArrayNode reports = json.putArray("reports");
    for (Report report : main.portal().reports()) {
      ObjectNode one = reports.addObject();
      report(one, report);
      one.put("href", "reports/" + report.id() + ".json");
    }
    return json;
  }

  private void year(ObjectNode json, int year) {
    json.put("year", year);
    json.put("gregorianYear", main.settings().calendar().toGregorian(year));
  }

  private void report(ObjectNode json, Report report) {
    json.put("id", report.id());
    json.put("kind", report.kind());
    json.set("title", texts.of(report.title()));
    year(json, report.year());
    if (report.publishedOn() == null) {
      json.putNull("publishedOn");
    } else {
      json.put("publishedOn", report.publishedOn().toString());
    }
    json.put("url", report.url());
    json.put("licence", report.licence());
  }

  /** Everything about one year. */
  ObjectNode year(int year) {
    ObjectNode json = JsonText.object();
    year(json, year);
    json.put("page", Api.UP + main.to().year(year));
    reports(json, report -> report.year() == year || main.book().prints(report.id(), year));
    figures.addTo(
        json.putArray("figures"),
        main.book().all().stream().filter(figure -> figure.key().year() == year).toList());
    List<Document> documents = new ArrayList<>();
    for (String type : DocumentType.ALL) {
      documents.addAll(main.portal().documents(type, year));
    }
    documents(json, documents);
    return json;
  }

  private void reports(ObjectNode json, java.util.function.Predicate<Report> which) {
    ArrayNode reports = json.putArray("reports");
    main.portal().reports().stream()
        .filter(which)
        .forEach(report -> report(reports.addObject(), report));
  }

  private void documents(ObjectNode json, List<Document> documents) {
    ArrayNode list = json.putArray("documents");
    for (Document document : documents) {
      ObjectNode one = list.addObject();
      one.put("type", document.type());
      one.put("slug", document.slug());
      one.put("year", document.year());
      one.set("title", texts.of(document.title()));
      one.set("summary", texts.of(document.summary()));
      one.put("report", document.report());
      one.put("area", document.area());
      one.put("goal", document.goal());
      one.put("kpi", document.kpi());
      one.put("page", Api.UP + main.to().document(document));
    }
  }

  /** One KPI over all years, with its definitions. */
  ObjectNode kpi(Kpi kpi) {
    ObjectNode json = JsonText.object();
    json.put("id", kpi.id());
    json.put("slug", kpi.slug());
    json.set("name", texts.of(kpi.name()));
    ObjectNode goal = json.putObject("goal");
    goal.put("id", kpi.goal());
    main.portal().goal(kpi.goal()).ifPresent(entry -> goal.set("name", texts.of(entry.name())));
    json.put("better", kpi.better());
    json.put("kind", kpi.kind());
    json.put("page", Api.UP + main.to().kpi(kpi));
    ArrayNode definitions = json.putArray("definitions");
    for (Kpi.Definition definition : kpi.definitions()) {
      ObjectNode one = definitions.addObject();
      one.put("fromYear", definition.fromYear());
      one.set("unit", texts.of(definition.unit()));
      one.set("text", texts.of(definition.text()));
      one.put("change", definition.change());
      one.put("breaksSeries", definition.breaksSeries());
    }
    List<Figure> own = main.book().all().stream().filter(figure -> isOf(figure, kpi)).toList();
    figures.addTo(json.putArray("figures"), own);
    documents(
        json,
        main.portal().documents().stream()
            .filter(document -> document.kpi().equals(kpi.id()))
            .toList());
    return json;
  }

  /** Whether a figure is one of a KPI: its table has a column for it, which is part of the item. */
  private boolean isOf(Figure figure, Kpi kpi) {
    String item = figure.key().item();
    return (item.equals(kpi.id()) || item.startsWith(kpi.id() + ":"))
        && main.portal()
            .tables()
            .find(figure.key().table())
            .map(table -> table.schema().primaryKey().contains("kpi"))
            .orElse(false);
  }

  /** All figures of a table. */
  ObjectNode table(Table table) {
    String name = table.schema().name();
    ObjectNode json = JsonText.object();
    json.put("table", name);
    json.set("title", texts.of(table.schema().title()));
    json.set("description", texts.of(table.schema().description()));
    ArrayNode measures = json.putArray("measures");
    for (FieldSchema field : FigureBook.measures(table.schema())) {
      ObjectNode one = measures.addObject();
      one.put("name", field.name());
      one.set("title", texts.of(field.title()));
      one.set("description", texts.of(field.description()));
      one.set("unit", texts.of(field.unit()));
    }
    ArrayNode marks = json.putArray("missingValues");
    for (MissingValue missing : table.schema().missingValues()) {
      marks.addObject().put("value", missing.value()).put("label", missing.label());
    }
    List<Figure> own = main.book().of(name);
    reports(json, report -> own.stream().anyMatch(figure -> figure.of(report.id()).isPresent()));
    figures.addTo(json.putArray("figures"), own);
    return json;
  }

  /** The figures that a report prints, as it prints them. */
  ObjectNode report(Report report) {
    ObjectNode json = JsonText.object();
    report(json, report);
    figures.addTo(json.putArray("figures"), main.book().asPrintedIn(report.id()).all());
    return json;
  }
}
