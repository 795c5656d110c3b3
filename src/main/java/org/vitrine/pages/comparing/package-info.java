/** Years compared with each other: what changed between two, and any figures over any years. */
@NullMarked
package org.vitrine.pages.comparing;

import org.jspecify.annotations.NullMarked;
