package org.vitrine.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.Restatement;
import org.vitrine.model.Report;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.FeedView;
import org.vitrine.plan.PlannedPage;

/** What machines read to follow the portal. */
final class Feeds {

  private final Edition edition;

  Feeds(Edition edition) {
    this.edition = edition;
  }

  /** The feed of this language: the reports, newest first, and the figures that they restated. */
  PlannedPage feed(PageShell shell) {
    return shell.page(
        PageKind.FEED,
        "feed.xml",
        "feed",
        () ->
            new PageShell.Content(
                edition.words().label("feed.title"), "", false, view(), List.of()));
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

  /**
   * The day a report was published; when it prints none, the last day of the year it covers, or the
   * first for a plan. Never the day of the build, so that two builds are the same.
   */
  private String updated(Report report) {
    LocalDate day = report.publishedOn();
    if (day == null) {
      int year = edition.settings().calendar().toGregorian(report.year());
      day = report.isPlan() ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }
    return day + "T00:00:00Z";
  }

  private String absolute(String address) {
    return edition.absolute(address);
  }
}
