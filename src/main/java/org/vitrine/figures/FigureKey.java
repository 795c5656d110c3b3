package org.vitrine.figures;

/**
 * What a figure is, whoever printed it: the public contract's (table, item, year, measure).
 *
 * @param table the table's name
 * @param item the table's key without report and year; several columns are joined by a colon; empty
 *     when there is nothing else in the key
 * @param year the year the figure is of
 * @param measure the column
 */
public record FigureKey(String table, String item, int year, String measure) {

  /** {@code budget/total/109/settled}; without an item {@code personnel/107/cost}. */
  public String path() {
    return item.isEmpty()
        ? table + "/" + year + "/" + measure
        : table + "/" + item + "/" + year + "/" + measure;
  }

  /** The figure's address in a page: {@code budget-total-109-settled}. */
  public String anchor() {
    return path().replace('/', '-').replace(' ', '_');
  }

  /** The same figure in another year. */
  public FigureKey in(int otherYear) {
    return new FigureKey(table, item, otherYear, measure);
  }

  /** Another measure of the same item and year. */
  public FigureKey measure(String otherMeasure) {
    return new FigureKey(table, item, year, otherMeasure);
  }
}
