package org.vitrine.site;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the {@link BuiltSite} and the {@link Chromium}: each is made when the first test asks
 * for it, shared by all of this process, and closed at the end. (Of several processes that share
 * the tests, each starts its classes one by one: what is to outlive a class belongs to the
 * session.)
 */
final class SiteExtension implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(SiteExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == BuiltSite.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getStore(StoreScope.LAUNCHER_SESSION, OURS);
    BuiltSite site =
        store.computeIfAbsent(Attempt.class, key -> new Attempt(), Attempt.class).site();
    return parameter.getParameter().getType() == BuiltSite.class
        ? site
        : store.computeIfAbsent(Chromium.class, key -> new Chromium(site), Chromium.class);
  }

  /** One attempt at building: when it fails, no test need make another. */
  private static final class Attempt implements AutoCloseable {

    private @Nullable BuiltSite site;
    private @Nullable RuntimeException failure;

    Attempt() {
      try {
        site = BuiltSite.build();
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    BuiltSite site() {
      if (site == null) {
        throw new IllegalStateException("The portal could not be built.", failure);
      }
      return site;
    }

    @Override
    public void close() throws IOException {
      if (site != null) {
        site.close();
      }
    }
  }
}
