package org.vitrine.bake.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.vitrine.model.Document;
import org.vitrine.pages.view.FigurePageView;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView;

/**
 * Our own attributes, with the prefix {@code vt}:
 *
 * <ul>
 *   <li>{@code vt:href}, {@code vt:src}, {@code vt:action}: an address in the site, as a link from
 *       this page
 *   <li>{@code vt:label}: a {@link Label} as text, with its language
 *   <li>{@code vt:figure}: a {@link FigureView} with its marks
 *   <li>{@code vt:cards}: a {@link FigurePageView} as what is known of each of its figures
 *   <li>{@code vt:rows}: the rows of a {@link TableView}
 *   <li>{@code vt:markdown}: the body of a {@link Document}; {@code vt:level} is the level of its
 *       headings
 *   <li>{@code vt:json}: data for a script
 *   <li>{@code vt:metadata}: a {@link org.vitrine.plan.Page} as what search engines and other sites
 *       read of it, in place of the element
 *   <li>{@code vt:once}: the name of a template that is the same on every page of a language and
 *       folder; it takes the place of the element and is run once only
 * </ul>
 */
final class VitrineDialect extends AbstractProcessorDialect {

  private static final int PRECEDENCE = 1200; // after th:if and th:each, before th:text

  /** Thymeleaf runs equals in an order that differs from start to start, so none are equal. */
  private static final List<String> ORDER =
      List.of(
          "once",
          "metadata",
          "href",
          "src",
          "action",
          "label",
          "figure",
          "rows",
          "cards",
          "markdown",
          "json");

  private final FixedParts fixed;
  private final BiFunction<String, PageModel, String> setting;

  /**
   * The dialect.
   *
   * @param fixed the parts that are set once only
   * @param setting sets a template for a page
   */
  VitrineDialect(FixedParts fixed, BiFunction<String, PageModel, String> setting) {
    super("Vitrine", "vt", 1000);
    this.fixed = fixed;
    this.setting = setting;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    Set<IProcessor> processors = new LinkedHashSet<>();
    for (String name : new String[] {"href", "src", "action"}) {
      processors.add(
          new Attribute(
              prefix,
              name,
              (value, call) -> {
                String link = call.model().links().to(value.toString());
                if (!link.isEmpty()) {
                  call.handler().setAttribute(name, FigureHtml.escaped(link));
                }
              }));
    }
    processors.add(new Attribute(prefix, "label", (value, call) -> label((Label) value, call)));
    processors.add(
        new Attribute(
            prefix,
            "figure",
            (value, call) ->
                call.handler()
                    .setBody(new FigureHtml(call.model().links()).of((FigureView) value), false)));
    processors.add(
        new Attribute(
            prefix,
            "rows",
            (value, call) ->
                call.handler()
                    .setBody(
                        new TableHtml(call.model().links()).of(((TableView) value).rows()),
                        false)));
    processors.add(
        new Attribute(
            prefix,
            "cards",
            (value, call) ->
                call.handler()
                    .setBody(
                        new CardHtml(call.model().links(), call.model().messages())
                            .of(((FigurePageView) value).cards()),
                        false)));
    processors.add(
        new Attribute(prefix, "markdown", (value, call) -> markdown((Document) value, call)));
    processors.add(
        new Attribute(
            prefix,
            "json",
            // "<" cannot stand in a script element, but means the same to a JSON parser so written.
            (value, call) ->
                call.handler().setBody(value.toString().replace("<", "\\u003c"), false)));
    processors.add(
        new Attribute(
            prefix,
            "metadata",
            (value, call) -> call.handler().replaceWith(new HeadHtml(call.model()).html(), false)));
    processors.add(new Attribute(prefix, "once", (value, call) -> once(value.toString(), call)));
    processors.add(new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    return processors;
  }

  private static void label(Label label, Call call) {
    if (!label.lang().isEmpty()) {
      call.handler().setAttribute("lang", label.lang());
    }
    call.handler().setBody(FigureHtml.escaped(label.text()), false);
  }

  private void once(String template, Call call) {
    PageModel model = call.model();
    call.handler()
        .replaceWith(fixed.get(template, model, () -> setting.apply(template, model)), false);
  }

  private static void markdown(Document document, Call call) {
    String language = call.model().bodies().language();
    if (!language.equals(call.model().page().language().tag())) {
      call.handler().setAttribute("lang", language);
    }
    String level = call.tag().getAttributeValue("vt:level");
    call.handler().removeAttribute("vt:level");
    call.handler()
        .setBody(call.model().write(document, level == null ? 2 : Integer.parseInt(level)), false);
  }

  /** One use of an attribute. */
  private record Call(
      PageModel model, IProcessableElementTag tag, IElementTagStructureHandler handler) {}

  private static final class Attribute extends AbstractAttributeTagProcessor {

    private final BiConsumer<Object, Call> job;

    Attribute(String prefix, String name, BiConsumer<Object, Call> job) {
      super(
          TemplateMode.HTML,
          prefix,
          null,
          false,
          name,
          true,
          PRECEDENCE + ORDER.indexOf(name),
          true);
      this.job = job;
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName name,
        String expression,
        IElementTagStructureHandler handler) {
      Object value =
          StandardExpressions.getExpressionParser(context.getConfiguration())
              .parseExpression(context, expression)
              .execute(context);
      if (value == null) {
        throw new IllegalArgumentException("'" + expression + "' is null");
      }
      PageModel model = (PageModel) context.getVariable(Templates.MODEL);
      job.accept(value, new Call(model, tag, handler));
    }
  }
}
