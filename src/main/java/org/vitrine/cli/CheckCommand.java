package org.vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a portal without writing anything. */
@Command(
    name = "check",
    description = "Checks the portal's settings, tables and documents. Writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private PortalOptions portal;

  @Override
  public Integer call() {
    return new Run(spec.commandLine().getOut(), spec.commandLine().getErr())
        .portal(portal.source(), portal.source().resolve("target/site"), false);
  }
}
