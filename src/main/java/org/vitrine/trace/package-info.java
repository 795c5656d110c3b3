/** What a piece of work was made from, so that it is made again only when that has changed. */
@NullMarked
package org.vitrine.trace;

import org.jspecify.annotations.NullMarked;
