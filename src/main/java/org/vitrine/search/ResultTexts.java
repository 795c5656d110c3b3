package org.vitrine.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of results: address, title, beginning and figures of each page, a few pages to a
 * file. The more pages a site has, the shorter the texts and the more pages to a file: hosts count
 * files, and readers' bytes.
 */
final class ResultTexts {

  private static final int SMALL = 1_000;
  private static final int LARGE = 8_000;

  private final List<PageTerms> pages;

  ResultTexts(List<PageTerms> pages) {
    this.pages = pages;
  }

  /** How many pages a file holds. */
  int perBundle() {
    return pages.size() <= LARGE ? 2 : 3;
  }

  private int length() {
    return pages.size() <= SMALL ? 100 : pages.size() <= LARGE ? 90 : 80;
  }

  /** The files, not compressed. */
  List<byte[]> bundles() {
    List<byte[]> bundles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += perBundle()) {
      Json json = new Json().open('[');
      pages.subList(i, Math.min(pages.size(), i + perBundle())).forEach(page -> add(json, page));
      bundles.add(json.close(']').toString().getBytes(StandardCharsets.UTF_8));
    }
    return bundles;
  }

  private void add(Json json, PageTerms page) {
    json.open('[').text(page.page().address()).text(page.title()).text(cut(page.summary()));
    if (page.page().type() == PageType.FIGURE) {
      for (PageText.FigureText figure : page.figures()) {
        json.text(figure.id()).text(figure.name()).text(figure.value());
      }
    }
    json.close(']');
  }

  /** The beginning of a text, up to the end of a sentence if one is near. */
  private String cut(String text) {
    if (text.length() <= length()) {
      return text;
    }
    int end = length();
    for (int i = end; i > end / 2; i--) {
      if ("。！？；".indexOf(text.charAt(i - 1)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
