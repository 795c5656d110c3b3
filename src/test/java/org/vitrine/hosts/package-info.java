/** Real web servers of this machine, on the loopback interface, for tests of published sites. */
@NullMarked
package org.vitrine.hosts;

import org.jspecify.annotations.NullMarked;
