package org.vitrine.opendata.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.figures.FigureBook;
import org.vitrine.intake.DocumentType;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.model.Table;
import org.vitrine.opendata.Download;
import org.vitrine.opendata.InLanguages;
import org.vitrine.opendata.JsonText;
import org.vitrine.plan.Site.DataFile;

/** The files of the interface, in a folder that bears its version. */
public final class Api {

  /** The folder; what stands in it keeps its form for good. */
  static final String ROOT = "api/v1/";

  /** From a file in a folder of the interface to the site's root. */
  static final String UP = "../../../";

  private static final String JSON = "application/json";

  private final InLanguages texts;
  private final Portal portal;
  private final List<Download> files = new ArrayList<>();
  private final Map<String, Download> reports = new LinkedHashMap<>();

  /**
   * The interface of a portal; without files when the portal leaves it out.
   *
   * @param editions the portal in each of its languages, the first one's first
   */
  public Api(List<Edition> editions) {
    texts = new InLanguages(editions);
    Edition main = texts.main();
    portal = main.portal();
    if (!main.settings().pages().contains(PageKind.API)) {
      return;
    }
    FigureJson figures = new FigureJson(texts);
    ApiFiles content = new ApiFiles(texts, figures);
    file("index.json", main::years, content::index);
    file("openapi.json", () -> {}, () -> OpenApi.of(texts));
    for (int year : main.years()) {
      file("years/" + year + ".json", () -> documents(year), () -> content.year(year));
    }
    for (Kpi kpi : portal.kpis()) {
      file("kpis/" + kpi.slug() + ".json", portal::documents, () -> content.kpi(kpi));
    }
    for (Table table : portal.tables().byName().values()) {
      if (FigureBook.holdsFigures(table.schema())) {
        String name = table.schema().name();
        file("figures/" + name + ".json", () -> {}, () -> content.table(table));
      }
    }
    for (Report report : portal.reports()) {
      reports.put(
          report.id(),
          file("reports/" + report.id() + ".json", () -> {}, () -> content.report(report)));
    }
  }

  /** Notes the documents of a year. */
  private void documents(int year) {
    for (String type : DocumentType.ALL) {
      portal.documents(type, year);
    }
  }

  private Download file(String name, Runnable noting, Supplier<ObjectNode> making) {
    Download file =
        Download.late(
            ROOT + name,
            JSON,
            () -> {
              portal.tables().byName(); // any of them may tell a name, a note or a unit
              noting.run();
            },
            () -> JsonText.bytes(making.get()));
    files.add(file);
    return file;
  }

  /** The figures that each report prints, by the report's id. */
  public Map<String, Download> reports() {
    return Map.copyOf(reports);
  }

  /** The files to be written. */
  public List<DataFile> files() {
    return files.stream().map(Download::file).toList();
  }
}
