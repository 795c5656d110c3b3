/**
 * The tables of a subject, each with the chart that goes with it. Pages of several kinds show them.
 */
@NullMarked
package org.vitrine.pages.tables;

import org.jspecify.annotations.NullMarked;
