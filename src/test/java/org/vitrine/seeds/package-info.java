/**
 * The sample portal held against the reports it is drawn from, which lie beside the repository
 * where they are at hand and are no part of it.
 */
@org.jspecify.annotations.NullMarked
package org.vitrine.seeds;
