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

  /** Tables that readers unfold one by one. */
  record Folded(List<Fold> folds) implements Block {
    @Override
    public String kind() {
      return "folded";
    }
  }

  /**
   * A table that is folded away.
   *
   * @param id its address in the page
   * @param title what it is about
   * @param summary a few words more
   * @param text a paragraph above the table
   * @param table the table
   */
  record Fold(String id, Label title, Label summary, Label text, TableView table) {}

  /** Figures that do not follow from other figures. */
  record Findings(List<Finding> findings) implements Block {
    public Findings {
      findings = List.copyOf(findings);
    }

    @Override
    public String kind() {
      return "findings";
    }
  }

  /**
   * A figure that does not follow from others.
   *
   * @param id the check's address in the page
   * @param figureId the figure's address in the page; empty when it has been given away
   * @param title what the figure is
   * @param text what is odd
   * @param notes what the report says of it
   * @param printed the figure as printed
   * @param recomputed what it ought to be
   * @param tolerance what rounding explains
   * @param verdict the outcome
   * @param report who printed it
   * @param inputs what it is recomputed from
   */
  record Finding(
      String id,
      String figureId,
      Label title,
      Label text,
      List<Label> notes,
      FigureView printed,
      Label recomputed,
      Label tolerance,
      Label verdict,
      Label report,
      List<NamedFigure> inputs) {
    public Finding {
      notes = List.copyOf(notes);
      inputs = List.copyOf(inputs);
    }

    /** Whether there are so many inputs that they are folded away. */
    public boolean folded() {
      return inputs.size() > 4;
    }
  }

  /** A figure with its name. */
  record NamedFigure(Label name, FigureView figure) {}
}
