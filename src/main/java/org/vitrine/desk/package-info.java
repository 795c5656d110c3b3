/**
 * What Vitrine does at an editor's desk: it mends and adds to the portal's own files. The only room
 * that writes them, and the only user of the reader of workbooks.
 */
@NullMarked
package org.vitrine.desk;

import org.jspecify.annotations.NullMarked;
