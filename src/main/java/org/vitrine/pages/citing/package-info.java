/** What is known of a figure, where it is at home and how to quote it. */
@NullMarked
package org.vitrine.pages.citing;

import org.jspecify.annotations.NullMarked;
