/** Pure sums over the model: figures with their vintages, checks, changes between years. */
@NullMarked
package org.vitrine.figures;

import org.jspecify.annotations.NullMarked;
