package org.vitrine.bake.template;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.vitrine.config.Messages;

/** The portal's templates. One engine serves every page and every thread. */
public final class Templates {

  static final String MODEL = "vitrine";

  private final TemplateEngine engine = new TemplateEngine();
  private final FixedParts fixed = new FixedParts();

  /**
   * The templates of a portal.
   *
   * @param folder its own; for what it lacks, the built-in ones stand in
   */
  public Templates(Path folder) {
    StandardDialect standard = new StandardDialect();
    standard.setVariableExpressionEvaluator(new PropertyPaths());
    engine.setDialect(standard);
    engine.addTemplateResolver(resolver(folder, "", TemplateMode.XML, Set.of("*.xml"), 1));
    engine.addTemplateResolver(resolver(folder, ".html", TemplateMode.HTML, Set.of("*"), 2));
    engine.setMessageResolver(new MessageResolver());
    engine.addDialect(new VitrineDialect(fixed, this::part));
    engine.getConfiguration(); // makes the engine ready, which it would put off to the first page
  }

  private static TemplateFiles resolver(
      Path folder, String suffix, TemplateMode mode, Set<String> names, int order) {
    TemplateFiles resolver = new TemplateFiles(folder);
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setResolvablePatterns(names);
    resolver.setCacheable(true);
    resolver.setOrder(order);
    return resolver;
  }

  /**
   * Writes a page.
   *
   * @param name the template's name; with its ending for XML, without for HTML
   * @throws TemplateFailure if the template is missing or an expression in it fails
   */
  public void write(String name, PageModel model, Writer out) throws TemplateFailure {
    try {
      engine.process(name, context(model), out);
    } catch (TemplateEngineException e) {
      throw failure(name, e);
    }
  }

  /** Sets anew what pages share, because the site around them has changed. */
  public void forgetFixedParts() {
    fixed.clear();
  }

  private String part(String name, PageModel model) {
    return engine.process(name, context(model)).strip();
  }

  private static Context context(PageModel model) {
    Context context = new Context(model.page().language().locale());
    context.setVariable(MODEL, model);
    context.setVariable("page", model.page());
    context.setVariable("view", model.page().view());
    context.setVariable("site", model.site());
    return context;
  }

  /** The innermost place that Thymeleaf knows, and the innermost reason. */
  private static TemplateFailure failure(String name, TemplateEngineException thrown) {
    String template = name;
    int line = 0;
    int column = 0;
    Throwable reason = thrown;
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      reason = at;
      if (at instanceof TemplateProcessingException e && e.hasTemplateName()) {
        template = e.getTemplateName();
        line = e.hasLineAndCol() ? e.getLine() : line;
        column = e.hasLineAndCol() ? e.getCol() : column;
      }
    }
    return new TemplateFailure(
        file(template),
        line,
        column,
        String.valueOf(reason.getMessage()).lines().findFirst().orElse(""),
        thrown);
  }

  /** Some failures name a template, others its file. */
  private static String file(String template) {
    return template.endsWith(".xml")
        ? template
        : template.replaceFirst("(\\.html)+$", "") + ".html";
  }

  /** Texts come from the language's message file; a missing one is an error, never a blank. */
  private static final class MessageResolver extends AbstractMessageResolver {

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      Messages messages = ((PageModel) context.getVariable(MODEL)).messages();
      return messages.text(key, parameters == null ? new Object[0] : parameters);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      throw new IllegalStateException("resolveMessage answers for every key");
    }
  }
}
