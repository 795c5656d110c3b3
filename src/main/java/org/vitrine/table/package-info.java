/**
 * CSV files as header and rows that remember their line, and the descriptor that says what they
 * mean. The only user of jackson-csv.
 */
@NullMarked
package org.vitrine.table;

import org.jspecify.annotations.NullMarked;
