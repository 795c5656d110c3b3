/**
 * The interface for programs: the figures as JSON files, one for each year, KPI, table and report,
 * and the document that describes them. Start with {@code Api}.
 */
@NullMarked
package org.vitrine.opendata.api;

import org.jspecify.annotations.NullMarked;
