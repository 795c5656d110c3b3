package org.vitrine.config;

/**
 * The terms under which a portal's data may be used again.
 *
 * @param name what the licence is called; empty when the portal states none
 * @param url where its text is; empty when unknown
 */
public record Licence(LocalText name, String url) {}
