/**
 * The portal in one language: its words, names, addresses and figures as they are printed. Begin at
 * {@link org.vitrine.edition.Edition}, from which every page and file is made.
 */
@NullMarked
package org.vitrine.edition;

import org.jspecify.annotations.NullMarked;
