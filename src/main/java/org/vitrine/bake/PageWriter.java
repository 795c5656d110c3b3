package org.vitrine.bake;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.vitrine.pages.PlannedPage;

/** Writes pages with JBake's renderer. Safe for use by many threads. */
final class PageWriter {

  /** Where a document of the renderer keeps its text. */
  private static final String TEXT = "vitrine";

  private final Renderer renderer;

  /** A writer into the destination that JBake has been told. */
  PageWriter(DefaultJBakeConfiguration config) {
    EmptyStore store = new EmptyStore();
    this.renderer = new Renderer(store, config, new Texts(store, config));
  }

  /** Writes a page. */
  void write(PlannedPage page, String text) throws IOException {
    DocumentModel document = new DocumentModel();
    document.setType(JBakeSettings.type(page));
    document.setStatus("published");
    document.setUri(page.address());
    document.put(TEXT, text);
    try {
      renderer.render(document);
    } catch (Exception e) { // JBake's signature
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Gives JBake the text of a page that our templates have made. JBake's own Thymeleaf adapter
   * takes a lock for each page and keeps silent about a missing template.
   */
  private static final class Texts extends DelegatingTemplateEngine {

    Texts(ContentStore store, JBakeConfiguration config) {
      super(store, config);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer)
        throws RenderingException {
      Object text = Objects.requireNonNull(model.getContent().get(TEXT), model::toString);
      try {
        writer.write((String) text);
      } catch (IOException e) {
        throw new RenderingException(e);
      }
    }
  }
}
