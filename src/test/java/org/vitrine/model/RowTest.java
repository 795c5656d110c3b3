package org.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.problem.Place;

class RowTest {

  private final Tables tables =
      Small.portal()
          .table(
              "t",
              "id* rate:number day:date list:list yes:boolean none:number",
              "a,95.70,2019-03-19,x;y,true,--")
          .tables();
  private final Row row = tables.rows("t").get(0);

  @Test
  void aCellIsReadAsWhatItIs() {
    assertEquals("a", row.text("id"));
    assertEquals("95.70", row.text("rate"), "printed decimals stay");
    assertEquals(Optional.of(new BigDecimal("95.70")), row.number("rate"));
    assertEquals("2019-03-19", row.text("day"));
    assertEquals(List.of("x", "y"), row.items("list"));
  }

  @Test
  void aMissingValueIsNeitherTextNorZero() {
    assertEquals("", row.text("none"));
    assertEquals(Optional.empty(), row.number("none"));
    assertEquals(new Value.Missing("--", "not in force"), row.value("none"));
  }

  @Test
  void aColumnThatIsNotThereIsMissingOrAMistakeOfTheProgram() {
    assertEquals("", row.text("nothing"));
    assertEquals(Optional.empty(), row.number("id"));
    assertEquals(List.of(), row.items("nothing"));
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> row.value("nothing"));
    assertEquals("field: t has no column 'nothing'", thrown.getMessage());
  }

  @Test
  void aPlaceCountsColumnsAsTheFileHasThem() {
    Table table = tables.byName().get("t");
    if (table == null) {
      throw new AssertionError("no table");
    }
    assertEquals(new Place("data/t.csv", 2, 2), table.place(row, "rate"));
    assertEquals(new Place("data/t.csv", 2, 0), table.place(row, "nothing"));
    Table turned = new Table(table.schema(), table.rows(), List.of(6, 5, 4, 3, 2, 1));
    assertEquals(new Place("data/t.csv", 2, 5), turned.place(row, "rate"));
  }

  @Test
  void aTableThatThePortalLacksHasNoRows() {
    assertEquals(List.of(), tables.rows("budget"));
  }
}
