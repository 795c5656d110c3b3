package org.vitrine.serve;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The present state of the site, and the open tabs that are told when it changes. Thread-safe. */
final class Live {

  /** A tab that has let so many events pass unread is given up; it asks for the state again. */
  private static final int UNREAD = 200;

  private final Set<Tab> tabs = new HashSet<>();
  private long version;
  private String problems = "";
  private Locale locale = Locale.ENGLISH;

  /**
   * The state before the first making.
   *
   * @param version any number greater than all of earlier previews, so that their tabs reload
   */
  Live(long version) {
    this.version = version;
  }

  /** Grows with every making that changes the site. */
  synchronized long version() {
    return version;
  }

  /** The language in which the editor reads problems. */
  synchronized Locale locale() {
    return locale;
  }

  /** Tells all tabs what was made. */
  synchronized void tell(Making making) {
    locale = making.locale();
    if (making.changed()) {
      version++;
      send(EventText.made(version, making));
    }
    String now = EventText.problems(making);
    if (!now.equals(problems)) {
      problems = now;
      send(now);
    }
  }

  private void send(String event) {
    tabs.removeIf(tab -> !tab.offer(event));
  }

  /** A tab that will be told of every change, and at once of the present state. */
  synchronized Tab connect() {
    Tab tab = new Tab();
    // The problems first, as they bring the words for whatever follows.
    if (!problems.isEmpty()) {
      tab.offer(problems);
    }
    tab.offer(EventText.state(version));
    tabs.add(tab);
    return tab;
  }

  private synchronized void disconnect(Tab tab) {
    tabs.remove(tab);
  }

  /** What one tab has still to be told. It never keeps others waiting. */
  final class Tab implements AutoCloseable {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>(UNREAD);
    private volatile boolean givenUp;

    private Tab() {}

    private boolean offer(String event) {
      givenUp |= !events.offer(event);
      return !givenUp;
    }

    /** Whether the tab missed events, so that its connection should end. */
    boolean isGivenUp() {
      return givenUp;
    }

    /** Waits for the next event; null when none comes in a time. */
    @Nullable String next(Duration patience) throws InterruptedException {
      return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
      disconnect(this);
    }
  }
}
