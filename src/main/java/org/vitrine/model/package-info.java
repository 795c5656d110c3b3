/**
 * What a portal is about, as records without input or output: tables that keep their schema,
 * documents, reports, goals, KPIs.
 */
@NullMarked
package org.vitrine.model;

import org.jspecify.annotations.NullMarked;
