package org.vitrine.bake.template;

import java.util.List;
import java.util.Set;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.PageKind;
import org.vitrine.pages.parts.Imprint;
import org.vitrine.pages.parts.SiteView;

/** Sites that pages of tests belong to. */
final class Sites {

  static final SiteView ALL = of(LinkStyle.RELATIVE, Set.of(PageKind.values()));

  private Sites() {}

  static SiteView of(LinkStyle links, Set<PageKind> kinds) {
    return new SiteView(
        "n",
        "a",
        "p",
        "index.html",
        "s",
        "i",
        "f",
        "j",
        List.of(),
        List.of(),
        List.of(),
        new Imprint("", "", "", "", "", ""),
        links,
        kinds);
  }
}
