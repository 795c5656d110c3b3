/** Arguments, printing, exit codes. */
@NullMarked
package org.vitrine.cli;

import org.jspecify.annotations.NullMarked;
