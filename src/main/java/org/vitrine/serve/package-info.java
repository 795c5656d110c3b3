/**
 * The preview: watches the portal's files, has the site made anew, serves it to this machine's own
 * browsers and tells them what has changed. Begin at {@link org.vitrine.serve.Preview}.
 */
@NullMarked
package org.vitrine.serve;

import org.jspecify.annotations.NullMarked;
