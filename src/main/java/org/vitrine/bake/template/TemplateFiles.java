package org.vitrine.bake.template;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.vitrine.config.BuiltIn;

/**
 * Finds templates: the portal's own, or else the built-in one of that name. Whatever system a
 * template was saved on, lines of pages end the same way.
 */
final class TemplateFiles extends AbstractConfigurableTemplateResolver {

  private final Path folder;

  /** The templates of a portal whose own are in a folder, which need not exist. */
  TemplateFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      @Nullable String owner,
      String template,
      String name,
      @Nullable String encoding,
      @Nullable Map<String, Object> attributes) {
    return new Template(folder, name);
  }

  /**
   * A template.
   *
   * @param folder the portal's own templates
   * @param name the template's path there, with its ending
   */
  private record Template(Path folder, String name) implements ITemplateResource {

    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public @Nullable String getBaseName() {
      return null; // of use only for Thymeleaf's own message files
    }

    @Override
    public boolean exists() {
      return isOwn() || BuiltIn.has(builtIn());
    }

    private boolean isOwn() {
      return Files.isRegularFile(folder.resolve(name));
    }

    private String builtIn() {
      return "templates/" + name;
    }

    @Override
    public Reader reader() throws IOException {
      String text =
          isOwn() || !BuiltIn.has(builtIn())
              ? Files.readString(folder.resolve(name), StandardCharsets.UTF_8)
              : BuiltIn.text(builtIn());
      String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new StringReader(marked.replace("\r\n", "\n"));
    }

    @Override
    public ITemplateResource relative(String location) {
      throw new UnsupportedOperationException(location);
    }
  }
}
