/**
 * The arithmetic identities that published figures ought to keep. A check never changes a figure;
 * it says what the printed inputs give. Start at {@link org.vitrine.figures.checks.Checks}.
 */
@NullMarked
package org.vitrine.figures.checks;

import org.jspecify.annotations.NullMarked;
