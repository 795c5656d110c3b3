package org.vitrine.intake;

/** Files that editors and file managers leave behind: no part of a portal, and never published. */
public final class Litter {

  private Litter() {}

  /** Whether a file's name says that it is litter. */
  public static boolean is(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || (name.startsWith("#") && name.endsWith("#"))
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }
}
