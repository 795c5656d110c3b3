package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;

class SearchIndexTest {

  private static final Language CHINESE = new Language("zh-Hant-TW", true);
  private static final Language ENGLISH = new Language("en", false);

  private static SearchIndex index() {
    return new SearchIndex(List.of(CHINESE, ENGLISH), List.of(List.of("外長", "外交部長")));
  }

  private static String html(int page) {
    return "<main><h1>第 %d 頁</h1><p>外交部於 %d 年辦理%s國際合作</p></main>"
        .formatted(page, 100 + page % 10, "甲乙丙丁戊己庚辛".substring(page % 8, page % 8 + 1));
  }

  private static void read(SearchIndex index, int page) {
    String address = "achievements/" + (100 + page % 10) + "/p" + page + ".html";
    index.read(CHINESE, PageKind.DOCUMENTS, address, html(page));
    index.read(ENGLISH, PageKind.DOCUMENTS, "en/" + address, html(page + 1));
  }

  private static SortedMap<String, String> files(SearchIndex index) {
    SortedMap<String, String> files = new TreeMap<>();
    index
        .files()
        .forEach(
            file -> files.put(file.address(), Base64.getEncoder().encodeToString(file.bytes())));
    return files;
  }

  @Test
  void theOrderOfPagesAndTheNumberOfThreadsMakeNoDifference() {
    SearchIndex inOrder = index();
    IntStream.range(0, 400).forEach(page -> read(inOrder, page));
    List<Integer> pages = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
    Collections.shuffle(pages, new Random(1));
    SearchIndex shuffled = index();
    pages.parallelStream().forEach(page -> read(shuffled, page));
    assertEquals(files(inOrder), files(shuffled));
  }

  @Test
  void aPageThatIsSetAnewTakesTheOldOnesPlace() {
    SearchIndex once = index();
    read(once, 1);
    SearchIndex edited = index();
    edited.read(CHINESE, PageKind.DOCUMENTS, "achievements/101/p1.html", html(77));
    edited.read(CHINESE, PageKind.DOCUMENTS, "achievements/101/gone.html", html(78));
    read(edited, 1);
    edited.forget("achievements/101/gone.html");
    assertEquals(files(once), files(edited));
  }

  @Test
  void namesChangeWithWhatIsInThem() {
    SearchIndex one = index();
    read(one, 1);
    SearchIndex other = index();
    read(other, 2);
    assertEquals(files(one).size(), files(other).size());
    for (String address : files(one).keySet()) {
      boolean root = address.equals("search/zh.bin") || address.equals("search/en.bin");
      assertEquals(root, files(other).containsKey(address), address);
    }
  }

  @Test
  void aLanguageHasItsOwnPagesOnly() {
    SearchIndex index = index();
    index.read(CHINESE, PageKind.YEARS, "years/109.html", "<main><h1>年度</h1></main>");
    index.read(ENGLISH, PageKind.YEARS, "en/years/109.html", "<main><h1>Year</h1></main>");
    for (SearchFile file : index.files()) {
      if (file.address().matches("search/zh-.*/t0\\.bin")) {
        assertEquals("[年度, 度]", Packed.shard(Packed.inflated(file.bytes())).keySet().toString());
      }
    }
  }

  @Test
  void aSiteWithoutPagesHasAnIndexWithoutPages() {
    assertEquals(List.of("search/en.bin", "search/zh.bin"), List.copyOf(files(index()).keySet()));
  }

  @Test
  void theRootSaysWhatTheBrowserNeedsToKnow() {
    SearchIndex index = index();
    index.read(CHINESE, PageKind.YEARS, "years/109.html", "<main><h1>109 年（台）</h1></main>");
    SearchFile root =
        index.files().stream()
            .filter(file -> file.address().equals(SearchIndex.root(CHINESE)))
            .findFirst()
            .orElseThrow();
    String json =
        new String(Packed.inflated(root.bytes()), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(json.contains("\"pages\":1,"), json);
    assertTrue(json.contains("\"variants\":\"台臺\""), json);
    assertTrue(json.contains("\"synonyms\":[[\"外長\",\"外交部長\"]]"), json);
    assertTrue(json.contains("\"years\":{\"109\":\"109 年（台）\"}"), json);
    assertTrue(
        json.contains(
            "\"runs\":[[1],["
                + List.of(PageType.values()).indexOf(PageType.YEAR)
                + "],[109],[0],[0]]"),
        json);
    assertFalse(json.contains("群羣"), json);
  }
}
