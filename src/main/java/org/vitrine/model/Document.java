package org.vitrine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.table.Translated;

/**
 * One Markdown document of {@code content/}: its front matter, checked, and its body, not yet
 * rendered.
 *
 * @param file path relative to the portal's folder, e.g. {@code content/achievement/109/x.md}
 * @param type the first folder
 * @param year the second folder; 0 for a {@code page}
 * @param slug the file's name without its ending
 * @param title the title
 * @param summary one sentence; empty when there is none
 * @param report id of the report it is drawn from; empty when there is none
 * @param source place in the report, e.g. 參、一、（一）; empty when there is none
 * @param area id of the policy area; empty when there is none
 * @param areaName what its report calls the area; empty when as in {@code areas.csv}
 * @param section heading in the report under which it stands; empty when there is none
 * @param goal id of the goal; empty when there is none
 * @param kpi id of the KPI; empty when there is none
 * @param order position among its neighbours
 * @param tags free words
 * @param date the day it is about or shown from, or null
 * @param draft whether it is kept back
 * @param body the Markdown after the front matter
 * @param bodyLine the line of the file on which the body begins, from 1
 */
public record Document(
    String file,
    String type,
    int year,
    String slug,
    Translated title,
    Translated summary,
    String report,
    String source,
    String area,
    Translated areaName,
    Translated section,
    String goal,
    String kpi,
    int order,
    List<String> tags,
    @Nullable LocalDate date,
    boolean draft,
    String body,
    int bodyLine) {

  public Document {
    tags = List.copyOf(tags);
  }

  /** The document as one that is not kept back, under a title. */
  public Document shownAs(Translated newTitle) {
    return new Document(
        file, type, year, slug, newTitle, summary, report, source, area, areaName, section, goal,
        kpi, order, tags, date, false, body, bodyLine);
  }

  /** Fact: whether a document may be shown, and what its front matter says. */
  public record At(String file) implements Library.OfDocuments {}

  /** Whether two states of a document differ in nothing but the body, which is read on its own. */
  boolean tellsTheSameAs(Document other) {
    return withoutBody().equals(other.withoutBody());
  }

  private Document withoutBody() {
    return new Document(
        file, type, year, slug, title, summary, report, source, area, areaName, section, goal, kpi,
        order, tags, date, draft, "", 0);
  }
}
