package org.vitrine.bake;

import org.jbake.app.ContentStore;

/**
 * JBake's content store with nothing in it. Pages come from {@code pages}, not from JBake's
 * database, which asks for every document once more for each one it renders; but JBake's renderer
 * wants a store to be made with. Whatever would be asked of it would reach for the database, which
 * is not there.
 */
final class EmptyStore extends ContentStore {

  EmptyStore() {
    super("memory", "vitrine");
  }

  @Override
  public void startup() {
    // Nothing to start.
  }

  @Override
  public void close() {
    // Nothing to close.
  }
}
