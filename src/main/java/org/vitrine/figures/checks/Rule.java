package org.vitrine.figures.checks;

import org.jspecify.annotations.Nullable;
import org.vitrine.table.Translated;

/**
 * What an identity is called.
 *
 * @param name its name, part of addresses: letters, digits, hyphens; {@code table.name} for one
 *     that the portal declares itself
 * @param title what pages call it; null when the interface has the message {@code
 *     check.<name>.title}
 * @param formula how a figure is recomputed; null when the interface has {@code
 *     check.<name>.formula}
 */
public record Rule(String name, @Nullable Translated title, @Nullable Translated formula) {

  /** A rule of every portal, explained by the interface's messages. */
  static Rule known(String name) {
    return new Rule(name, null, null);
  }
}
