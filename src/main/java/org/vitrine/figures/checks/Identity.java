package org.vitrine.figures.checks;

import java.util.List;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Portal;

/** One identity that figures of a portal ought to keep, each report by its own figures. */
interface Identity {

  /** What readers are told of it. */
  Rule rule();

  /** Every place where the identity can be tested. */
  List<Check> test(Portal portal, FigureBook book);
}
