package org.vitrine.site;

/** The ways in which readers get the site. */
enum Way {
  /** From the root of a web host. */
  ROOT,
  /** From a folder deep in a web host. */
  FOLDER,
  /** Opened from disk. */
  DISK
}
