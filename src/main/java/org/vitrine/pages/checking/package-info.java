/** What readers ought to know before they trust a figure: the checks and the restatements. */
@NullMarked
package org.vitrine.pages.checking;

import org.jspecify.annotations.NullMarked;
