package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.intake.FrontEntry.FrontValue;
import org.vitrine.intake.FrontEntry.Items;
import org.vitrine.intake.FrontEntry.Other;
import org.vitrine.intake.FrontEntry.Text;
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
 * Reads front matter as YAML. Values keep the text they are written with ({@code kpi: 7.1} is
 * "7.1", not a number), and nothing is ever made into an object.
 */
final class YamlEntries {

  /** Takes every value for a text. */
  private static final Resolver TEXTS =
      new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
      };

  private final String file;
  private final ProblemReport problems;

  private YamlEntries(String file, ProblemReport problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The entries in order; empty, with a problem, when the text is not a list of keys. */
  static Optional<List<FrontEntry>> read(String yaml, String file, ProblemReport problems) {
    YamlEntries entries = new YamlEntries(file, problems);
    try {
      LoaderOptions options = new LoaderOptions();
      Composer composer =
          new Composer(new ParserImpl(new StreamReader(yaml), options), TEXTS, options);
      return entries.entries(composer.getSingleNode());
    } catch (MarkedYAMLException malformed) {
      problems.error(
          ProblemCode.FRONT_MATTER_SYNTAX, entries.place(mark(malformed)), malformed.getProblem());
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

  private Optional<List<FrontEntry>> entries(@Nullable Node root) {
    if (root == null) {
      return Optional.of(List.of());
    }
    if (!(root instanceof MappingNode mapping)) {
      Place place = place(root.getStartMark());
      problems.error(ProblemCode.FRONT_MATTER_SYNTAX, place, "expected key: value");
      return Optional.empty();
    }
    List<FrontEntry> entries = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
      entries.add(new FrontEntry(name, place(key.getStartMark()), value(tuple.getValueNode())));
    }
    return Optional.of(entries);
  }

  private FrontValue value(Node node) {
    Place place = place(node.getStartMark());
    if (node instanceof ScalarNode scalar) {
      return new Text(text(scalar), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<FrontValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        Place itemPlace = place(item.getStartMark());
        items.add(
            item instanceof ScalarNode scalar
                ? new Text(text(scalar), itemPlace)
                : new Other(itemPlace));
      }
      return new Items(items, place);
    }
    return new Other(place);
  }

  private static String text(ScalarNode scalar) {
    String text = scalar.getValue();
    boolean none =
        scalar.getScalarStyle() == ScalarStyle.PLAIN && (text.equals("~") || text.equals("null"));
    return none ? "" : text.strip().replaceAll("\\s*\n\\s*", " ");
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? new Place(file, 1, 0)
        : new Place(file, mark.getLine() + Fences.YAML_LINE, mark.getColumn() + 1);
  }
}
