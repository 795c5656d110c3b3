package org.vitrine.bake.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds <code>{{ … }}</code> in the text of a document. */
final class FigureQuoteParser implements InlineContentParser {

  /** Makes the parser for each document. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return new FigureQuoteParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    if (!scanner.next('{')) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (scanner.find('}') >= 0) {
      Position end = scanner.position();
      scanner.next();
      if (scanner.next('}')) {
        String text = scanner.getSource(start, end).getContent();
        return ParsedInline.of(new FigureQuote(text.strip()), scanner.position());
      }
    }
    return unclosed(scanner, start);
  }

  /** A quotation that is never closed: with its braces it is none that could be read. */
  private static ParsedInline unclosed(Scanner scanner, Position start) {
    scanner.setPosition(start);
    while (scanner.hasNext() && scanner.peek() != '\n') {
      scanner.next();
    }
    String text = scanner.getSource(start, scanner.position()).getContent();
    return ParsedInline.of(new FigureQuote("{{" + text.stripTrailing()), scanner.position());
  }
}
