package org.vitrine.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.figures.FigureKey;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.DocumentPageView;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.TableView;

/**
 * Where a figure is at home: of all pages that show it under an address of its own, the one that
 * readers are sent to. It is read off the pages themselves, so that no address leads nowhere.
 */
final class FigureHomes {

  /** A page that shows a figure, the better the lower its rank. */
  private record Home(int rank, String address) {}

  private final Map<String, Home> homes = new HashMap<>();

  private FigureHomes() {}

  /** The homes of every figure of the main language's pages. */
  static FigureHomes of(List<Page> pages) {
    FigureHomes homes = new FigureHomes();
    for (Page page : pages) {
      if (page.view() instanceof Article article) {
        homes.read(page.address(), article);
      } else if (page.view() instanceof DocumentPageView view) {
        homes.read(page.address(), view.article());
      }
    }
    return homes;
  }

  private void read(String page, Article article) {
    article.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .forEach(
            block -> {
              if (block instanceof Block.Table table) {
                for (TableView.Row row : table.table().rows()) {
                  for (TableView.Cell cell : row.cells()) {
                    if (cell.figure() != null) {
                      read(page, cell.figure());
                    }
                  }
                }
              } else if (block instanceof Block.Glance glance) {
                glance.figures().forEach(key -> read(page, key.figure()));
              }
            });
  }

  private void read(String page, FigureView figure) {
    int rank = rank(page, figure.path());
    if (rank >= 0 && !figure.id().isEmpty()) {
      Home home = new Home(rank, page + "#" + figure.id());
      homes.merge(figure.path(), home, (old, other) -> other.rank() < old.rank() ? other : old);
    }
  }

  /** A KPI's result is best read among its other years, all else among the figures of its year. */
  private static int rank(String page, String path) {
    if (page.startsWith("kpis/")) {
      return path.startsWith("kpi_results/") ? 0 : 4;
    }
    if (page.matches("years/\\d+\\.html")) {
      return 1;
    }
    if (page.startsWith("data/")) {
      return 5;
    }
    return switch (page) {
      case "budget.html", "staffing.html", "programmes.html" -> 2;
      case "goals.html" -> 3;
      default -> -1; // a year as one report printed it, a plan, a page on something else
    };
  }

  /** The address at which a figure is read, without the folder of the language. */
  String of(FigureKey key) {
    Home home = homes.get(key.path());
    if (home == null) {
      throw new IllegalStateException("on no page: " + key.path());
    }
    return home.address();
  }
}
