/**
 * The data for those who calculate with it: files to download and the descriptor that tells what
 * they hold. Plain numbers and codes, the same for every language.
 */
@NullMarked
package org.vitrine.opendata;

import org.jspecify.annotations.NullMarked;
