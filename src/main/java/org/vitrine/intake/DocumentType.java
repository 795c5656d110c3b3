package org.vitrine.intake;

import java.util.List;

/** The folders of {@code content/}. */
public final class DocumentType {

  /** The one type whose documents belong to no year. */
  public static final String PAGE = "page";

  /** Every type. */
  public static final List<String> ALL =
      List.of(
          "foreword",
          "budget-analysis",
          "kpi-analysis",
          "achievement",
          "shortfall",
          "assessment",
          "followup",
          "risk",
          "plan-goal",
          "plan-item",
          "review",
          PAGE);

  private DocumentType() {}
}
