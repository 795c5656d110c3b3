package org.vitrine.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.config.Compression;
import org.vitrine.config.Settings;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Publishes a site that was built. Three kinds of target:
 *
 * <ul>
 *   <li>a folder: each release goes into {@code releases/}, and the link {@code current} is changed
 *       to it by one rename;
 *   <li>a folder in which links cannot be made: files are exchanged one by one, in the order of
 *       {@link Passage};
 *   <li>a place that rsync reaches: the same.
 * </ul>
 */
public final class Publisher {

  private final Settings settings;
  private final Order order;
  private final ProblemReport problems;

  /**
   * What is to be done.
   *
   * @param target a folder, or a place that rsync reaches
   * @param inPlace whether the files of a folder are exchanged one by one
   * @param keep how many releases are kept, at least 1
   */
  public record Order(String target, boolean inPlace, int keep) {}

  /**
   * What was done.
   *
   * @param release the name of the release that is shown
   * @param where the folder for a web server, or the place
   * @param files how many files it has
   * @param copied how many files were copied to the place; 0 for releases that are linked
   * @param kept how many releases are kept
   * @param before whether the same release was shown before
   */
  public record Published(
      String release, String where, int files, int copied, int kept, boolean before) {}

  private Publisher(Settings settings, Order order, ProblemReport problems) {
    this.settings = settings;
    this.order = order;
    this.problems = problems;
  }

  /**
   * Makes a release of the portal's site and shows it.
   *
   * @param settings the portal's; the site is in its output folder
   * @return empty when it failed, which then is reported, and what was shown still is
   */
  public static Optional<Published> publish(
      Settings settings, Order order, ProblemReport problems) {
    Publisher publisher = new Publisher(settings, order, problems);
    return publisher.run(publisher::publish);
  }

  /**
   * Shows the release before the one that is shown.
   *
   * @return empty when it failed or there is none, which then is reported
   */
  public static Optional<Published> rollBack(
      Settings settings, Order order, ProblemReport problems) {
    Publisher publisher = new Publisher(settings, order, problems);
    return publisher.run(publisher::rollBack);
  }

  private interface Work {
    Published on(Destination destination) throws IOException, PublishFailure;
  }

  private Optional<Published> run(Work work) {
    try (Destination destination = destination()) {
      return Optional.of(work.on(destination));
    } catch (PublishFailure e) {
      problems.error(
          e.code(), Place.of(e.arguments().get(0)), e.arguments().toArray(new Object[0]));
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          ProblemCode.PUBLISH_FAILED, Place.of(order.target()), order.target(), e.toString());
    }
    return Optional.empty();
  }

  private Destination destination() throws IOException, PublishFailure {
    boolean remote = RsyncMirror.reaches(order.target());
    if (!remote && !order.inPlace()) {
      return LinkedFolder.open(folder(), order.target());
    }
    Path folder = remote ? Path.of("") : folder();
    Path store = store(remote ? order.target() : folder.toString());
    Releases releases = Releases.open(store, new ShownNote(store), order.target());
    try {
      Mirror mirror =
          remote
              ? new RsyncMirror(order.target(), scratch(store))
              : new FolderMirror(folder, order.target());
      mirror.listing(); // refuses before anything is made
      return new CopiedSite(releases, mirror);
    } catch (IOException | PublishFailure e) {
      releases.close();
      throw e;
    }
  }

  /** Where the releases are kept of a place that cannot keep them itself. */
  private Path store(String place) {
    String name = place.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String digest = Listing.digest(place.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return settings.source().resolve("target/published").resolve(name + "-" + digest);
  }

  private static Path scratch(Path store) throws IOException {
    return Files.createDirectories(store.resolve("rsync"));
  }

  /** The folder to publish to; neither the portal's own nor the site's. */
  private Path folder() throws PublishFailure {
    Path folder = Path.of(order.target()).toAbsolutePath().normalize();
    Path site = settings.output();
    boolean inPortal =
        Stream.of(
                settings.content(),
                settings.templates(),
                settings.assets(),
                settings.source().resolve("data"),
                settings.source().resolve("src"))
            .anyMatch(folder::startsWith);
    if (inPortal
        || settings.source().startsWith(folder)
        || site.startsWith(folder)
        || folder.startsWith(site)) {
      throw new PublishFailure(
          ProblemCode.PUBLISH_REFUSED, order.target(), settings.source().toString());
    }
    return folder;
  }

  private Published publish(Destination destination) throws IOException, PublishFailure {
    Path site = settings.output();
    if (!isSite(site)) {
      throw new PublishFailure(ProblemCode.PUBLISH_NO_SITE, site.toString());
    }
    Releases releases = destination.releases();
    Optional<Release> shown = releases.shown();
    Listing made =
        new ReleaseMaker(
                site,
                releases.scratch(),
                shown.map(Release::folder),
                HostFiles.of(settings.url(), settings.admin()),
                ways())
            .make();
    boolean same = shown.isPresent() && shown.get().id().equals(made.id());
    Release release;
    if (same) {
      releases.discardScratch();
      release = shown.get();
    } else {
      releases.forgetLaterThanShown();
      release = releases.keep(made.id());
    }
    int copied = destination.show(release);
    releases.keepLast(order.keep());
    return published(destination, release, copied, same);
  }

  private Set<Compression> ways() {
    Set<Compression> ways = EnumSet.noneOf(Compression.class);
    ways.addAll(settings.compressed());
    if (ways.contains(Compression.BROTLI) && !Compressor.missingBrotli().isEmpty()) {
      problems.warning(
          ProblemCode.PUBLISH_NO_BROTLI, Place.of(order.target()), Compressor.missingBrotli());
      ways.remove(Compression.BROTLI);
    }
    return ways;
  }

  /** By the same sign a build recognises a site that it may replace. */
  private boolean isSite(Path site) {
    return Files.isRegularFile(site.resolve("css/portal.css"))
        && !site.startsWith(settings.source().resolve("target/preview")); // it shows drafts
  }

  private Published rollBack(Destination destination) throws IOException, PublishFailure {
    Optional<Release> before = destination.releases().before();
    if (before.isEmpty()) {
      throw new PublishFailure(ProblemCode.PUBLISH_NOTHING_BEFORE, order.target());
    }
    int copied = destination.show(before.get());
    return published(destination, before.get(), copied, false);
  }

  private Published published(Destination destination, Release release, int copied, boolean before)
      throws IOException {
    String where =
        destination instanceof LinkedFolder
            ? Path.of(order.target()).resolve(ShownLink.NAME).toString()
            : order.target();
    return new Published(
        release.name(),
        where,
        Listing.ofRelease(release.folder()).digests().size(),
        copied,
        destination.releases().all().size(),
        before);
  }
}
