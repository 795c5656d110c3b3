/**
 * Markdown documents: what may stand in them, and how they become HTML. The only user of
 * commonmark.
 */
@NullMarked
package org.vitrine.bake.markdown;

import org.jspecify.annotations.NullMarked;
