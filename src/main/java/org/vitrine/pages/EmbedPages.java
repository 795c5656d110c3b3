package org.vitrine.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.ChartView;
import org.vitrine.pages.view.EmbedView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;

/** A page for each chart that other sites may show in a frame. */
final class EmbedPages {

  private final Edition edition;

  EmbedPages(Edition edition) {
    this.edition = edition;
  }

  /** A chart in the page that shows it. */
  private record Shown(ChartView chart, ChartView.Embed embed, Page page, Article article) {}

  /**
   * The pages of a language's charts.
   *
   * @param pages the language's pages; of several that show a chart the last is its home, as the
   *     first is the portal's
   */
  List<Page> pages(PageShell shell, List<Page> pages) {
    Map<String, Shown> charts = new LinkedHashMap<>();
    for (Page page : pages) {
      if (page.view() instanceof Article article) {
        article.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .forEach(
                block -> {
                  if (block instanceof Block.Chart chart && chart.chart().embed() != null) {
                    ChartView.Embed embed = chart.chart().embed();
                    charts.put(embed.file(), new Shown(chart.chart(), embed, page, article));
                  }
                });
      }
    }
    List<Page> embeds = new ArrayList<>();
    charts.values().forEach(shown -> embeds.add(page(shell, shown)));
    return embeds;
  }

  private Page page(PageShell shell, Shown shown) {
    Label title = shown.chart().title();
    Label of = shown.article().title();
    Label subject = title.text().contains(of.text()) ? Label.of("") : of;
    Link home =
        Link.of(
            Label.of(edition.words().plainName(edition.settings().name())),
            shown.page().address() + "#" + shown.chart().id());
    return shell.page(
        shown.embed().file(),
        "embed",
        subject.isEmpty() ? title : Label.of(title.text() + "｜" + subject.text()),
        shown.chart().sentence(),
        true,
        new EmbedView(shown.chart(), subject, shown.embed().table(), home),
        List.of());
  }
}
