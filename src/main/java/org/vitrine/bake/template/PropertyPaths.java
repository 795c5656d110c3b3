package org.vitrine.bake.template;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Evaluates {@code ${name.property.property}} and {@code ${name.property.isEmpty()}}, which nearly
 * all expressions of templates are, by asking records for their components and rows for their
 * columns. OGNL would try beans, fields and methods anew each time. It still evaluates every other
 * expression, and any that fails here, so that a mistake is told in its words.
 */
final class PropertyPaths implements IStandardVariableExpressionEvaluator {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*(\\.isEmpty\\(\\))?");

  private static final String EMPTY = "isEmpty()";

  /** Stands for an expression that is more than a path. */
  private static final String[] OTHER = {};

  private final Map<String, String[]> paths = new ConcurrentHashMap<>();
  private final IStandardVariableExpressionEvaluator ognl;

  PropertyPaths() {
    RecordProperties.register();
    ognl = new OGNLVariableExpressionEvaluator(true);
  }

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution) {
    String[] path = path(expression);
    if (path.length > 0 && expression instanceof VariableExpression) {
      Object found = context.getVariable(path[0]);
      int step = 1;
      while (found != null && step < path.length) {
        found = property(found, path[step]);
        step++;
      }
      if (found != null && execution.getPerformTypeConversion()) {
        return found.toString();
      }
      if (found != null) {
        return found;
      }
    }
    return ognl.evaluate(context, expression, execution);
  }

  /** The names in the expression; none when it is more than a path. */
  private String[] path(IStandardVariableExpression expression) {
    String text = expression.getExpression();
    String[] known = paths.get(text);
    return known != null
        ? known
        : paths.computeIfAbsent(
            text, key -> PATH.matcher(key).matches() ? key.split("\\.") : OTHER);
  }

  /** A component, a column or an entry; null when there is none, or when it is null. */
  private static @Nullable Object property(Object of, String name) {
    if (name.equals(EMPTY) && of instanceof String text) {
      return text.isEmpty();
    }
    if (name.equals(EMPTY) && of instanceof Collection<?> list) {
      return list.isEmpty();
    }
    if (of instanceof Map<?, ?> map) {
      return map.get(name);
    }
    try {
      return of instanceof Record
          ? RecordProperties.read(of, name.equals(EMPTY) ? "isEmpty" : name)
          : null;
    } catch (ReflectiveOperationException e) {
      return null; // OGNL says why
    }
  }
}
