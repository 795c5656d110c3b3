package org.vitrine.serve;

import java.net.URI;
import java.time.Duration;

/** Whoever wants to know what a preview does. Told by the thread that runs it. */
public interface PreviewLog {

  /** The site is served from now on. */
  void serving(URI address);

  /**
   * The site was made anew, or could not be.
   *
   * @param took how long it took
   */
  void made(Making making, Duration took);

  /** Making the site failed through a mistake in the program; the preview goes on. */
  void failed(RuntimeException failure);
}
