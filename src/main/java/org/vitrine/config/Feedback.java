package org.vitrine.config;

/**
 * How readers reach the editors.
 *
 * @param repository where the portal's files are kept
 * @param report where errors are reported: a mail address, or the address of a form that takes
 *     {@code title} and {@code body}; empty when they are reported as issues of the repository
 */
public record Feedback(Repository repository, String report) {

  /** Nobody is to be reached. */
  public static final Feedback NONE = new Feedback(Repository.NONE, "");

  /**
   * Where an error is reported, filled in.
   *
   * @return the address; empty when there is nobody to report to
   */
  public String report(String title, String body) {
    if (report.isEmpty()) {
      return repository.issue(title, body);
    }
    String subject = Repository.encoded(title);
    String text = Repository.encoded(body);
    if (!report.contains("://")) {
      return "mailto:" + report + "?subject=" + subject + "&body=" + text.replace("%0A", "%0D%0A");
    }
    return report + (report.contains("?") ? "&" : "?") + "title=" + subject + "&body=" + text;
  }
}
