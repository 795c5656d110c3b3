/** Tables and documents into the validated model, gathering every problem on the way. */
@NullMarked
package org.vitrine.intake;

import org.jspecify.annotations.NullMarked;
