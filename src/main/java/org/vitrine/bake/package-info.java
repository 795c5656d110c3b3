/** Pages into files: the only user of JBake, commonmark and Thymeleaf. */
@NullMarked
package org.vitrine.bake;

import org.jspecify.annotations.NullMarked;
