package org.vitrine.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.config.Language;

/**
 * The files of one language: the root, which a browser asks for first, the shards of terms, and the
 * texts of results in bundles. All but the root lie in a folder named after what is in them, so
 * that they can be kept for ever.
 */
final class LanguageFiles {

  private static final int SMALL = 1_000;
  private static final int LARGE = 8_000;

  /** How a step of none is written: no character in need of an escape comes before it. */
  private static final int NO_STEP = ' ';

  /** The widest step whose character is none of a pair. */
  private static final int WIDEST_STEP = Character.MIN_SURROGATE - NO_STEP - 1;

  private final Language language;
  private final List<PageTerms> pages;
  private final String[] vocabulary;
  private final List<List<String>> synonyms;

  LanguageFiles(
      Language language, List<PageTerms> pages, String[] vocabulary, List<List<String>> synonyms) {
    this.language = language;
    this.pages = pages;
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
  }

  List<SearchFile> files() {
    Shards shards = Shards.of(Postings.of(pages, vocabulary), shardSize());
    ResultTexts texts = new ResultTexts(pages);
    List<byte[]> plain = texts.bundles();
    List<byte[]> packed = compressed(shards.shards());
    List<byte[]> bundles = compressed(plain);
    String folder = language.code() + "-" + digest(shards.shards(), plain);
    List<SearchFile> files = new ArrayList<>();
    for (int i = 0; i < packed.size(); i++) {
      files.add(new SearchFile(SearchIndex.FOLDER + folder + "/t" + i + ".bin", packed.get(i)));
    }
    for (int i = 0; i < bundles.size(); i++) {
      files.add(new SearchFile(SearchIndex.FOLDER + folder + "/r" + i + ".bin", bundles.get(i)));
    }
    byte[] root = root(folder, shards, texts.perBundle()).getBytes(StandardCharsets.UTF_8);
    files.add(new SearchFile(SearchIndex.root(language), Bytes.compressed(root)));
    return files;
  }

  /** The more shards, the larger the root, which names them all. */
  private int shardSize() {
    return pages.size() <= SMALL ? 1_800 : pages.size() <= LARGE ? 2_400 : 2_200;
  }

  private static List<byte[]> compressed(List<byte[]> files) {
    return IntStream.range(0, files.size())
        .parallel()
        .mapToObj(i -> Bytes.compressed(files.get(i)))
        .toList();
  }

  private static String digest(List<byte[]> first, List<byte[]> second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      first.forEach(digest::update);
      second.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private String root(String folder, Shards shards, int perBundle) {
    Filters filters = new Filters(pages);
    Json json = new Json();
    json.open('{');
    json.name("dir").text(folder);
    json.name("pages").number(pages.size());
    json.name("per").number(perBundle);
    json.name("variants").text(variants(shards.characters()));
    json.name("synonyms").open('[');
    synonyms.forEach(json::texts);
    json.close(']');
    filters.write(json);
    json.name("firsts").text(steps(shards.firsts()));
    return json.close('}').toString();
  }

  /**
   * Sorted texts, a line each: how many characters it shares with the one before, how far the next
   * one is from the one that stands there in the one before, the rest. The step is 0 when the rest
   * holds that character as well.
   */
  static String steps(List<String> texts) {
    StringBuilder lines = new StringBuilder();
    String last = "";
    for (String text : texts) {
      int shared = Shards.shared(last, text);
      int step =
          shared < Math.min(last.length(), text.length())
              ? text.charAt(shared) - last.charAt(shared)
              : 0;
      if (step < 0 || step > WIDEST_STEP || Character.isSurrogate(text.charAt(shared))) {
        step = 0;
      }
      lines.append(lines.isEmpty() ? "" : "\n");
      lines.append((char) (Shards.SHARED + shared)).append((char) (NO_STEP + step));
      lines.append(text, step == 0 ? shared : shared + 1, text.length());
      last = text;
    }
    return lines.toString();
  }

  /** The variants of characters that the pages have; nobody needs the others. */
  private static String variants(Set<Character> characters) {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < Folding.VARIANTS.length(); i += 2) {
      if (characters.contains(Folding.VARIANTS.charAt(i + 1))) {
        pairs.append(Folding.VARIANTS, i, i + 2);
      }
    }
    return pairs.toString();
  }

  /** What pages can be filtered by, in runs of pages that have all in common. */
  private static final class Filters {

    private static final List<PageType> TYPES = List.of(PageType.values());

    private final List<PageTerms> pages;
    private final SortedSet<String> areas = new TreeSet<>();
    private final SortedSet<String> goals = new TreeSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Filters(List<PageTerms> pages) {
      this.pages = pages;
      for (PageTerms page : pages) {
        PageText.Entry entry = page.page();
        areas.add(entry.area());
        goals.add(entry.goal());
        if (entry.type() == PageType.AREA && !entry.area().isEmpty()) {
          names.put("area/" + entry.area(), page.title());
        } else if (entry.type() == PageType.GOAL && !entry.goal().isEmpty()) {
          names.put("goal/" + entry.goal(), page.title());
        } else if (entry.type() == PageType.YEAR) {
          names.put("year/" + entry.year(), page.title());
        }
      }
    }

    void write(Json json) {
      json.name("types").open('[');
      for (PageType type : TYPES) {
        json.open('[').text(type.id()).number(type.weight()).close(']');
      }
      json.close(']');
      ids(json, "area", areas);
      ids(json, "goal", goals);
      json.name("years").open('{');
      names.forEach(
          (key, name) -> {
            if (key.startsWith("year/")) {
              json.name(key.substring(5)).text(name);
            }
          });
      json.close('}');
      json.name("runs").open('[');
      runs().forEach(json::numbers);
      json.close(']');
    }

    /** By columns, whose values are alike and so take little room when they are compressed. */
    private List<List<Integer>> runs() {
      List<List<Integer>> columns =
          Stream.generate(() -> (List<Integer>) new ArrayList<Integer>()).limit(5).toList();
      int count = 0;
      for (int i = 0; i < pages.size(); i++) {
        count++;
        PageText.Entry entry = pages.get(i).page();
        if (i + 1 == pages.size() || !isAlike(entry, pages.get(i + 1).page())) {
          columns.get(0).add(count);
          columns.get(1).add(TYPES.indexOf(entry.type()));
          columns.get(2).add(entry.year());
          columns.get(3).add(areas.headSet(entry.area()).size());
          columns.get(4).add(goals.headSet(entry.goal()).size());
          count = 0;
        }
      }
      return columns;
    }

    private void ids(Json json, String name, SortedSet<String> ids) {
      json.name(name).open('[');
      for (String id : ids) {
        json.open('[').text(id).text(names.getOrDefault(name + "/" + id, id)).close(']');
      }
      json.close(']');
    }

    private static boolean isAlike(PageText.Entry one, PageText.Entry other) {
      return one.type() == other.type()
          && one.year() == other.year()
          && one.area().equals(other.area())
          && one.goal().equals(other.goal());
    }
  }
}
