package org.vitrine.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.model.Document;
import org.vitrine.model.Tables;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DataPackage;
import org.vitrine.table.DescriptorReader;

/** A small portal without mistakes, in which tests make some. */
final class SamplePortal {

  private final Path folder;

  private SamplePortal(Path folder) {
    this.folder = folder;
  }

  /** What reading a portal yields. */
  record Outcome(Tables tables, List<Document> documents, List<Problem> problems) {

    /** The problems as place, code and arguments. */
    List<String> brief() {
      return problems.stream()
          .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
          .toList();
    }
  }

  static SamplePortal in(Path folder) {
    try {
      Path source = Path.of(SamplePortal.class.getResource("portal").toURI());
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(source.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    } catch (IOException | URISyntaxException failed) {
      throw new IllegalStateException("copying the sample portal", failed);
    }
    return new SamplePortal(folder);
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  /** Replaces the first occurrence of a text, which must be there. */
  SamplePortal replace(String file, String from, String to) {
    try {
      String text = Files.readString(path(file));
      int at = text.indexOf(from);
      if (at < 0) {
        throw new IllegalArgumentException("from: '" + from + "' is not in " + file);
      }
      return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  SamplePortal write(String file, String text) {
    try {
      Files.createDirectories(path(file).getParent());
      Files.writeString(path(file), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  SamplePortal delete(String file) {
    try {
      Files.delete(path(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  Outcome read() {
    ProblemReport problems = new ProblemReport();
    Optional<DataPackage> descriptor = DescriptorReader.read(folder, problems);
    Tables tables =
        descriptor
            .map(each -> TableIntake.read(folder, each, problems))
            .orElse(new Tables(EMPTY, Map.of()));
    List<Document> documents = DocumentIntake.read(path("content"), folder, tables, problems);
    ContractRules.check(tables, documents, problems);
    return new Outcome(tables, documents, problems.all());
  }

  private static final DataPackage EMPTY =
      new DataPackage(
          "",
          org.vitrine.table.Translated.of(""),
          org.vitrine.table.Translated.of(""),
          List.of(),
          List.of(),
          com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
}
