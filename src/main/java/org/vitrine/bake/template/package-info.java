/** Templates and what they can say. The only user of Thymeleaf. */
@NullMarked
package org.vitrine.bake.template;

import org.jspecify.annotations.NullMarked;
