/**
 * The form for editors: a page at {@code admin/} that runs Sveltia CMS with a configuration made of
 * the portal's own years, document types and ids. Start with {@code EditorForm}. The script and
 * what belongs to it come from its npm package by {@code bin/cms}.
 */
@NullMarked
package org.vitrine.admin;

import org.jspecify.annotations.NullMarked;
