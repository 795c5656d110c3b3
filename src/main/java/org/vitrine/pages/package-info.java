/** Model and figures into view records: formatted cells, chart series, addresses. No HTML. */
@NullMarked
package org.vitrine.pages;

import org.jspecify.annotations.NullMarked;
