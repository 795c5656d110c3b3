/**
 * A new portal: an empty folder gets settings, tables and documents to begin with. {@link
 * org.vitrine.start.NewPortal} writes them.
 */
@NullMarked
package org.vitrine.start;

import org.jspecify.annotations.NullMarked;
