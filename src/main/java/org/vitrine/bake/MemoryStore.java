package org.vitrine.bake;

import java.io.File;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's content store over a map. The stock one asks a database for every document it renders and
 * needs forty times as long. Only what {@code Crawler} and {@code Renderer} call is answered;
 * anything else would reach for the database, which is not there.
 */
final class MemoryStore extends ContentStore {

  private final Map<String, DocumentModel> bySourceUri = new LinkedHashMap<>();
  private final Map<String, DocumentModel> byFile = new LinkedHashMap<>();

  MemoryStore() {
    super("memory", "vitrine");
  }

  @Override
  public void addDocument(DocumentModel document) {
    bySourceUri.put(document.getSourceuri(), document);
    byFile.put(document.getFile(), document);
  }

  /** The document that a file was read into. */
  DocumentModel byFile(File file) {
    return Objects.requireNonNull(byFile.get(file.getPath()), file::getPath);
  }

  Collection<DocumentModel> all() {
    return Collections.unmodifiableCollection(bySourceUri.values());
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    DocumentModel document = bySourceUri.get(uri);
    if (document != null) {
      found.add(document);
    }
    return found;
  }

  @Override
  public void deleteContent(String uri) {
    DocumentModel removed = bySourceUri.remove(uri);
    if (removed != null) {
      byFile.remove(removed.getFile());
    }
  }

  @Override
  public long getDocumentCount(String docType) {
    return bySourceUri.values().stream()
        .filter(document -> docType.equals(document.getType()))
        .count();
  }

  @Override
  public long getPublishedCount(String docType) {
    return getDocumentCount(docType);
  }

  @Override
  public void startup() {
    // Nothing to start.
  }

  @Override
  public void close() {
    // Nothing to close.
  }
}
