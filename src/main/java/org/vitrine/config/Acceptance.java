package org.vitrine.config;

import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;

/**
 * A line of the settings that accepts warnings: somebody has looked at them and says why all is
 * right.
 *
 * @param code the warnings' kind
 * @param key what they are about, parts between slashes; also everything below it
 * @param reason why they are none; empty when nobody has said so yet
 * @param place the line
 */
public record Acceptance(ProblemCode code, String key, String reason, Place place) {

  /** Whether it speaks of something: of its key, or of what is below that. */
  public boolean covers(String other) {
    return other.startsWith(key)
        && (other.length() == key.length() || other.charAt(key.length()) == '/');
  }
}
