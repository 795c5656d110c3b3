package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Section;

/** Gathers the sections of a page. A section that would hold nothing is left out. */
public final class Sections {

  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private String id = "";
  private Label heading = Label.of("");

  /** Begins a section; what is added next belongs to it. */
  public Sections begin(String sectionId, Label sectionHeading) {
    end();
    id = sectionId;
    heading = sectionHeading;
    return this;
  }

  /** Adds to the section that was begun last. */
  public Sections add(Block block) {
    blocks.add(block);
    return this;
  }

  /** Adds what there is, if anything. */
  public Sections add(Optional<Block> block) {
    block.ifPresent(blocks::add);
    return this;
  }

  /** Adds a table unless it has no rows. */
  public Sections add(TableMaker table) {
    if (!table.isEmpty()) {
      blocks.add(table.block());
    }
    return this;
  }

  /** Adds a paragraph. */
  public Sections text(Label text) {
    return add(new Block.Text(text));
  }

  private void end() {
    if (!blocks.isEmpty()) {
      sections.add(new Section(id, heading, blocks));
      blocks.clear();
    }
  }

  /** The sections that hold something, in their order. */
  public List<Section> list() {
    end();
    return List.copyOf(sections);
  }
}
