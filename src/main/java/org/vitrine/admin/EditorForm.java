package org.vitrine.admin;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.config.Admin;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.opendata.JsonText;
import org.vitrine.plan.Site.DataFile;

/** The files of the form for editors: its page, its configuration, and the script with its own. */
public final class EditorForm {

  private static final String SCRIPT = "sveltia-cms.js";
  private static final String CONFIGURATION = "config.json";

  private final Edition edition;
  private final Admin admin;

  /**
   * A form.
   *
   * @param edition the portal in its main language, which the form speaks
   */
  public EditorForm(Edition edition, Admin admin) {
    this.edition = edition;
    this.admin = admin;
  }

  /** Every file, all in {@link Admin#FOLDER}. */
  public List<DataFile> files() {
    List<DataFile> files = new ArrayList<>();
    files.add(DataFile.of(Admin.FOLDER + "index.html", this::page));
    files.add(
        DataFile.of(
            Admin.FOLDER + CONFIGURATION,
            () -> JsonText.of(new Configuration(edition, admin).json())));
    files.add(new DataFile(Admin.FOLDER + SCRIPT, CmsFiles::script, false));
    for (String file : CmsFiles.BESIDE) {
      files.add(
          new DataFile(Admin.FOLDER + CmsFiles.FOLDER + file, () -> CmsFiles.read(file), false));
    }
    return files;
  }

  /** The page is empty but for the script; who does not run scripts is told so. */
  private String page() {
    Words words = edition.words();
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <link rel="cms-config-url" type="application/json" href="%s">
        </head>
        <body>
        <noscript><p>%s</p></noscript>
        <script src="%s"></script>
        </body>
        </html>
        """
        .formatted(
            edition.language().tag(),
            FormPolicy.of(admin),
            escaped(title(edition)),
            CONFIGURATION,
            escaped(words.text("admin.noscript")),
            SCRIPT);
  }

  /** What the form is called. */
  static String title(Edition edition) {
    Words words = edition.words();
    return words.text("admin.title", words.plainName(edition.settings().name()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
