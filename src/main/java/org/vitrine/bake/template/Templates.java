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
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.vitrine.config.Messages;

/** The portal's templates. One engine serves every page and every thread. */
public final class Templates {

  static final String MODEL = "vitrine";

  private final TemplateEngine engine = new TemplateEngine();
  private final FixedParts fixed = new FixedParts();
  private final String prefix;

  /** The templates of a folder. */
  public Templates(Path folder) {
    StandardDialect standard = new StandardDialect();
    standard.setVariableExpressionEvaluator(new PropertyPaths());
    engine.setDialect(standard);
    prefix = folder + "/";
    engine.addTemplateResolver(resolver(prefix, "", TemplateMode.XML, Set.of("*.xml"), 1));
    engine.addTemplateResolver(resolver(prefix, ".html", TemplateMode.HTML, Set.of("*"), 2));
    engine.setMessageResolver(new MessageResolver());
    engine.addDialect(new VitrineDialect(fixed, this::part));
    engine.getConfiguration(); // makes the engine ready, which it would put off to the first page
  }

  private static FileTemplateResolver resolver(
      String prefix, String suffix, TemplateMode mode, Set<String> names, int order) {
    FileTemplateResolver resolver = new FileTemplateResolver();
    resolver.setPrefix(prefix);
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
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
  private TemplateFailure failure(String name, TemplateEngineException thrown) {
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

  /** A template goes by its name, but one that is missing by its path. */
  private String file(String template) {
    String name = template.startsWith(prefix) ? template.substring(prefix.length()) : template;
    return name.endsWith(".xml") ? name : name.replaceFirst("(\\.html)+$", "") + ".html";
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
