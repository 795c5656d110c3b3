package org.vitrine.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * The descriptor as JSON.
 *
 * @param node the whole
 * @param places the place of every value, by JSON pointer
 */
record DescriptorJson(JsonNode node, Map<String, Place> places) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static Optional<DescriptorJson> parse(String text, ProblemReport problems) {
    try {
      return Optional.of(new DescriptorJson(MAPPER.readTree(text), places(text)));
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      Place place =
          at == null
              ? Place.of(DescriptorReader.FILE)
              : new Place(DescriptorReader.FILE, at.getLineNr(), at.getColumnNr());
      problems.error(ProblemCode.DESCRIPTOR_SYNTAX, place, malformed.getOriginalMessage());
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
  }

  private static Map<String, Place> places(String text) throws IOException {
    Map<String, Place> places = new HashMap<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
          JsonLocation at = parser.currentTokenLocation();
          String pointer = pointer(parser, token);
          places.put(pointer, new Place(DescriptorReader.FILE, at.getLineNr(), at.getColumnNr()));
        }
      }
    }
    return places;
  }

  /** On the start of an object or array the parser's context is already the inner one. */
  private static String pointer(JsonParser parser, JsonToken token) {
    var context = parser.getParsingContext();
    if (token.isStructStart() && context.getParent() != null) {
      context = context.getParent();
    }
    return context.pathAsPointer().toString();
  }
}
