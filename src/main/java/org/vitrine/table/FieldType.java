package org.vitrine.table;

/** What the cells of a column hold; the types of Table Schema v2.0 that a portal may use. */
public enum FieldType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  YEAR,
  LIST
}
