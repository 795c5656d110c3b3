/**
 * Charts, with what is said of them: their sentence, their data, how others may show them. Begin at
 * {@link org.vitrine.pages.charts.ChartMaker}.
 */
@NullMarked
package org.vitrine.pages.charts;

import org.jspecify.annotations.NullMarked;
