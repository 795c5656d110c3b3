/**
 * Model and figures into view records, a class for each kind of page. No HTML. Begin at {@link
 * org.vitrine.pages.SiteBuilder}.
 */
@NullMarked
package org.vitrine.pages;

import org.jspecify.annotations.NullMarked;
