/**
 * What is going to be written: the addresses of all pages and files with a way to compose each of
 * them. Whoever writes the site needs no more of a page than this.
 */
@NullMarked
package org.vitrine.plan;

import org.jspecify.annotations.NullMarked;
