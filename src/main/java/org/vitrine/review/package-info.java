/**
 * What differs between two states of a portal, told before it is public: figure by figure and
 * document by document. Start at {@link org.vitrine.review.PortalChanges}.
 */
@NullMarked
package org.vitrine.review;

import org.jspecify.annotations.NullMarked;
