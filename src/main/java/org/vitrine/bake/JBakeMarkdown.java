package org.vitrine.bake;

import java.io.File;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.model.Document;

/**
 * Lets JBake's crawler use our documents. Their front matter has been read and checked by {@code
 * intake}, so a file is not read for it again; its body is parsed here.
 */
final class JBakeMarkdown extends MarkupEngine {

  /** Where a document of the store keeps its parsed body. */
  static final String BODY = "vitrine-body";

  private final Map<File, Document> documents;
  private final MarkdownReader reader;

  JBakeMarkdown(Map<File, Document> documents, MarkdownReader reader) {
    this.documents = documents;
    this.reader = reader;
  }

  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
    Document document = documents.get(file);
    if (document == null) {
      return null; // intake has said why
    }
    MarkdownDocument body = reader.read(document);
    DocumentModel model = new DocumentModel();
    model.setType(document.type());
    model.setStatus(document.draft() ? "draft" : "published");
    model.setTitle(document.title().main());
    model.put(BODY, body);
    return model;
  }
}
