package org.vitrine.figures;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.trace.Trace;

/** A value that is worked out when it is first asked for, once, whatever the number of threads. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> making;
  private volatile @Nullable T made;

  /** A value that a supplier makes. */
  public Lazy(Supplier<T> making) {
    this.making = making;
  }

  /** The value if it has been asked for before; empty when nothing can depend on it yet. */
  public Optional<T> known() {
    return Optional.ofNullable(made);
  }

  @Override
  public T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = Objects.requireNonNull(Trace.apart(making));
          made = known;
        }
      }
    }
    return known;
  }
}
