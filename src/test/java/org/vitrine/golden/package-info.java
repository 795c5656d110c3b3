/**
 * Small portals of {@code src/test/resources/sites}, each built as a user would, and what must come
 * of it: the same pages as before, the same bytes each time, or, after a mistake, nothing at all.
 */
@org.jspecify.annotations.NullMarked
package org.vitrine.golden;
