package org.vitrine.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.Sample;

/**
 * Somebody who edits a portal without looking: every edit is one that an editor could make, most of
 * them sensible, some mistakes, and now and then an earlier edit is taken back.
 */
final class RandomEditor {

  private static final Pattern NUMBER = Pattern.compile("(?<=,)[0-9]+(\\.[0-9]+)?(?=,)");
  private static final List<String> WORDS =
      List.of("援助", "護照", "領務", "外館", "會議", "青年", "數位", "僑務", "Geneva", "cooperation");

  private final Path portal;
  private final Random random;
  private final boolean sweeping;

  /** What stood in the files that were changed before they were; null if they did not exist. */
  private final Map<Path, byte[]> originals = new HashMap<>();

  private final List<Path> touched = new ArrayList<>();
  private int mistakes;

  /** An editor of all that a portal has. */
  RandomEditor(Path portal, long seed) {
    this(portal, seed, true);
  }

  /**
   * An editor.
   *
   * @param sweeping whether to edit also what concerns every page: settings, templates, interface
   */
  RandomEditor(Path portal, long seed, boolean sweeping) {
    this.sweeping = sweeping;
    this.portal = portal;
    this.random = new Random(seed);
  }

  /**
   * An edit.
   *
   * @param files the files that it changed
   * @param what what it did
   */
  record Edit(Set<Path> files, String what) {}

  /**
   * Edits something, or takes back what was a mistake, though not always at once.
   *
   * @param mistaken whether the last edit was a mistake
   */
  Edit edit(boolean mistaken) {
    List<Path> last = List.copyOf(touched);
    touched.clear();
    String what = "";
    mistakes = mistaken ? mistakes + 1 : 0;
    if (mistakes > 2) {
      return undoAll();
    }
    if (mistaken && random.nextInt(4) > 0) {
      last.stream().filter(originals::containsKey).forEach(this::undo);
      what = "mended";
    }
    while (touched.isEmpty()) {
      what = any();
    }
    return new Edit(new HashSet<>(touched), what + " " + touched);
  }

  /** Takes back all edits. */
  Edit undoAll() {
    Set.copyOf(originals.keySet()).forEach(this::undo);
    return new Edit(new HashSet<>(touched), "all taken back");
  }

  private String any() {
    int kind = random.nextInt(sweeping ? 28 : 24);
    switch (kind == 21 && !sweeping ? 23 : kind) {
      case 0, 1, 2 -> {
        return body("\n\n" + word() + word() + "。\n");
      }
      case 3, 4 -> {
        return front("title: .*", "title: " + word() + word());
      }
      case 5 -> {
        return front("title_en: .*", "title_en: " + "The " + word());
      }
      case 6 -> {
        return front("order: .*", "order: " + random.nextInt(9));
      }
      case 7 -> {
        return front("(status: .*\n)?title: ", "status: draft\ntitle: ");
      }
      case 8 -> {
        return front("title: ", "date: 2099-01-01\ntitle: ");
      }
      case 9 -> {
        return front("tags: .*", "tags: [" + word() + ", " + word() + "]");
      }
      case 10 -> {
        return remove(document());
      }
      case 11, 12 -> {
        return rename();
      }
      case 13 -> {
        return copyDocument();
      }
      case 14 -> {
        return linkToAnother();
      }
      case 15, 16, 17 -> {
        return number();
      }
      case 18 -> {
        return row();
      }
      case 19 -> {
        return replace(file("data", ".csv"), WORDS_IN_CELL, word());
      }
      case 20 -> {
        return asset();
      }
      case 21 -> {
        return replace(portal.resolve("jbake.properties"), TAGLINE, "portal.tagline = " + word());
      }
      case 22 -> {
        return mistake();
      }
      case 24 -> {
        return replace(portal.resolve("data/datapackage.json"), TITLE, word());
      }
      case 25 -> {
        return replace(own("templates/messages/zh.properties"), MESSAGE, word());
      }
      case 26 -> {
        return template();
      }
      case 27 -> {
        return replace(portal.resolve("jbake.properties"), TAGLINE, "portal.nonsense = 1");
      }
      default -> {
        return undoSome();
      }
    }
  }

  private static final Pattern TITLE = Pattern.compile("(?<=\"title\": \")[^\"]+(?=\")");
  private static final Pattern MESSAGE = Pattern.compile("(?<= = )\\p{IsHan}+(?=\\n)");
  private static final Pattern WORDS_IN_CELL = Pattern.compile("(?<=,)\\p{IsHan}{2,}(?=,)");
  private static final Pattern TAGLINE = Pattern.compile("portal\\.(tagline|calendar) = .*|\\z");

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String body(String more) {
    Path file = document();
    write(file, read(file) + more);
    return "written in";
  }

  private String front(String pattern, String with) {
    return replace(document(), Pattern.compile(pattern), with);
  }

