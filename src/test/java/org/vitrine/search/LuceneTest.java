package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/**
 * Lucene's analysis of Chinese is the oracle: every pair of characters and every word that it makes
 * of the sample's documents is a prefix of one of our terms, and can so be found.
 */
class LuceneTest {

  @Test
  void whatLuceneFindsIsFound() throws IOException {
    int compared = 0;
    for (Path file : documents()) {
      // Lucene knows no variants of characters and keeps accents; folding is tested by itself.
      String text = Folding.fold(Files.readString(file));
      TreeSet<String> terms = new TreeSet<>(Terms.of(text));
      for (String token : lucene(text)) {
        compared++;
        assertTrue(isPrefix(token, terms), () -> file + ": " + token);
      }
    }
    assertTrue(compared > 20_000, "only " + compared + " tokens");
  }

  /** The other way: Lucene makes every pair of characters that begins a term of ours. */
  @Test
  void nothingElseIsFound() throws IOException {
    for (Path file : documents()) {
      String text = Folding.fold(Files.readString(file));
      SortedSet<String> tokens = lucene(text);
      for (String term : Terms.of(text)) {
        if (term.length() > 1
            && TermReader.isCharacter(term.charAt(0))
            && TermReader.isCharacter(term.charAt(1))) {
          String pair = term.substring(0, 2);
          assertTrue(tokens.contains(pair), () -> file + ": " + pair);
        }
      }
    }
  }

  @Test
  void theOracleIsAwake() throws IOException {
    assertEquals(new TreeSet<>(List.of("外交", "交部", "wha")), lucene("外交部 WHA"));
  }

  /** A word of Lucene's may be several of ours written as one, such as {@code cop26}. */
  private static boolean isPrefix(String token, NavigableSet<String> terms) {
    return Terms.of(token).stream()
        .allMatch(
            part -> {
              String from = terms.ceiling(part);
              return from != null && from.startsWith(part);
            });
  }

  private static SortedSet<String> lucene(String text) throws IOException {
    TreeSet<String> tokens = new TreeSet<>();
    try (CJKAnalyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
        TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }

  private static List<Path> documents() {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
