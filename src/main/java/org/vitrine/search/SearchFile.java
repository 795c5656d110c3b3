package org.vitrine.search;

/**
 * A file of the index.
 *
 * @param address its address from the site's root
 * @param bytes what is in it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // two files are never compared
public record SearchFile(String address, byte[] bytes) {}
