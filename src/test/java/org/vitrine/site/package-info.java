/**
 * The finished site of the repository's own portal, read as its users do: with a browser, with a
 * crawler, with the checkers of HTML and of accessibility. {@link org.vitrine.site.SiteExtension}
 * builds it once and hands it to the tests.
 */
@org.jspecify.annotations.NullMarked
package org.vitrine.site;
