package org.vitrine.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.bake.markdown.LinkTarget;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.Label;
import org.vitrine.plan.Page;

class TemplatesTest {

  private static final Language EN = new Language("en", false);

  /** Bodies of documents for pages that show none. */
  static final PageModel.Bodies NO_BODIES =
      new PageModel.Bodies() {
        @Override
        public MarkdownDocument body(Document document) {
          throw new AssertionError(document);
        }

        @Override
        public String language() {
          return "zh-Hant-TW";
        }

        @Override
        public String address(LinkTarget target, Page on) {
          throw new AssertionError(target);
        }

        @Override
        public FigureView quote(FigureKey key, Page on) {
          throw new AssertionError(key);
        }
      };

  @TempDir Path folder;

  /** What a page shows in these tests. */
  public record View(String text, Label label, List<String> items) {}

  private String render(String template, View view) throws IOException, TemplateFailure {
    Files.writeString(folder.resolve("page.html"), template);
    StringWriter out = new StringWriter();
    new Templates(folder).write("page", model(view), out);
    return out.toString();
  }

  private static PageModel model(View view) {
    Page page =
        new Page(
            "en/years/109.html",
            PageKind.YEARS,
            "page",
            EN,
            Label.of("Title"),
            "",
            List.of(),
            java.util.Optional.empty(),
            List.of(),
            false,
            view);
    return new PageModel(page, Sites.ALL, new Messages(EN, Map.of("hello", "It's {0}")), NO_BODIES);
  }

  private static View view(String text) {
    return new View(text, new Label(text, "zh-Hant-TW"), List.of("a", "b"));
  }

  private static String failure(TemplateFailure failure) {
    return failure.template()
        + ":"
        + failure.line()
        + ":"
        + failure.column()
        + " "
        + failure.reason();
  }

  @Test
  void textIsEscapedAndMessagesAreFilled() throws Exception {
    assertEquals(
        "<p>&lt;script&gt;</p><p>It&#39;s 5</p>",
        render(
            "<p th:text=\"${view.text}\"></p><p th:text=\"#{hello(5)}\"></p>", view("<script>")));
  }

  @Test
  void ourAttributesWriteLinksLanguagesAndData() throws Exception {
    assertEquals(
        "<a href=\"../../css/a.css?a&amp;b\">x</a>"
            + "<img src=\"../img/i.png\"><form action=\"108.html\"></form>"
            + "<b lang=\"zh-Hant-TW\">&lt;/script&gt;</b>"
            + "<script type=\"application/json\">\\u003c/script></script>",
        render(
            "<a vt:href=\"'css/a.css?a&amp;b'\">x</a>"
                + "<img vt:src=\"'en/img/i.png'\"><form vt:action=\"'en/years/108.html'\"></form>"
                + "<b vt:label=\"${view.label}\"></b>"
                + "<script type=\"application/json\" vt:json=\"${view.text}\"></script>",
            view("</script>")));
  }

  @Test
  void aPartThatIsTheSameOnEveryPageIsSetOnce() throws Exception {
    Files.writeString(
        folder.resolve("part.html"),
        "<nav><a vt:href=\"'index.html'\" th:text=\"${site.name}\"></a></nav>");
    assertEquals(
        "<nav><a href=\"../../index.html\">n</a></nav><nav><a href=\"../../index.html\">n</a></nav>",
        render("<b vt:once=\"'part'\"></b><b vt:once=\"'part'\"></b>", view("x")));
  }

  @Test
  void pathsLeadThroughRecordsAndMapsAndAnyOtherExpressionIsOgnls() throws Exception {
    assertEquals(
        "<p>x</p><p>2</p><p>b</p><p></p>",
        render(
            "<p th:text=\"${view.label.text}\"></p><p th:text=\"${view.items.size()}\"></p>"
                + "<p th:text=\"${view.items[1]}\"></p><p th:text=\"${nothing}\"></p>",
            view("x")));
  }

  @Test
  void aMissingTemplateIsNamed() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> new Templates(folder).write("nothing", model(view("")), new StringWriter()));
    assertEquals("nothing.html", thrown.template());
    assertEquals(0, thrown.line());
  }

  @Test
  void aMissingXmlTemplateKeepsItsEnding() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> new Templates(folder).write("feed.xml", model(view("")), new StringWriter()));
    assertEquals("feed.xml", thrown.template());
  }

  @Test
  void aFailingExpressionIsNamedWithItsPlace() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> render("<div>\n  <p th:text=\"${view.texxt}\"></p>\n</div>", view("")));
    assertEquals("page.html:2:6", failure(thrown).split(" ", 2)[0]);
    assertEquals(true, thrown.reason().contains("texxt"), thrown::reason);
  }

  @Test
  void aFailingFragmentIsNamedRatherThanThePageThatUsesIt() throws IOException {
    Files.createDirectories(folder.resolve("components"));
    Files.writeString(
        folder.resolve("components/part.html"),
        "<x th:fragment=\"part\">\n\n<i th:text=\"${view.nope}\"></i></x>");
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> render("<div th:replace=\"~{components/part :: part}\"></div>", view("")));
    assertEquals("components/part.html:3:4", failure(thrown).split(" ", 2)[0]);
  }

  @Test
  void aMissingFragmentFileIsNamed() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> render("<div th:replace=\"~{components/gone :: part}\"></div>", view("")));
    assertEquals("components/gone.html", thrown.template());
  }

  @Test
  void aMissingMessageIsNamedWithItsPlace() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class, () -> render("<p>\n<i th:text=\"#{gone}\"></i></p>", view("")));
    assertEquals(
        "page.html:2:4 message 'gone' is missing in templates/messages/en.properties",
        failure(thrown));
  }

  @Test
  void nothingIsEverWrittenForNull() {
    TemplateFailure thrown =
        assertThrows(
            TemplateFailure.class,
            () -> render("<a vt:href=\"${view.items.isEmpty() ? 'x' : null}\">x</a>", view("")));
    assertEquals("page.html:1", failure(thrown).substring(0, 11));
    assertEquals(true, thrown.reason().endsWith("is null"), thrown::reason);
  }

  @Test
  void oneEngineServesAllThreads() throws Exception {
    Files.writeString(
        folder.resolve("page.html"),
        "<i th:each=\"item : ${view.items}\" th:text=\"${item} + ${view.text}\"></i>");
    Templates templates = new Templates(folder);
    List<String> pages =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> {
                  StringWriter out = new StringWriter();
                  try {
                    templates.write("page", model(view(String.valueOf(i))), out);
                  } catch (TemplateFailure failed) {
                    throw new AssertionError(failed);
                  }
                  return out.toString();
                })
            .toList();
    for (int i = 0; i < 200; i++) {
      assertEquals("<i>a" + i + "</i><i>b" + i + "</i>", pages.get(i));
    }
  }
}
