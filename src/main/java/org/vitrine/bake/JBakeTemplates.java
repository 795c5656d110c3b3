package org.vitrine.bake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.vitrine.bake.template.PageModel;
import org.vitrine.bake.template.TemplateFailure;
import org.vitrine.bake.template.Templates;

/**
 * Lets JBake's renderer use our templates. JBake's own Thymeleaf adapter takes a lock for each page
 * and keeps silent about a missing template.
 */
final class JBakeTemplates extends DelegatingTemplateEngine {

  /** Where a document of the renderer keeps its page. */
  static final String MODEL = "vitrine";

  private static final int PAGE_SIZE = 16 * 1024;

  private final Templates templates;
  private final LinkCheck links;

  JBakeTemplates(ContentStore store, JBakeConfiguration config, Templates templates, LinkCheck links) {
    super(store, config);
    this.templates = templates;
    this.links = links;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    PageModel page =
        (PageModel) Objects.requireNonNull(model.getContent().get(MODEL), model::toString);
    String name = page.page().template();
    try {
      StringWriter text = new StringWriter(PAGE_SIZE);
      templates.write(page.page().address().endsWith(".xml") ? name + ".xml" : name, page, text);
      links.read(page.page(), text.getBuffer());
      writer.append(text.getBuffer());
    } catch (TemplateFailure | IOException e) {
      throw new RenderingException(e);
    }
  }
}
