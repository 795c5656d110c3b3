package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Kpi;
import org.vitrine.pages.charts.ChartMaker;
import org.vitrine.pages.charts.LightsChart;
import org.vitrine.pages.charts.ProgrammeChart;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.tables.BudgetTables;
import org.vitrine.pages.tables.KpiTables;
import org.vitrine.pages.tables.StaffTables;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.ChartView;
import org.vitrine.pages.view.EmbedView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** A page for each chart that other sites may show in a frame. */
final class EmbedPages {

  private final Edition edition;
  private final Words words;

  EmbedPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /**
   * A chart with the page that is its home.
   *
   * @param name what it is called in the address
   * @param home address of its page
   * @param subject title of its page
   * @param given what its maker gets, besides what it asks the portal for
   */
  private record Chart(
      String name, String home, Label subject, Object given, Supplier<ChartMaker> maker) {}

  List<PlannedPage> pages(PageShell shell) {
    return charts().stream()
        .filter(chart -> chart.maker().get().drawable())
        .map(
            chart ->
                shell
                    .page(
                        PageKind.EMBEDS,
                        "embed/" + chart.name() + ".html",
                        "embed",
                        () -> content(chart))
                    .from(chart.home(), chart.subject(), chart.given()))
        .toList();
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    List<Integer> budgeted = edition.book().years("budget");
    BudgetTables budget = new BudgetTables(edition);
    add(charts, "budget", "budget", () -> budget.chart("budget", edition.book().years("budget")));
    StaffTables staff = new StaffTables(edition);
    add(
        charts,
        "headcount",
        "staffing",
        () -> staff.headcountChart(edition.book().years("staffing")));
    add(
        charts,
        "personnel",
        "staffing",
        () -> staff.personnelChart(edition.book().years("personnel")));
    add(charts, "programmes", "programmes", () -> new ProgrammeChart(edition).chart());
    if (!edition.portal().goals().isEmpty()) {
      add(charts, "lights", "goals", () -> new LightsChart(edition).chart());
    }
    for (int year : budgeted) {
      String name = "budget-" + year;
      List<Integer> until = budgeted.stream().filter(other -> other <= year).toList();
      charts.add(
          new Chart(
              name,
              edition.to().year(year),
              Label.of(words.year(year)),
              until,
              () -> budget.chart(name, until)));
    }
    KpiTables kpis = new KpiTables(edition);
    for (Kpi kpi : edition.portal().kpis()) {
      charts.add(
          new Chart(
              "kpi-" + kpi.slug(),
              edition.to().kpi(kpi),
              words.label(kpi.name()),
              kpi,
              () -> kpis.chart(kpi)));
    }
    return charts;
  }

  private void add(List<Chart> charts, String name, String page, Supplier<ChartMaker> maker) {
    charts.add(
        new Chart(
            name, edition.to().at(page + ".html"), words.label(page + ".title"), page, maker));
  }

  private PageShell.Content content(Chart chart) {
    ChartView view = ((Block.Chart) chart.maker().get().block().orElseThrow()).chart();
    ChartView.Embed embed = view.embed();
    if (embed == null) {
      throw new IllegalStateException(chart.name() + " is for no other site");
    }
    Label title = view.title();
    Label subject = title.text().contains(chart.subject().text()) ? Label.of("") : chart.subject();
    Link home =
        Link.of(
            Label.of(words.plainName(edition.settings().name())), chart.home() + "#" + view.id());
    return new PageShell.Content(
        subject.isEmpty() ? title : Label.of(title.text() + "｜" + subject.text()),
        view.sentence(),
        true,
        new EmbedView(view, subject, embed.table(), home),
        List.of());
  }
}
