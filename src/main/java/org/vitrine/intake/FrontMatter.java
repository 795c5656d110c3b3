package org.vitrine.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The front matter of one document. Values keep the text they are written with ({@code kpi: 7.1} is
 * "7.1", not a number), and nothing is ever made into an object.
 */
final class FrontMatter {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

  /** Takes every value for a text. */
  private static final Resolver TEXTS =
      new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
      };

  private final String file;
  private final ProblemReport problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private FrontMatter(String file, ProblemReport problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Front matter without a single key. */
  static FrontMatter none(String file, ProblemReport problems) {
    return new FrontMatter(file, problems);
  }

  /** Reads front matter, reporting unknown and repeated keys; empty when it is no YAML. */
  static Optional<FrontMatter> read(
      String yaml, String file, List<String> keys, ProblemReport problems) {
    FrontMatter front = new FrontMatter(file, problems);
    try {
      LoaderOptions options = new LoaderOptions();
      Composer composer =
          new Composer(new ParserImpl(new StreamReader(yaml), options), TEXTS, options);
      front.add(composer.getSingleNode(), keys);
      return Optional.of(front);
    } catch (MarkedYAMLException malformed) {
      problems.error(
          ProblemCode.FRONT_MATTER_SYNTAX, front.place(mark(malformed)), malformed.getProblem());
    } catch (YAMLException malformed) {
      String message = String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
      problems.error(ProblemCode.FRONT_MATTER_SYNTAX, new Place(file, 1, 0), message);
    }
    return Optional.empty();
  }

  /** What is never closed is better shown where it opens than where the front matter ends. */
  private static @Nullable Mark mark(MarkedYAMLException malformed) {
    String context = malformed.getContext();
    boolean unclosed =
        context != null
            && (context.startsWith("while parsing a flow")
                || context.startsWith("while scanning a quoted"));
    return unclosed ? malformed.getContextMark() : malformed.getProblemMark();
  }

  private void add(@Nullable Node root, List<String> keys) {
    if (root == null) {
      return;
    }
    if (!(root instanceof MappingNode mapping)) {
      problems.error(ProblemCode.FRONT_MATTER_SYNTAX, place(root.getStartMark()), "key: value");
      return;
    }
    Map<String, Place> places = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      Place place = place(keyNode.getStartMark());
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
      Place first = places.putIfAbsent(key, place);
      if (!keys.contains(key)) {
        problems.error(ProblemCode.FRONT_MATTER_KEY, place, key, Nearest.to(key, keys));
      } else if (first != null) {
        problems.error(ProblemCode.FRONT_MATTER_DUPLICATE, place, key, first.line());
      } else {
        values.put(key, tuple.getValueNode());
      }
    }
  }

  /** The text of a key, in one line; empty when it has none. */
  String text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      boolean none = plain && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
      return none ? "" : scalar.getValue().strip().replaceAll("\\s*\n\\s*", " ");
    }
    problems.error(ProblemCode.FRONT_MATTER_TEXT, place(key), key);
    return "";
  }

  /** The texts in the list of a key. */
  List<String> list(String key) {
    Node node = values.get(key);
    if (node == null || node instanceof ScalarNode && text(key).isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue().strip());
        } else {
          problems.error(ProblemCode.FRONT_MATTER_LIST, place(item.getStartMark()), key);
        }
      }
    } else {
      problems.error(ProblemCode.FRONT_MATTER_LIST, place(key), key);
    }
    return texts;
  }

  /** The whole number of a key; 0 when it has none. */
  int integer(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return 0;
    }
    if (INTEGER.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    problems.error(ProblemCode.FRONT_MATTER_INTEGER, place(key), key, text);
    return 0;
  }

  /** The day of a key, or null. */
  @Nullable LocalDate day(String key) {
    String text = text(key);
    LocalDate day = DayText.read(text);
    if (day == null && !text.isEmpty()) {
      problems.error(
          ProblemCode.FRONT_MATTER_DATE, place(key), key, text, DayText.meant(text));
    }
    return day;
  }

  /** One of a few words; the empty string when the key has none. */
  String word(String key, List<String> allowed) {
    String text = text(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      problems.error(
          ProblemCode.FRONT_MATTER_CODE,
          place(key),
          key,
          text,
          String.join(", ", allowed),
          Nearest.to(text, allowed));
    }
    return text;
  }

  /** Where the value of a key stands; the first line when it has none. */
  Place place(String key) {
    Node node = values.get(key);
    return node == null ? new Place(file, 1, 0) : place(node.getStartMark());
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? new Place(file, 1, 0)
        : new Place(file, mark.getLine() + Fences.YAML_LINE, mark.getColumn() + 1);
  }
}
