package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.edition.Addresses;
import org.vitrine.edition.Edition;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.DocumentView;
import org.vitrine.pages.view.Label;

/** Documents as pages show them. */
public final class Documents {

  private final Edition edition;

  /** Documents in a language. */
  public Documents(Edition edition) {
    this.edition = edition;
  }

  /** A document with a link to a page of its own, if it has one. */
  DocumentView view(Document document) {
    String href = edition.to().document(document);
    return new DocumentView(
        Addresses.anchor(document),
        edition.words().label(document.title()),
        edition.words().label(document.summary()),
        href.contains("#") ? "" : href,
        edition.source(document.report(), document.source()),
        edition.editing(document.file()),
        document);
  }

  private DocumentView listed(Document document) {
    DocumentView view = view(document);
    return new DocumentView(
        view.id(),
        view.title(),
        view.summary(),
        edition.to().document(document),
        view.source(),
        view.edit(),
        document);
  }

  /** Documents with their bodies; none when there are none. */
  public Optional<Block> full(List<Document> documents) {
    return block("full", documents.stream().map(this::view).toList());
  }

  /** Documents with their bodies folded away. */
  public Optional<Block> folded(List<Document> documents) {
    return block("folded", documents.stream().map(this::view).toList());
  }

  /** Titles and summaries that lead to the documents. */
  public Optional<Block> list(List<Document> documents) {
    return block("list", documents.stream().map(this::listed).toList());
  }

  private static Optional<Block> block(String style, List<DocumentView> views) {
    return views.isEmpty() ? Optional.empty() : Optional.of(new Block.Documents(style, views));
  }

  /**
   * Documents by the policy area that their report names, in the order of the areas. Two names of a
   * report for one area (e.g. 國際傳播 and 公眾外交) are two groups.
   */
  public Map<Label, List<Document>> byArea(List<Document> documents) {
    Map<Label, List<Document>> groups = new LinkedHashMap<>();
    List<Document> rest = new ArrayList<>(documents);
    for (Entry area : edition.portal().areas()) {
      for (Document document : documents) {
        if (document.area().equals(area.id())) {
          groups.computeIfAbsent(areaName(document, area), name -> new ArrayList<>()).add(document);
          rest.remove(document);
        }
      }
    }
    if (!rest.isEmpty()) {
      groups.put(edition.words().label("area.none"), rest);
    }
    return groups;
  }

  private Label areaName(Document document, Entry area) {
    return edition
        .words()
        .label(document.areaName().main().isEmpty() ? area.name() : document.areaName());
  }
}
