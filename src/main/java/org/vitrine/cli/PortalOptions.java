package org.vitrine.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every command on a portal has. */
final class PortalOptions {

  @Option(
      names = "--source",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The portal's folder (default: the current one).")
  private Path source = Path.of(".");

  /** The portal's folder, absolute. */
  Path source() {
    return source.toAbsolutePath().normalize();
  }
}
