/** Settings of a portal, read once into one immutable record. */
@NullMarked
package org.vitrine.config;

import org.jspecify.annotations.NullMarked;
