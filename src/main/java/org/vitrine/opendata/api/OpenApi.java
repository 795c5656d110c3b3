package org.vitrine.opendata.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.vitrine.opendata.InLanguages;

/** The description of the interface, the same for every portal but for its name. */
final class OpenApi {

  private static final String FILE = "openapi.json";

  private OpenApi() {}

  static ObjectNode of(InLanguages texts) {
    try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
      ObjectNode json = (ObjectNode) new JsonMapper().readTree(file);
      String name = texts.main().settings().name().in(texts.mainLanguage());
      json.withObject("/info").put("title", name + " API");
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
