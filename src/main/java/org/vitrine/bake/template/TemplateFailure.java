package org.vitrine.bake.template;

/** A template that is missing or whose expression fails. */
public final class TemplateFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final int column;
  private final String reason;

  TemplateFailure(String template, int line, int column, String reason, Throwable cause) {
    super(template + ": " + reason, cause);
    this.template = template;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** The template's file, from the templates folder. */
  public String template() {
    return template;
  }

  /** The line, from 1; 0 when unknown. */
  public int line() {
    return line;
  }

  /** The character in the line, from 1; 0 when unknown. */
  public int column() {
    return column;
  }

  /** What went wrong, in one line. */
  public String reason() {
    return reason;
  }
}
