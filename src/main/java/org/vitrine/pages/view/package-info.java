/**
 * What templates see: records of ready texts, addresses and figures. No arithmetic is left to do.
 */
@NullMarked
package org.vitrine.pages.view;

import org.jspecify.annotations.NullMarked;
