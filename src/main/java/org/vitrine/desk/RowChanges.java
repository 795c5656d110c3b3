package org.vitrine.desk;

/**
 * How the rows of a table differ from those it had.
 *
 * @param rows how many it has now
 * @param added how many have a key that none had
 * @param changed how many say something else than the row of the same key did
 * @param removed how many are gone
 */
public record RowChanges(int rows, int added, int changed, int removed) {

  /** Whether the rows say what they said. */
  public boolean none() {
    return added == 0 && changed == 0 && removed == 0;
  }
}
