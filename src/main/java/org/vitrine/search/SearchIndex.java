package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;

/**
 * The index of a site. It is told each page as it is set, keeps of it what searching needs, and
 * writes small files at the end; a page that is set anew takes the old one's place. What is written
 * depends on the pages alone, not on the order in which they came. Safe for use by many threads.
 */
public final class SearchIndex {

  /** The folder of all files of the index. */
  public static final String FOLDER = "search/";

  private final List<Language> languages;
  private final List<List<String>> synonyms;
  private volatile Vocabulary vocabulary;

  /** How many terms there were when none was known that no page has. */
  private int settled;

  private final Map<String, PageTerms> pages = new ConcurrentHashMap<>();

  /**
   * An index without pages.
   *
   * @param languages the languages of the site
   * @param synonyms words that mean the same, group by group
   */
  public SearchIndex(List<Language> languages, List<List<String>> synonyms) {
    this(languages, synonyms, new Vocabulary());
  }

  private SearchIndex(
      List<Language> languages, List<List<String>> synonyms, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.languages = List.copyOf(languages);
    this.synonyms = synonyms.stream().map(List::copyOf).toList();
  }

  /** The address of the file that a browser asks for first, from the site's root. */
  public static String root(Language language) {
    return FOLDER + language.code() + ".bin";
  }

  /**
   * Takes up a page; a kind of page that nobody looks for is passed over.
   *
   * @param address its address from the site's root
   * @param html the page as it is written
   */
  public void read(Language language, PageKind kind, String address, String html) {
    PageReader.read(language, kind, address, html)
        .ifPresent(text -> pages.put(address, PageTerms.of(text, vocabulary)));
  }

  /** The same pages with other synonyms. This index must not be told of pages any more. */
  public SearchIndex with(List<List<String>> others) {
    SearchIndex index = new SearchIndex(languages, others, vocabulary);
    index.pages.putAll(pages);
    return index;
  }

  /** Forgets terms that no page has any more, when changes of pages have left many behind. */
  private void settle() {
    if (settled > 0 && vocabulary.size() > 2 * settled) {
      String[] terms = vocabulary.terms();
      Vocabulary fewer = new Vocabulary();
      pages.replaceAll((address, page) -> page.renumbered(term -> fewer.number(terms[term])));
      vocabulary = fewer;
      settled = 0;
    }
    if (settled == 0) {
      settled = vocabulary.size();
    }
  }

  /** Forgets a page that is no longer made. */
  public void forget(String address) {
    pages.remove(address);
  }

  /** The files of the index, as many languages as the site has. */
  public List<SearchFile> files() {
    settle();
    List<SearchFile> files = new ArrayList<>();
    for (Language language : languages) {
      List<PageTerms> own =
          pages.values().stream()
              .filter(page -> page.page().language().equals(language))
              .sorted(PageOrder.ORDER)
              .toList();
      files.addAll(new LanguageFiles(language, own, vocabulary.terms(), synonyms).files());
    }
    return files;
  }
}
