package org.vitrine.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vitrine.problem.ProblemCode;

/**
 * A place that rsync reaches: {@code host:path}, {@code user@host:path} or {@code rsync://}. rsync
 * writes each file beside the old one and renames it. Its keys and ports are set where it looks for
 * them, in {@code ~/.ssh/config} and {@code RSYNC_RSH}.
 */
final class RsyncMirror implements Mirror {

  private static final Pattern TARGET =
      Pattern.compile("rsync://[^/\\s]+/.+|(?:[^/\\s:@-][^/\\s:@]*@)?[^/\\s:@-][^/\\s:@]+:.*");

  /** Exit code of rsync when some of the files that were asked for could not be sent. */
  private static final int PARTIAL = 23;

  private static final int SAID = 400;
  private static final int OK = 0;

  private final String target;
  private final Path scratch;

  /**
   * A place.
   *
   * @param target as the user wrote it
   * @param scratch a folder of this program's alone
   */
  RsyncMirror(String target, Path scratch) {
    this.target = target;
    this.scratch = scratch;
  }

  /** Whether a target is one for rsync, rather than a folder; {@code C:\folder} is a folder. */
  static boolean reaches(String target) {
    return TARGET.matcher(target).matches();
  }

  @Override
  public Optional<Listing> listing() throws IOException, PublishFailure {
    Path copy = scratch.resolve("listing");
    Files.deleteIfExists(copy);
    Said said = run(List.of("--times"), List.of(at(Listing.FILES), copy.toString()));
    if (said.code() == OK) {
      return Optional.of(
          Listing.read(copy)
              .orElseThrow(
                  () -> new PublishFailure(ProblemCode.PUBLISH_REFUSED, target, Listing.FILES)));
    }
    if (said.code() != PARTIAL) {
      throw failure(said);
    }
    Said list = run(List.of("--list-only"), List.of(at("")));
    if (list.code() == PARTIAL) {
      return Optional.empty(); // the folder is still to be made
    }
    if (list.code() != OK) {
      throw failure(list);
    }
    // "drwxr-xr-x 4,096 2026/11/20 12:00:00 name"
    for (String line : list.text().lines().toList()) {
      String[] columns = line.split(" +", 5);
      if (columns.length == 5 && !columns[4].startsWith(".")) {
        throw new PublishFailure(ProblemCode.PUBLISH_REFUSED, target, columns[4]);
      }
    }
    return Optional.empty();
  }

  @Override
  public void put(Release release, List<String> addresses) throws IOException, PublishFailure {
    require(
        run(
            List.of("--times", "--perms", "--chmod=D755,F644", "--from0", files(addresses)),
            List.of(release.folder() + "/", at(""))));
  }

  @Override
  public void remove(Release release, List<String> addresses) throws IOException, PublishFailure {
    if (addresses.isEmpty()) {
      return;
    }
    removeMissing(addresses);
    SortedMap<Integer, Set<String>> folders = new TreeMap<>(Comparator.reverseOrder());
    for (String address : addresses) {
      String[] parts = address.split("/", -1);
      for (int depth = parts.length - 1; depth > 0; depth--) {
        String folder = String.join("/", List.of(parts).subList(0, depth));
        if (!Files.exists(release.folder().resolve(folder))) {
          folders.computeIfAbsent(depth, key -> new TreeSet<>()).add(folder);
        }
      }
    }
    for (Set<String> deepest : folders.values()) {
      removeMissing(List.copyOf(deepest));
    }
  }

  /**
   * What rsync is told to send but does not find, it removes there; a folder only if it is empty.
   */
  private void removeMissing(List<String> addresses) throws IOException, PublishFailure {
    Path empty = scratch.resolve("empty");
    Trees.delete(empty);
    for (String address : addresses) {
      Files.createDirectories(Objects.requireNonNull(empty.resolve(address).getParent()));
    }
    require(
        run(
            List.of("--delete-missing-args", "--from0", files(addresses)),
            List.of(empty + "/", at(""))));
  }

  @Override
  public void note(Release release, Listing listing) throws IOException, PublishFailure {
    Path folder = scratch.resolve("note");
    Files.createDirectories(Objects.requireNonNull(folder.resolve(Listing.FILES).getParent()));
    Files.writeString(folder.resolve(Listing.FILES), listing.text(), StandardCharsets.UTF_8);
    require(
        run(
            List.of(
                "--times",
                "--perms",
                "--chmod=D755,F644",
                "--from0",
                files(List.of(Listing.FILES))),
            List.of(folder + "/", at(""))));
  }

  private String at(String address) {
    return (target.endsWith("/") || target.endsWith(":") ? target : target + "/") + address;
  }

  private String files(List<String> addresses) throws IOException {
    Path list = scratch.resolve("files");
    Files.writeString(list, String.join("\0", addresses) + "\0", StandardCharsets.UTF_8);
    return "--files-from=" + list;
  }

  /** What rsync said, and its exit code. */
  private record Said(int code, String text) {}

  private Said run(List<String> options, List<String> paths) throws IOException, PublishFailure {
    List<String> command = new ArrayList<>(List.of("rsync", "--timeout=300"));
    command.addAll(options);
    command.add("--");
    command.addAll(paths);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      throw new PublishFailure(ProblemCode.PUBLISH_RSYNC_MISSING, target);
    }
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void require(Said said) throws PublishFailure {
    if (said.code() != OK) {
      throw failure(said);
    }
  }

  private PublishFailure failure(Said said) {
    String text = said.text().strip().replaceAll("\\s*\\R\\s*", " | ");
    return new PublishFailure(
        ProblemCode.PUBLISH_RSYNC_FAILED,
        target,
        Integer.toString(said.code()),
        text.length() > SAID ? text.substring(0, SAID) + "…" : text);
  }
}
