package org.vitrine.pages.view;

import java.util.List;

/** A part of a section. Templates choose by {@link #kind()}. */
public sealed interface Block {

  /** Name of the component that shows it. */
  String kind();

  /** A paragraph. */
  record Text(Label text) implements Block {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A heading below the section's own. */
  record Heading(String id, Label text) implements Block {
    @Override
    public String kind() {
      return "heading";
    }
  }

  /** A few figures in large type. */
  record Glance(List<KeyFigure> figures) implements Block {
    @Override
    public String kind() {
      return "glance";
    }
  }

  /**
   * A figure in large type.
   *
   * @param label what it is
   * @param figure the figure
   * @param words the same in words of the language, e.g. 280.85 億元; may be empty
   * @param change how it changed; may be empty
   * @param href where its history is
   */
  record KeyFigure(Label label, FigureView figure, String words, String change, String href) {}

  /** A table. */
  record Table(TableView table) implements Block {
    @Override
    public String kind() {
      return "table";
    }
  }

  /** A chart. */
  record Chart(ChartView chart) implements Block {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /**
   * Documents.
   *
   * @param style {@code full} (with their bodies), {@code folded} (body on request) or {@code list}
   */
  record Documents(String style, List<DocumentView> documents) implements Block {
    @Override
    public String kind() {
      return "documents-" + style;
    }
  }

  /**
   * Links.
   *
   * @param style {@code list} or {@code cards}
   */
  record Links(String style, List<Link> links) implements Block {
    @Override
    public String kind() {
      return "links-" + style;
    }
  }

  /** Names and what stands for them. */
  record Facts(List<Fact> facts) implements Block {
    @Override
    public String kind() {
      return "facts";
    }
  }

  /** One fact; {@code href} may be empty. */
  record Fact(Label name, Label value, String href) {}
}
