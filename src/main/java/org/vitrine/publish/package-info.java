/**
 * Brings a built site to where readers find it: makes a release of it (names of assets after their
 * content, compressed files, settings for hosts) and shows that, so that whatever interrupts it
 * leaves what stood before whole. Begin at {@link org.vitrine.publish.Publisher}.
 */
@NullMarked
package org.vitrine.publish;

import org.jspecify.annotations.NullMarked;