  private String replace(Path file, Pattern pattern, String with) {
    String text = read(file);
    List<int[]> places = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return "";
    }
    boolean first = with.contains("title");
    int[] place = places.get(first ? 0 : random.nextInt(places.size()));
    String old = text.substring(place[0], place[1]);
    write(file, text.substring(0, place[0]) + with + text.substring(place[1]));
    return "'" + old + "' made '" + with + "' in";
  }

  private String remove(Path file) {
    remember(file);
    delete(file);
    return "removed";
  }

  private String rename() {
    Path file = document();
    String name = file.getFileName().toString();
    Path to = file.resolveSibling(name.replace(".md", "-" + random.nextInt(9) + ".md"));
    if (Files.exists(to)) {
      return "";
    }
    remember(file);
    remember(to);
    try {
      Files.move(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "renamed";
  }

  private String copyDocument() {
    Path file = document();
    Path to = file.resolveSibling("new-" + random.nextInt(99) + ".md");
    if (Files.exists(to)) {
      return "";
    }
    write(to, read(file));
    return "copied " + file.getFileName() + " to";
  }

  private String linkToAnother() {
    Path file = document();
    Path other = document();
    Path link = Objects.requireNonNull(file.getParent()).relativize(other);
    String target = link.toString().replace('\\', '/');
    write(file, read(file) + "\n\n[" + word() + "](" + target + ")\n");
    return "linked in";
  }

  private String number() {
    return replace(
        file("data", ".csv"),
        NUMBER,
        String.valueOf(1 + random.nextInt(random.nextInt(5) + 1) * 37));
  }

  /** Takes out a row or puts two rows in another order. */
  private String row() {
    Path file = file("data", ".csv");
    List<String> lines = new ArrayList<>(List.of(read(file).split("(?<=\n)")));
    if (lines.size() < 3) {
      return "";
    }
    int line = 1 + random.nextInt(lines.size() - 2);
    String taken = lines.remove(line);
    if (random.nextBoolean()) {
      lines.add(line + 1 <= lines.size() ? line + 1 : line, taken);
    }
    write(file, String.join("", lines));
    return "row taken from line " + (line + 1) + " of";
  }

  /** Changes a file that may be built in, or takes the portal's own away. */
  private String asset() {
    Path file = portal.resolve("assets/css").resolve(random.nextBoolean() ? "base.css" : "own.css");
    if (Files.exists(file) && random.nextInt(3) == 0) {
      return remove(file);
    }
    write(file, (Files.exists(file) ? read(file) : "") + "\n/* " + word() + " */\n");
    return "style";
  }

  private String template() {
    Path template = own(random.nextBoolean() ? "templates/article.html" : "templates/home.html");
    if (random.nextInt(4) == 0) {
      return remove(template);
    }
    write(template, read(template) + "<!-- " + word() + " -->");
    return "template";
  }

  /** A file of the portal; if it has none, the copy of the built-in one that it is about to get. */
  private Path own(String name) {
    Path file = portal.resolve(name);
    if (!Files.exists(file)) {
      write(file, read(Sample.ROOT.resolve(name)));
    }
    return file;
  }

  private String mistake() {
    return switch (random.nextInt(5)) {
      case 0 -> body("\n\n[link](nowhere.md)\n");
      case 1 -> replace(file("data", ".csv"), NUMBER, "12a");
      case 2 -> front("title: .*", "titel: x");
      case 3 -> body("\n\n{{budget.settled fund=nobody year=109}}\n");
      default -> body("\n\n[link](/nowhere.html)\n");
    };
  }

  private String undoSome() {
    List<Path> changed = new ArrayList<>(originals.keySet());
    changed.sort(null);
    int count = Math.min(changed.size(), 1 + random.nextInt(4));
    for (int i = 0; i < count; i++) {
      undo(changed.remove(random.nextInt(changed.size())));
    }
    return "taken back";
  }

  private void undo(Path file) {
    byte[] before = originals.remove(file);
    touched.add(file);
    if (before == null || before.length == 0) {
      delete(file);
    } else {
      write(file, new String(before, StandardCharsets.UTF_8));
      originals.remove(file);
    }
  }

  private Path document() {
    return file("content", ".md");
  }

  private Path file(String folder, String ending) {
    try (Stream<Path> files = Files.walk(portal.resolve(folder))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      if (all.isEmpty()) {
        undoAll(); // nothing is left to edit
        return file(folder, ending);
      }
      return all.get(random.nextInt(all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(Path file) {
    touched.add(file);
    try {
      originals.putIfAbsent(file, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many editors do: a new file takes the place of the old one. */
  private void write(Path file, String text) {
    remember(file);
    try {
      Files.createDirectories(file.getParent());
      Path temporary = file.resolveSibling(file.getFileName() + "~");
      Files.writeString(temporary, text);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
