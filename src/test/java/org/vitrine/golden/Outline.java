package org.vitrine.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a page says, without how it looks: its title and language, then the headings, paragraphs,
 * lists and tables of its main part, one to a line, with links in Markdown and figures as {@code
 * 83.50{budget/total/109/rate}}.
 */
final class Outline {

  private final StringBuilder text = new StringBuilder();

  private Outline() {}

  /** The outline of an HTML page. */
  static String of(String html) {
    Document page = Jsoup.parse(html);
    Outline outline = new Outline();
    Element root = page.selectFirst("html");
    outline.line("title: " + page.title() + " (" + (root == null ? "" : root.attr("lang")) + ")");
    for (Element alternate : page.select("link[hreflang]")) {
      outline.line("also: " + alternate.attr("hreflang") + " " + alternate.attr("href"));
    }
    outline.block(page.select("main").first());
    return outline.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void block(@org.jspecify.annotations.Nullable Element element) {
    if (element == null) {
      return;
    }
    switch (element.tagName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          line(
              "#".repeat(element.tagName().charAt(1) - '0')
                  + " "
                  + inline(element)
                  + id(element)
                  + lang(element));
      case "p", "dt", "dd", "figcaption", "summary" -> {
        if (element.selectFirst("ul, ol, p, div, table") != null) {
          children(element);
        } else if (!inline(element).isEmpty()) {
          line(inline(element) + lang(element));
        }
      }
      case "li" -> {
        if (element.selectFirst("ul, ol, p, div, table") != null) {
          children(element);
        } else {
          line("- " + inline(element) + id(element));
        }
      }
      case "table" -> table(element);
      case "script" -> chart(element.data());
      case "img" -> line(inline(element));
      default -> children(element);
    }
  }

  /** Of a chart its figures; how it is drawn is no matter of what the page says. */
  private void chart(String json) {
    JsonNode chart;
    try {
      chart = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError("the data of a chart is not JSON: " + json, wrong);
    }
    line("chart: " + chart.path("labels") + " " + chart.path("source").asText());
    for (JsonNode note : chart.path("elsewhere")) {
      line("  written at " + note.path("index") + ": " + note.path("lines"));
    }
    for (JsonNode series : chart.path("series")) {
      line(
          "  "
              + series.path("name").asText()
              + " ("
              + series.path("unit").asText()
              + "): "
              + series.path("values")
              + (series.has("elsewhere") ? " in other units at " + series.path("elsewhere") : "")
              + (series.path("breaks").isEmpty() ? "" : " broken at " + series.path("breaks")));
    }
  }

  private void children(Element element) {
    List<Node> loose = new ArrayList<>();
    for (Node child : element.childNodes()) {
      boolean block =
          child instanceof Element inner
              && (inner.isBlock()
                  || inner.selectFirst("p, table, li, dt") != null
                  || inner.tagName().equals("script"));
      if (block) {
        flush(loose);
        block((Element) child);
      } else {
        loose.add(child);
      }
    }
    flush(loose);
  }

  private void flush(List<Node> loose) {
    String said = squeeze(loose.stream().map(Outline::inline).collect(Collectors.joining()));
    if (!said.isEmpty()) {
      line(said);
    }
    loose.clear();
  }

  private void table(Element table) {
    Element caption = table.selectFirst("caption");
    line("table" + id(table) + ": " + (caption == null ? "" : inline(caption)));
    for (Element row : table.select("tr")) {
      line(
          "  | "
              + row.children().stream().map(Outline::inline).collect(Collectors.joining(" | "))
              + " |"
              + id(row));
    }
  }

  private static String id(Element element) {
    return element.id().isEmpty() ? "" : " #" + element.id();
  }

  private static String lang(Element element) {
    return element.hasAttr("lang") ? " (" + element.attr("lang") + ")" : "";
  }

  private static String inline(Element element) {
    return squeeze(
        element.childNodes().stream().map(Outline::inline).collect(Collectors.joining()));
  }

  private static String inline(Node node) {
    if (node instanceof TextNode textNode) {
      return textNode.getWholeText().replaceAll("\\s+", " ");
    }
    if (!(node instanceof Element element) || element.attr("aria-hidden").equals("true")) {
      return "";
    }
    String inner = element.childNodes().stream().map(Outline::inline).collect(Collectors.joining());
    if (element.hasAttr("data-figure")) {
      return inner + "{" + element.attr("data-figure") + (element.id().isEmpty() ? "" : " #") + "}";
    }
    if (element.tagName().equals("a") && element.hasAttr("href")) {
      return "[" + inner.strip() + "](" + element.attr("href") + ")";
    }
    if (element.tagName().equals("img")) {
      return "![" + element.attr("alt") + "](" + element.attr("src") + ")";
    }
    if (element.tagName().equals("input")) {
      return element.hasAttr("checked") ? "[x]" : "[ ]";
    }
    return inner;
  }

  private static String squeeze(String said) {
    return said.replaceAll("\\s+", " ").strip();
  }
}
