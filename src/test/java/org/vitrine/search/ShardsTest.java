package org.vitrine.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.vitrine.config.Language;

/**
 * Whatever lists are cut into shards, the same are read from them, and each where it is looked for.
 */
class ShardsTest {

  private static final Language CHINESE = new Language("zh-Hant-TW", true);
  private static final String[] PIECES = {
    "a", "z", "0", "9", "外", "交", "部", "𠮷", "𠮟", "龜", "\u0001", "\u0002", "é"
  };

  @RepeatedTest(100)
  void listsComeBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    SortedMap<String, int[]> lists = new TreeMap<>();
    for (int i = random.nextInt(400); i >= 0; i--) {
      lists.put(term(random), list(random));
    }
    Shards shards = new Shards(1 + random.nextInt(2_000));
    lists.forEach((term, list) -> shards.add(term, list, 0, list.length));
    shards.end();

    for (String first : shards.firsts()) {
      assertEquals(first, new String(first.getBytes(UTF_8), UTF_8), "half a character");
    }
    String steps = LanguageFiles.steps(shards.firsts());
    assertEquals(steps, new String(steps.getBytes(UTF_8), UTF_8), "half a character");
    assertEquals(shards.firsts(), Packed.texts(steps));
    SortedMap<String, int[]> read = new TreeMap<>();
    for (int i = 0; i < shards.shards().size(); i++) {
      SortedMap<String, int[]> shard =
          Packed.shard(Packed.inflated(Bytes.compressed(shards.shards().get(i))));
      for (String term : shard.keySet()) {
        assertEquals(i, shardOf(term, shards.firsts()), term);
      }
      read.putAll(shard);
    }
    assertEquals(Packed.text(lists), Packed.text(read));
  }

  /** As the browser looks for a term: the last shard that begins at or before it. */
  private static int shardOf(String term, List<String> firsts) {
    int shard = 0;
    while (shard + 1 < firsts.size() && firsts.get(shard + 1).compareTo(term) <= 0) {
      shard++;
    }
    return shard;
  }

  private static String term(Random random) {
    StringBuilder term = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      term.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return term.toString();
  }

  private static int[] list(Random random) {
    int[] list = new int[random.nextInt(random.nextInt(10) == 0 ? 2_000 : 6)];
    int page = 0;
    for (int i = 0; i < list.length; i++) {
      page += (i == 0 ? 0 : 1) + random.nextInt(random.nextInt(20) == 0 ? 100_000 : 3);
      list[i] = (page << 2) | random.nextInt(4);
    }
    return list;
  }

  /** A character that very many pages have has a list of its own. */
  @Test
  void aPrefixOfManyPagesHasAListOfItsOwn() {
    List<PageTerms> pages = new ArrayList<>();
    Vocabulary vocabulary = new Vocabulary();
    for (int i = 0; i < 1_000; i++) {
      String other = String.valueOf((char) ('一' + i % 50));
      PageText.Entry entry =
          new PageText.Entry(CHINESE, "pages/" + i + ".html", PageType.DOCUMENT, 0, "", "");
      pages.add(
          PageTerms.of(
              new PageText(entry, "國" + other, "", "國" + other + " 國際", "", List.of()),
              vocabulary));
    }
    SortedMap<String, int[]> lists = new TreeMap<>();
    Postings.of(pages, vocabulary.terms())
        .tell(
            (term, list, from, to) ->
                lists.put(term, java.util.Arrays.copyOfRange(list, from, to)));
    int[] all = lists.getOrDefault("國" + Postings.SUMMARY, new int[0]);
    assertEquals(1_000, all.length);
    for (int i = 0; i < all.length; i++) {
      assertEquals((i << 2) | 3, all[i], "page " + i + " has it in its title");
    }
    assertTrue(
        lists.getOrDefault("國際", new int[0]).length == 1_000
            && !lists.containsKey("際" + Postings.SUMMARY));
  }
}
