package org.vitrine.bake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.vitrine.config.Settings;
import org.vitrine.pages.PlannedPage;
import org.vitrine.pages.Site;

/**
 * JBake's own configuration for a portal: its defaults, then {@code jbake.properties}, then ours.
 */
final class JBakeSettings {

  private JBakeSettings() {}

  /** JBake's configuration of a portal, without what depends on its pages. */
  static DefaultJBakeConfiguration of(Settings settings) {
    DefaultJBakeConfiguration config =
        (DefaultJBakeConfiguration) new ConfigUtil().loadConfig(settings.source().toFile(), null);
    config.setContentFolder(settings.content().toFile());
    config.setTemplateFolder(settings.templates().toFile());
    config.setAssetFolder(settings.assets().toFile());
    config.setProperty("render.encoding", "UTF-8");
    config.setProperty("template.encoding", "UTF-8");
    config.setProperty("asset.ignore", "true"); // hidden files are no assets
    config.setProperty("img.path.update", "false");
    config.setProperty("uri.noExtension", "false");
    return config;
  }

  /** Tells JBake where the site goes and what kinds of page it has. */
  static void complete(DefaultJBakeConfiguration config, Path destination, Site site) {
    config.setDestinationFolder(destination.toFile());
    Set<String> known = new HashSet<>();
    for (PlannedPage page : site.pages()) {
      if (known.add(page.template())) {
        String extension = page.address().substring(page.address().lastIndexOf('.'));
        config.setProperty("template." + type(page) + ".file", page.template() + extension);
        config.setProperty("template." + type(page) + ".extension", extension);
      }
    }
  }

  /** What JBake calls the type of a page. */
  static String type(PlannedPage page) {
    return "page-" + page.template();
  }
}
