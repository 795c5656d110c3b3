package org.vitrine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site of a portal. */
@Command(
    name = "build",
    description = "Checks the portal and builds its site.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private PortalOptions portal;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site goes (default: target/site in the portal's folder).")
  private @Nullable Path output;

  @Override
  public Integer call() {
    Path site = output == null ? portal.source().resolve("target/site") : output;
    return new Run(spec.commandLine().getOut(), spec.commandLine().getErr())
        .portal(portal.source(), site.toAbsolutePath().normalize(), true);
  }
}
