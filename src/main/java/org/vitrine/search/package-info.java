/**
 * The search index: texts of set pages → terms → small files that a browser fetches as it needs
 * them. Start at {@link org.vitrine.search.SearchIndex}.
 */
@NullMarked
package org.vitrine.search;

import org.jspecify.annotations.NullMarked;
