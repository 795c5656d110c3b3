package org.vitrine.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.config.Admin;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.opendata.JsonText;

/**
 * What the CMS is told of a portal: one collection for each folder of {@code content/} that a
 * document may stand in, so that it gets there whatever the editor does, and the fields of its
 * front matter with the values that they may have. The words are those of Sveltia CMS 0.221.
 */
final class Configuration {

  /** A document's name, see {@code intake.ContentFolder}. */
  private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

  private final Edition edition;
  private final Admin admin;
  private final Words words;

  Configuration(Edition edition, Admin admin) {
    this.edition = edition;
    this.admin = admin;
    this.words = edition.words();
  }

  ObjectNode json() {
    ObjectNode json = JsonText.object();
    json.set("backend", CodeHost.of(admin).json(admin));
    json.put("app_title", EditorForm.title(edition));
    if (!edition.settings().url().isEmpty()) {
      json.put("site_url", edition.settings().url());
    }
    json.put("show_preview_links", false);
    json.put("media_folder", admin.folder() + "content");
    json.put("public_folder", "/");
    json.putObject("media_libraries")
        .putObject("default")
        .putObject("config")
        .put("slugify_filename", true);
    json.putObject("slug").put("encoding", "ascii").put("clean_accents", true);
    json.putObject("editor").put("preview", false);
    // A key without a value would be no mistake, but nobody would have written it.
    json.putObject("output").put("omit_empty_optional_fields", true);
    ArrayNode collections = json.putArray("collections");
    int year = -1;
    for (Shelf shelf : Shelf.of(edition)) {
      if (shelf.year() != year && year >= 0) {
        collections.addObject().put("divider", true);
      }
      year = shelf.year();
      collections.add(collection(shelf));
    }
    return json;
  }

  private ObjectNode collection(Shelf shelf) {
    String type = words.text("admin.type." + shelf.type());
    ObjectNode json = JsonText.object();
    json.put("name", shelf.id());
    json.put(
        "label",
        shelf.ofPages()
            ? type
            : words.text("admin.collection", words.shortYear(shelf.year()), type));
    json.put("label_singular", type);
    json.put("folder", admin.folder() + shelf.path());
    json.put("extension", "md");
    json.put("format", "yaml-frontmatter");
    json.put("create", true);
    // Pictures stand beside the document, which names them without a path.
    json.put("media_folder", "");
    json.put("public_folder", "");
    ObjectNode slug = json.putObject("slug");
    slug.putArray("editable").add("create");
    slug.put("hint", words.text("admin.slug.hint"));
    slug.putArray("pattern").add(SLUG).add(words.text("admin.slug.wrong"));
    json.putArray("sortable_fields").add("order").add("title");
    json.set("fields", new Fields(edition, shelf).json());
    return json;
  }
}
