/** What pages of every kind are put together from: the frame, sections, tables, documents. */
@NullMarked
package org.vitrine.pages.parts;

import org.jspecify.annotations.NullMarked;
