package org.vitrine.review;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * The tables, documents and settings of a portal as a revision of its Git repository holds them.
 * Git is only asked what the files are: nothing of the repository is run, not even the filters and
 * attributes that a checkout obeys, and links are left out.
 */
public final class GitRevision {

  /** What of a portal is compared. */
  private static final List<String> PARTS = List.of("jbake.properties", "data", "content");

  private final Path portal;
  private final String revision;

  private GitRevision(Path portal, String revision) {
    this.portal = portal;
    this.revision = revision;
  }

  /** A file of the revision. */
  private record Blob(String path, String id) {}

  /** What a command of Git gave. */
  private record Answer(int code, String out, String err) {}

  /**
   * Writes the files of a revision into a folder.
   *
   * @param portal the portal's folder, which lies in a repository
   * @param revision a name that Git understands, such as {@code main} or {@code HEAD~3}
   * @param target an empty folder
   * @param problems told when Git, the repository or the revision is missing
   * @return whether it was done
   */
  public static boolean extract(Path portal, String revision, Path target, ProblemReport problems) {
    try {
      return new GitRevision(portal, revision).extract(target, problems);
    } catch (IOException e) {
      problems.error(ProblemCode.DIFF_GIT, Place.of(revision), e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.error(ProblemCode.DIFF_GIT, Place.of(revision), "interrupted");
      return false;
    }
  }

  private boolean extract(Path target, ProblemReport problems)
      throws IOException, InterruptedException {
    Answer inside = git("rev-parse", "--is-inside-work-tree");
    if (inside.code() != 0) {
      problems.error(ProblemCode.DIFF_NEITHER, Place.of(revision), revision, inside.err().strip());
      return false;
    }
    Answer commit =
        git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.code() != 0) {
      problems.error(
          ProblemCode.DIFF_NEITHER,
          Place.of(revision),
          revision,
          "git rev-parse " + revision + ": " + commit.code());
      return false;
    }
    List<String> list = new ArrayList<>(List.of("ls-tree", "-r", "-z", commit.out().strip()));
    list.add("--");
    list.addAll(PARTS);
    Answer files = git(list.toArray(String[]::new));
    if (files.code() != 0) {
      throw new IOException(files.err().strip());
    }
    write(blobs(files.out()), target);
    return true;
  }

  /** Lines of mode, kind, id and path; only plain files are taken. */
  private static List<Blob> blobs(String listing) {
    List<Blob> blobs = new ArrayList<>();
    for (String line : listing.split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && line.startsWith("100")) {
        blobs.add(new Blob(line.substring(tab + 1), line.substring(0, tab).split(" ", -1)[2]));
      }
    }
    return blobs;
  }

  /** One process gives all files, one after the other. */
  private void write(List<Blob> blobs, Path target) throws IOException, InterruptedException {
    Process process = start("cat-file", "--batch");
    try (OutputStream asked = process.getOutputStream();
        DataInputStream given =
            new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
      for (Blob blob : blobs) {
        asked.write((blob.id() + "\n").getBytes(StandardCharsets.US_ASCII));
        asked.flush();
        byte[] content = new byte[size(line(given), blob)];
        given.readFully(content);
        given.readByte();
        Path file = target.resolve(blob.path()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(blob.path());
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static int size(String header, Blob blob) throws IOException {
    String[] parts = header.split(" ", -1);
    if (parts.length != 3 || !parts[1].equals("blob")) {
      throw new IOException(blob.path() + ": " + header);
    }
    return Integer.parseInt(parts[2]);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("git cat-file");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private Answer git(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), out, err);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(portal.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    return builder.start();
  }
}
