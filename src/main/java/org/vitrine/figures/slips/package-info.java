/**
 * What in a portal looks like a slip of the hand though nothing in it breaks the contract: a digit
 * too many, a row left out. A slip is a warning, and whoever has looked at it says so with a
 * reason. Start at {@link org.vitrine.figures.slips.Slips}.
 */
@NullMarked
package org.vitrine.figures.slips;

import org.jspecify.annotations.NullMarked;
