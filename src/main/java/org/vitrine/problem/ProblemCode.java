package org.vitrine.problem;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of mistakes. The code ({@link #code()}) is part of the public interface: it is printed
 * with each message and never renamed. The texts are in {@code problems.properties} and its
 * translations; the numbers in braces there are the arguments listed here. A suggestion, where
 * there is one, is the last argument, may be empty and is added to the message by itself.
 */
public enum ProblemCode {
  /** A file is missing: 0 what it is for. */
  FILE_MISSING(1),
  /** A file or folder cannot be read: 0 what the system says. */
  FILE_UNREADABLE(1),
  /** A file or one of its folders is a symbolic link. */
  FILE_LINK(0),
  /** A path leaves the portal's folder or is an address: 0 the path. */
  PATH_OUTSIDE(1),

  /** A table is in another encoding than UTF-8: 0 the encoding it looks like, 1 the file. */
  TEXT_ENCODING(2),
  /** Another text is in another encoding than UTF-8: 0 the encoding it looks like. */
  DOCUMENT_ENCODING(1),
  /** A text is UTF-8 but for some bytes: 0 the first of them in hexadecimal. */
  TEXT_DAMAGED(1),
  /** A text holds a NUL byte. */
  TEXT_NUL(0),

  /** A CSV file is empty. */
  CSV_EMPTY(0),
  /** The first row of a CSV file has no names. */
  CSV_HEADER_MISSING(0),
  /** The first row of a CSV file holds one text, as a title does: 0 the text. */
  CSV_HEADER_TITLE(1),
  /** A column has no name. */
  CSV_HEADER_EMPTY(0),
  /** Two columns have one name: 0 the name, 1 the number of the first of them. */
  CSV_HEADER_DUPLICATE(2),
  /** The cells are not separated by commas: 0 what separates them, 1 the file. */
  CSV_SEPARATOR(2),
  /** A row is longer or shorter than the header: 0 its cells, 1 the header's. */
  CSV_RAGGED(2),
  /** A quotation mark is never closed. */
  CSV_QUOTE_OPEN(0),
  /** Text follows a closing quotation mark: 0 the line of that text, 1 the character. */
  CSV_QUOTE_TEXT(2),

  /** The encoding of a file to be converted is in doubt: 0 what it looks like, 1 the file. */
  CONVERT_DOUBT(2),
  /** An encoding is unknown: 0 its name, 1 the known ones. */
  CONVERT_ENCODING(2),
  /** A byte is none of an encoding: 0 the encoding, 1 the byte in hexadecimal. */
  CONVERT_BYTE(2),
  /** A character is one that a machine made for itself: 0 the encoding, 1 its number. */
  CONVERT_PRIVATE(2),
  /** A file is of a kind that is not converted. */
  CONVERT_KIND(0),
  /** A workbook cannot be read: 0 why. */
  CONVERT_WORKBOOK(1),
  /** A sheet is not named as a table: 0 the sheet, 1 suggestion. */
  CONVERT_SHEET(2, Last.SUGGESTION),
  /** No sheet is named as a table: 0 the sheets, 1 the tables. */
  CONVERT_NO_SHEET(2),
  /** The result of a formula is taken: 0 the formula, 1 the result. */
  CONVERT_FORMULA(2),
  /** A formula has no result: 0 the formula. */
  CONVERT_NO_RESULT(1),
  /** Cells are merged: 0 the cells. */
  CONVERT_MERGED(1),
  /** A cell holds more decimals than it shows: 0 the number shown, 1 the number held. */
  CONVERT_DECIMALS(2),
  /** A cell of a column of texts holds a day: 0 the column, 1 the day. */
  CONVERT_DAY(2),
  /** The table to be replaced cannot be read: 0 its file. */
  CONVERT_OLD(1),
  /** A converted file cannot be written: 0 why. */
  CONVERT_FAILED(1),

  /** A year is of another calendar than the portal's: 0 the year, 1 the year that is meant. */
  NEW_YEAR_CALENDAR(2),
  /** There is no year before a new one: 0 the new year. */
  NEW_YEAR_FIRST(1),
  /** A report was added: 0 its id, 1 its year. */
  NEW_REPORT(2),
  /** Rows were added: 0 how many, 1 the year, 2 the columns to be filled in. */
  NEW_ROWS(3),
  /** No rows were added to a table of figures: 0 the year. */
  NEW_NO_ROWS(1),
  /** A document was begun. */
  NEW_DOCUMENT(0),
  /** A document to be begun is there. */
  NEW_DOCUMENT_EXISTS(0),
  /** A document to be begun has no year: 0 its type. */
  NEW_DOCUMENT_YEAR(1),

  /** The descriptor is not JSON: 0 what the parser says. */
  DESCRIPTOR_SYNTAX(1),
  /** The descriptor lacks something: 0 the key. */
  DESCRIPTOR_KEY_MISSING(1),
  /** A value of the descriptor is of no use: 0 the key, 1 the value, 2 what may stand there. */
  DESCRIPTOR_VALUE(3),
  /** A key of the descriptor that has no effect here: 0 the key. */
  DESCRIPTOR_IGNORED(1),
  /** A field has an unknown type: 0 the type, 1 the known ones, 2 suggestion. */
  DESCRIPTOR_TYPE(3, Last.SUGGESTION),
  /** A pattern is no regular expression: 0 the pattern, 1 why. */
  DESCRIPTOR_PATTERN(2),
  /** Two resources have one name: 0 the name. */
  RESOURCE_DUPLICATE(1),
  /** Two resources describe one file: 0 the file, 1 the name of the first. */
  RESOURCE_FILE_DUPLICATE(2),
  /** Two fields of a table have one name: 0 the name. */
  FIELD_DUPLICATE(1),
  /** A key names a field that is not there: 0 the field, 1 the table, 2 suggestion. */
  FIELD_UNKNOWN(3, Last.SUGGESTION),
  /** A reference names a table that is not there: 0 the table, 1 suggestion. */
  RESOURCE_UNKNOWN(2, Last.SUGGESTION),
  /** A foreign key has not as many fields as it refers to: 0 its fields, 1 those referred to. */
  FOREIGN_KEY_LENGTH(2),
  /** A declared check has an unknown key: 0 the key, 1 suggestion. */
  CHECK_KEY(2, Last.SUGGESTION),
  /** A declared check is none or several of sum, quotient and growth: 0 its name. */
  CHECK_KIND(1),
  /** A declared check names a column that holds no figures: 0 the column, 1 the table. */
  CHECK_FIELD(2),
  /** Two checks of a table have one name: 0 the name. */
  CHECK_DUPLICATE(1),
  /** A declared check names an item of which no row is: 0 the item, 1 the table, 2 suggestion. */
  CHECK_ITEM(3, Last.SUGGESTION),
  /** A described table has no file: 0 the table, 1 the file, 2 suggestion. */
  TABLE_FILE_MISSING(3, Last.SUGGESTION),
  /** A CSV file is not described: 0 its name. */
  TABLE_UNDESCRIBED(1),
  /** A CSV file is named as the copy of a table: 0 the table's file name. */
  TABLE_COPY(1),
  /** A file beside the tables is a spreadsheet but not CSV: 0 its name. */
  TABLE_NOT_CSV(1),

  /** Not one column of the schema is in the first row: 0 the first row, 1 the schema's columns. */
  COLUMNS_MISSING(2),
  /** The schema does not know a column: 0 its name, 1 suggestion. */
  COLUMN_UNKNOWN(2, Last.SUGGESTION),
  /** A column of the schema is missing: 0 its name. */
  COLUMN_MISSING(1),

  /** A cell is empty that may not be: 0 the column. */
  CELL_REQUIRED(1),
  /** A cell is not a number: 0 the column, 1 the cell. */
  CELL_NUMBER(2),
  /** A cell is not a whole number: 0 the column, 1 the cell. */
  CELL_INTEGER(2),
  /** The thousands separators of a number are misplaced: 0 the column, 1 the cell. */
  CELL_GROUPING(2),
  /** A percent sign in a column that is not in per cent: 0 the column, 1 the cell. */
  CELL_PERCENT(2),
  /** A dash of the wrong kind: 0 the column, 1 the cell, 2 the mark to write. */
  CELL_DASH(3),
  /** A cell is not a year: 0 the column, 1 the cell. */
  CELL_YEAR(2),
  /** A cell is not a day: 0 the column, 1 the cell, 2 suggestion. */
  CELL_DATE(3, Last.SUGGESTION),
  /** A cell is neither true nor false: 0 the column, 1 the cell. */
  CELL_BOOLEAN(2),
  /**
   * A cell is not one of the column's codes: 0 the column, 1 the cell, 2 the codes, 3 suggestion.
   */
  CELL_CODE(4, Last.SUGGESTION),
  /** A number is too small: 0 the column, 1 the cell, 2 the smallest allowed. */
  CELL_MINIMUM(3),
  /** A number is too large: 0 the column, 1 the cell, 2 the largest allowed. */
  CELL_MAXIMUM(3),
  /** A text has not the form it should: 0 the column, 1 the cell, 2 the pattern. */
  CELL_PATTERN(3),
  /** A spreadsheet would run the cell as a formula: 0 the column, 1 the cell. */
  CELL_FORMULA(2),
  /** A cell holds what a spreadsheet shows instead of a value: 0 the column, 1 the cell. */
  CELL_ERROR(2),
  /** A cell holds an invisible control character: 0 the column, 1 the character's number. */
  CELL_CONTROL(2),
  /** A list has an empty item: 0 the column, 1 the separator. */
  CELL_LIST_EMPTY(2),
  /** A list is separated by something else: 0 the column, 1 the cell, 2 the separator. */
  CELL_LIST_SEPARATOR(3),
  /** A value stands twice in a column of unique values: 0 the column, 1 the value, 2 first line. */
  CELL_DUPLICATE(3),
  /** Two rows have one key: 0 the key, 1 the line of the first. */
  KEY_DUPLICATE(2),
  /** A value is not in the table it refers to: 0 the column, 1 the value, 2 table, 3 suggestion. */
  REFERENCE_UNKNOWN(4, Last.SUGGESTION),

  /** An id cannot be part of an address: 0 the column, 1 the id. */
  ID_FORM(2),
  /**
   * A KPI's earliest definition is not marked as the first: 0 the KPI, 1 the year, 2 the change.
   */
  KPI_FIRST_MISSING(3),
  /** A later definition of a KPI is marked as the first: 0 the KPI, 1 the year, 2 earliest year. */
  KPI_FIRST_AGAIN(3),
  /** A KPI's id does not begin with its goal: 0 the KPI, 1 the goal. */
  KPI_GOAL(2),
  /** An id is its own ancestor: 0 the way from the id to itself. */
  PARENT_CYCLE(1),
  /** A row names a table that is not there: 0 the name, 1 suggestion. */
  TABLE_UNKNOWN(2, Last.SUGGESTION),
  /** A row names a column that the table has not: 0 the table, 1 the column, 2 suggestion. */
  MEASURE_UNKNOWN(3, Last.SUGGESTION),
  /** A plan's item has no document: 0 the slug, 1 suggestion. */
  PLAN_ITEM_DOCUMENT(2, Last.SUGGESTION),
  /** A group of synonyms has one word only: 0 the word. */
  SYNONYM_ALONE(1),
  /** A word is in two groups of synonyms: 0 the word, 1 the line of the other group. */
  SYNONYM_TWICE(2),

  /** A folder of content is not a type: 0 its name, 1 the types, 2 suggestion. */
  DOCUMENT_TYPE(3, Last.SUGGESTION),
  /** A file or folder of content stands where none belongs: 0 its name. */
  DOCUMENT_PLACE(1),
  /** A folder is not a year: 0 its name. */
  DOCUMENT_YEAR(1),
  /** A document's file name is not a slug: 0 the name, 1 suggestion. */
  DOCUMENT_SLUG(2, Last.SUGGESTION),
  /** A file of content is neither a document nor an image: 0 its name. */
  DOCUMENT_KIND(1),
  /** A document does not begin with front matter. */
  FRONT_MATTER_MISSING(0),
  /** The front matter of a document does not end. */
  FRONT_MATTER_OPEN(0),
  /** The front matter is not YAML: 0 what the parser says. */
  FRONT_MATTER_SYNTAX(1),
  /** An unknown key: 0 the key, 1 suggestion. */
  FRONT_MATTER_KEY(2, Last.SUGGESTION),
  /** A key stands twice: 0 the key, 1 the line of the first. */
  FRONT_MATTER_DUPLICATE(2),
  /** A value is not a text: 0 the key. */
  FRONT_MATTER_TEXT(1),
  /** A value is not a list of texts: 0 the key. */
  FRONT_MATTER_LIST(1),
  /** A value is not a whole number: 0 the key, 1 the value. */
  FRONT_MATTER_INTEGER(2),
  /** A value is not a day: 0 the key, 1 the value, 2 suggestion. */
  FRONT_MATTER_DATE(3, Last.SUGGESTION),
  /** A value is not one of the allowed: 0 the key, 1 the value, 2 the allowed, 3 suggestion. */
  FRONT_MATTER_CODE(4, Last.SUGGESTION),
  /** An id is not in its table: 0 the key, 1 the id, 2 the table, 3 suggestion. */
  FRONT_MATTER_ID(4, Last.SUGGESTION),
  /** A document has no title. */
  TITLE_MISSING(0),

  /** There is no settings file: 0 the folder's name. */
  SETTINGS_MISSING(1),
  /** The settings file is not UTF-8. */
  SETTINGS_ENCODING(0),
  /** A settings or message file cannot be read: 0 why. */
  SETTINGS_UNREADABLE(1),
  /** A key that no setting has: 0 the key, 1 the known ones. */
  SETTINGS_UNKNOWN_KEY(2),
  /** A setting's value is not allowed: 0 the key, 1 the value, 2 what is. */
  SETTINGS_INVALID(3),
  /** The form for editors is on without a setting that it needs: 0 the key, 1 an example. */
  ADMIN_INCOMPLETE(2),
  /** A language has no file of messages: 0 the language. */
  MESSAGES_FILE_MISSING(1),
  /** A language lacks a message that another has: 0 the key, 1 the language. */
  MESSAGE_MISSING(2),
  /** A language lacks many texts: 0 the language, 1 how many, 2 their keys. */
  MESSAGES_MISSING(3),
  /** A text has a gap that nothing fills: 0 the key, 1 the gap, 2 those that are filled. */
  MESSAGE_PLACEHOLDER(3),
  /** A text has a key that nothing asks for, but nearly: 0 the key, 1 the one most likely meant. */
  MESSAGE_UNKNOWN(2),

  /** A link in a document leads nowhere: 0 the link, 1 suggestion. */
  LINK_BROKEN(2, Last.SUGGESTION),
  /** A link or picture of a kind that is not allowed: 0 the link. */
  LINK_REFUSED(1),
  /** A picture of a document does not exist: 0 its path, 1 suggestion. */
  IMAGE_MISSING(2, Last.SUGGESTION),
  /** A heading jumps over a level or is a first-level one: 0 its level, 1 the deepest allowed. */
  HEADING_LEVEL(2),
  /** A quoted figure is not written as it should be: 0 the quotation. */
  QUOTE_SYNTAX(1),
  /** A quoted figure does not exist: 0 the quotation, 1 suggestion. */
  QUOTE_UNKNOWN(2, Last.SUGGESTION),

  /**
   * A value is ten times its neighbours or a tenth: 0 the value, 1 the neighbours, 2 what a line of
   * the settings names it by.
   */
  FIGURE_TENFOLD(3),
  /**
   * A figure does not follow from its parts: 0 the figure, 1 what follows, 2 the check, 3 as above.
   */
  FIGURE_DIFFERS(4),
  /** A year is missing between others: 0 the year, 1 the table and item, 2 as above. */
  YEAR_MISSING(3),
  /** A part of a whole is more than 100 per cent: 0 the column, 1 the value, 2 as above. */
  PERCENT_TOO_HIGH(3),
  /**
   * A number in a document is a figure but for a digit: 0 the number, 1 the figure, 2 its path, 3
   * as above.
   */
  DOCUMENT_NUMBER(4),
  /** No number of a document is in a table of its year: 0 the year, 1 the first, 2 as above. */
  DOCUMENT_NUMBERS(3),
  /** Warnings are accepted that are not there: 0 what accepts them. */
  ACCEPT_UNUSED(1),
  /** Warnings are accepted without a reason: 0 what accepts them. */
  ACCEPT_REASON(1),

  /** Two pages or files want the same address: 0 the address. */
  ADDRESS_CLASH(1),
  /** A page links to an address that no page has: 0 the page, 1 the link. */
  SITE_LINK_BROKEN(2),
  /** A template is missing: 0 the page. */
  TEMPLATE_MISSING(1),
  /** A template fails: 0 the page, 1 what went wrong. */
  TEMPLATE_FAILED(2),
  /** The site could not be written: 0 why. */
  OUTPUT_FAILED(1),
  /** Another program keeps a file of the site, or it may not be written: 0 what the system says. */
  OUTPUT_BUSY(1),
  /** The site's folder is not one that may be replaced: 0 the folder. */
  OUTPUT_REFUSED(1),

  /** A new portal is wanted where something is: 0 what. */
  START_NOT_EMPTY(1),
  /** A new portal could not be written: 0 why. */
  START_FAILED(1),

  /** There is no site to be published: 0 the folder. */
  PUBLISH_NO_SITE(1),
  /** The folder or host to publish to holds something else: 0 the target, 1 what. */
  PUBLISH_REFUSED(2),
  /** Somebody else is publishing to the same target: 0 the target. */
  PUBLISH_BUSY(1),
  /** Links cannot be made in the folder to publish to: 0 the folder, 1 why. */
  PUBLISH_NO_LINKS(2),
  /** Publishing failed: 0 the target, 1 why. */
  PUBLISH_FAILED(2),
  /** rsync is not installed: 0 the target. */
  PUBLISH_RSYNC_MISSING(1),
  /** rsync failed: 0 the target, 1 its exit code, 2 what it said. */
  PUBLISH_RSYNC_FAILED(3),
  /** There is no release before the one that is shown: 0 the target. */
  PUBLISH_NOTHING_BEFORE(1),
  /** Files cannot be compressed for this machine's Java: 0 why. */
  PUBLISH_NO_BROTLI(1),

  /** What is to be compared is neither a folder nor a revision: 0 its name, 1 what Git says. */
  DIFF_NEITHER(2),
  /** Git cannot be asked: 0 why. */
  DIFF_GIT(1),

  /** More mistakes of one kind in one file than are shown: 0 how many more, 1 their code. */
  MORE(2);

  private static final Set<ProblemCode> ACCEPTABLE =
      Collections.unmodifiableSet(EnumSet.range(FIGURE_TENFOLD, DOCUMENT_NUMBERS));

  private enum Last {
    ARGUMENT,
    SUGGESTION
  }

  private final int arguments;
  private final Last last;

  ProblemCode(int arguments) {
    this(arguments, Last.ARGUMENT);
  }

  ProblemCode(int arguments, Last last) {
    this.arguments = arguments;
    this.last = last;
  }

  /** The code as printed, e.g. {@code file-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The likely slips, which a portal can accept with a reason. */
  public static Set<ProblemCode> acceptable() {
    return ACCEPTABLE;
  }

  /** How many arguments a problem of this kind has, the suggestion included. */
  public int arguments() {
    return arguments;
  }

  /** Whether the last argument is a suggestion, which may be empty. */
  public boolean suggests() {
    return last == Last.SUGGESTION;
  }
}
