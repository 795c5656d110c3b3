package org.vitrine.pages;

import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView;

/** The same table under another name, for pages that show it for several years. */
final class Retitled {

  private Retitled() {}

  static TableView of(TableView table, String id, Label caption) {
    return new TableView(
        id,
        caption,
        table.unit(),
        table.columns(),
        table.rows(),
        table.notes(),
        table.sources(),
        table.download(),
        table.wide(),
        table.sortable());
  }
}
