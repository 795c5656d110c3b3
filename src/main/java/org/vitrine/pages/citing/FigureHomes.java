package org.vitrine.pages.citing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Lazy;
import org.vitrine.model.Portal;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.DocumentPageView;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.TableView;
import org.vitrine.plan.Page;
import org.vitrine.plan.PagePlan;
import org.vitrine.plan.PlannedPage;
import org.vitrine.trace.Trace;

/**
 * Where a figure is at home: of all pages that show it under an address of its own, the one that
 * readers are sent to. It is read off the pages themselves, so that no address leads nowhere; a
 * page is composed for that once, when a figure may be at home there. Safe for use by many threads.
 */
public final class FigureHomes {

  /** The kinds of page at which figures are at home. */
  private static final Set<PageKind> KINDS =
      EnumSet.of(PageKind.KPIS, PageKind.YEARS, PageKind.MEASURES, PageKind.GOALS, PageKind.DATA);

  private final Edition main;
  private final Lazy<Map<String, PlannedPage>> pages;

  /** The addresses of the figures of a page, by their paths. */
  private final Map<String, Trace.Of<Map<String, String>>> shown = new ConcurrentHashMap<>();

  /**
   * The homes of figures.
   *
   * @param main the portal in its main language
   * @param plans the plans of the site, all of them when a home is first asked for
   */
  public FigureHomes(Edition main, List<PagePlan> plans) {
    this.main = main;
    this.pages =
        new Lazy<>(
            () -> {
              Map<String, PlannedPage> byAddress = new HashMap<>();
              plans.stream()
                  .filter(plan -> plan.isOf(main.language()) && KINDS.contains(plan.kind()))
                  .flatMap(plan -> plan.fresh().stream())
                  .forEach(page -> byAddress.put(page.address(), page));
              return byAddress;
            });
  }

  /**
   * The address at which a figure is read, without the folder of the language. A KPI's result is
   * best read among its other years, all else among the figures of its year.
   */
  public String of(FigureKey key) {
    for (String page : candidates(key)) {
      PlannedPage planned = pages.get().get(page);
      String id = planned == null ? null : shown(planned).get(key.path());
      if (id != null) {
        return page + "#" + id;
      }
    }
    return main.to().figure(key); // no page but its own shows it
  }

  private List<String> candidates(FigureKey key) {
    List<String> pages = new ArrayList<>();
    if (key.table().equals("kpi_results")) {
      main.portal().kpi(key.item()).ifPresent(kpi -> pages.add(main.to().kpi(kpi)));
    }
    if (main.years().contains(key.year())) {
      pages.add(main.to().year(key.year()));
    }
    pages.add(main.to().at((key.table().equals("personnel") ? "staffing" : key.table()) + ".html"));
    pages.add(main.to().at("goals.html"));
    pages.add(main.to().table(key.table()));
    return pages;
  }

  private Map<String, String> shown(PlannedPage page) {
    Trace.Of<Map<String, String>> known = shown.get(page.address());
    if (known == null) {
      known = Trace.of(() -> read(page.compose()));
      shown.put(page.address(), known);
    }
    known.facts().stream().filter(fact -> !Portal.isOfDocuments(fact)).forEach(Trace::note);
    return known.made();
  }

  private static Map<String, String> read(Page page) {
    Map<String, String> ids = new HashMap<>();
    Article article =
        page.view() instanceof Article own
            ? own
            : page.view() instanceof DocumentPageView view ? view.article() : null;
    if (article != null) {
      article.sections().stream()
          .flatMap(section -> section.blocks().stream())
          .forEach(block -> read(block, ids));
    }
    return Map.copyOf(ids);
  }

  private static void read(Block block, Map<String, String> ids) {
    if (block instanceof Block.Table table) {
      for (TableView.Row row : table.table().rows()) {
        for (TableView.Cell cell : row.cells()) {
          if (cell.figure() != null) {
            read(cell.figure(), ids);
          }
        }
      }
    } else if (block instanceof Block.Glance glance) {
      glance.figures().forEach(key -> read(key.figure(), ids));
    }
  }

  private static void read(FigureView figure, Map<String, String> ids) {
    if (!figure.id().isEmpty()) {
      ids.putIfAbsent(figure.path(), figure.id());
    }
  }
}
