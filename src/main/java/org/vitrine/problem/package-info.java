/** One mistake in a user's file, and the report that gathers them. Knows no other room. */
@NullMarked
package org.vitrine.problem;

import org.jspecify.annotations.NullMarked;
