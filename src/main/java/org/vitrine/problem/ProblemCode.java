package org.vitrine.problem;

import java.util.Locale;

/**
 * The kinds of mistakes. The code ({@link #code()}) is part of the public interface: it is printed
 * with each message and never renamed. The texts are in {@code problems.properties} and its
 * translations; the numbers in braces there are the arguments listed here.
 */
public enum ProblemCode {
  /** A file is missing: 0 what it is for. */
  FILE_MISSING,

  /** There is no settings file: 0 the folder's name. */
  SETTINGS_MISSING,
  /** The settings file is not UTF-8. */
  SETTINGS_ENCODING,
  /** A settings or message file cannot be read: 0 why. */
  SETTINGS_UNREADABLE,
  /** A key that no setting has: 0 the key, 1 the known ones. */
  SETTINGS_UNKNOWN_KEY,
  /** A setting's value is not allowed: 0 the key, 1 the value, 2 what is. */
  SETTINGS_INVALID,
  /** A language has no file of messages: 0 the language. */
  MESSAGES_FILE_MISSING,
  /** A language lacks a message that another has: 0 the key, 1 the language. */
  MESSAGE_MISSING,

  /** A link in a document leads nowhere: 0 the link, 1 the nearest page or file. */
  LINK_BROKEN,
  /** A link or picture that leads out of the portal's folder or to a foreign picture: 0 the link. */
  LINK_REFUSED,
  /** A picture of a document does not exist: 0 its path. */
  IMAGE_MISSING,
  /** A heading jumps over a level or is a first-level one: 0 its level, 1 the expected one. */
  HEADING_LEVEL,
  /** A quoted figure is not written as it should be: 0 the quotation. */
  QUOTE_SYNTAX,
  /** A quoted figure does not exist: 0 the quotation, 1 the nearest one. */
  QUOTE_UNKNOWN,

  /** Two pages or files want the same address: 0 the address. */
  ADDRESS_CLASH,
  /** A page links to an address that no page has: 0 the page, 1 the link. */
  SITE_LINK_BROKEN,
  /** A template is missing: 0 the page, 1 the template. */
  TEMPLATE_MISSING,
  /** A template fails: 0 the page, 1 what went wrong. */
  TEMPLATE_FAILED,
  /** The site could not be written: 0 why. */
  OUTPUT_FAILED,
  /** The site's folder is not one that may be replaced: 0 why. */
  OUTPUT_REFUSED;

  /** The code as printed, e.g. {@code file-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
