package org.vitrine.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vitrine.config.Calendar;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.Restatement;
import org.vitrine.model.Document;
import org.vitrine.model.Report;
import org.vitrine.opendata.JsonText;
import org.vitrine.opendata.ReportDay;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.FeedView;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site.DataFile;

/** What machines read to follow the portal. */
final class Feeds {

  private static final int DOCUMENTS = 50;
  private static final String MIDNIGHT = "T00:00:00Z";

  private final Edition edition;

  Feeds(Edition edition) {
    this.edition = edition;
  }

  /**
   * The feed of this language, newest first: reports, the figures that they restated, documents.
   */
  PlannedPage feed(PageShell shell) {
    return shell.page(
        PageKind.FEED,
        "feed.xml",
        "feed",
        () ->
            new PageShell.Content(
                edition.words().label("feed.title"), "", false, view(), List.of()));
  }

  /** The same as JSON Feed 1.1. */
  DataFile json() {
    return DataFile.of(edition.to().at("feed.json"), () -> JsonText.of(json(view())));
  }

  private ObjectNode json(FeedView view) {
    ObjectNode json = JsonText.object();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", view.title());
    json.put("description", edition.settings().tagline().in(edition.language()));
    json.put("home_page_url", view.home());
    json.put("feed_url", absolute(edition.to().at("feed.json")));
    json.put("language", edition.language().tag());
    json.putArray("authors").addObject().put("name", view.author());
    ArrayNode items = json.putArray("items");
    for (FeedView.Entry entry : view.entries()) {
      ObjectNode item = items.addObject();
      item.put("id", entry.id());
      item.put("url", entry.href());
      item.put("title", entry.title());
      item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
      item.put("date_published", entry.updated());
    }
    return json;
  }

  private FeedView view() {
    Words words = edition.words();
    List<FeedView.Entry> entries = new ArrayList<>();
    List<Report> reports = new ArrayList<>(edition.portal().reports());
    java.util.Collections.reverse(reports);
    List<Restatement> restatements = Restatement.of(edition.book());
    for (Report report : reports) {
      List<Restatement> own =
          restatements.stream().filter(one -> one.by().contains(report)).toList();
      if (!own.isEmpty()) {
        entries.add(restatements(report, own));
      }
      entries.add(
          new FeedView.Entry(
              edition.title(report).text(),
              absolute("") + "#report-" + report.id(),
              updated(report),
              absolute(edition.to().year(report.year())),
              words.text("feed.report", words.year(report.year()))));
    }
    entries.addAll(documents());
    entries.sort(Comparator.comparing(FeedView.Entry::updated).reversed()); // reports stay first
    return new FeedView(
        edition.settings().name().in(edition.language()),
        absolute(edition.to().at("feed.xml")),
        entries.stream()
            .map(FeedView.Entry::updated)
            .max(String::compareTo)
            .orElse("1970-01-01T00:00:00Z"),
        edition.settings().agency().in(edition.language()),
        absolute(edition.to().at("feed.xml")),
        absolute(edition.to().at("index.html")),
        entries);
  }

  /** What a report changed of what others had printed before it. */
  private FeedView.Entry restatements(Report report, List<Restatement> own) {
    Words words = edition.words();
    return new FeedView.Entry(
        words.text(
            own.size() == 1 ? "feed.restates.one" : "feed.restates",
            edition.title(report).text(),
            own.size()),
        absolute("") + "#restatements-" + report.id(),
        updated(report),
        absolute(edition.to().at("restatements.html")),
        words.text(
            "feed.restates.figures",
            String.join(
                words.text("list.semicolon"),
                own.stream().map(one -> edition.describe(one.figure().key())).toList())));
  }

  /** The newest documents, as many as a reader may have missed. */
  private List<FeedView.Entry> documents() {
    return edition.portal().documents().stream()
        .filter(document -> document.date() != null || document.year() != 0)
        .sorted(Comparator.comparing(this::day).reversed().thenComparing(Document::file))
        .limit(DOCUMENTS)
        .map(this::document)
        .toList();
  }

  private FeedView.Entry document(Document document) {
    Words words = edition.words();
    String address = absolute(edition.to().document(document));
    return new FeedView.Entry(
        words.plain(document.title()),
        address,
        day(document) + MIDNIGHT,
        address,
        words.plain(document.summary()));
  }

  /** The day that a document is of: its own, else that of its report, else its year's last. */
  private LocalDate day(Document document) {
    LocalDate own = document.date();
    if (own != null) {
      return own;
    }
    Calendar calendar = edition.settings().calendar();
    return edition
        .portal()
        .report(document.report())
        .map(report -> ReportDay.of(report, calendar))
        .orElseGet(() -> LocalDate.of(calendar.toGregorian(document.year()), 12, 31));
  }

  private String updated(Report report) {
    return ReportDay.of(report, edition.settings().calendar()) + MIDNIGHT;
  }

  private String absolute(String address) {
    return edition.absolute(address);
  }
}
