package org.vitrine.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitrine.Sample;

/** Published schemas and shapes; {@code src/test/resources/standards/README.md} tells of them. */
final class Standards {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Standards() {}

  /** A file that the repository holds. */
  static Path held(String name) {
    return Sample.ROOT.resolve("src/test/resources/standards").resolve(name);
  }

  /** A file of the folder that the person who runs the tests names, else the test is skipped. */
  static Path official(String name) {
    String folder = System.getProperty("vitrine.standards", "");
    assumeTrue(!folder.isEmpty(), "-Dvitrine.standards is not given");
    Path file = Path.of(folder).resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A schema by which documents can be validated. */
  static Schema schema(JsonNode schema) {
    SpecificationVersion version =
        schema.path("$schema").asText().contains("draft-07")
            ? SpecificationVersion.DRAFT_7
            : SpecificationVersion.DRAFT_2020_12;
    return SchemaRegistry.withDefaultDialect(version).getSchema(schema);
  }

  /** What a document does not keep of a schema. */
  static List<String> violations(Schema schema, JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
