package org.vitrine.bake;

import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.vitrine.config.Settings;

/**
 * JBake's own configuration for a portal: its defaults, then {@code jbake.properties}, then ours.
 */
final class JBakeSettings {

  private JBakeSettings() {}

  /** JBake's configuration of a portal. Where the site goes is told it later. */
  static DefaultJBakeConfiguration of(Settings settings) {
    DefaultJBakeConfiguration config =
        (DefaultJBakeConfiguration) new ConfigUtil().loadConfig(settings.source().toFile(), null);
    config.setAssetFolder(settings.assets().toFile());
    config.setProperty("asset.ignore", "true"); // hidden files are no assets
    return config;
  }
}
