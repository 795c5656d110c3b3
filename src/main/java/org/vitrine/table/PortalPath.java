package org.vitrine.table;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * A path as users write it, e.g. {@code data/budget.csv}, kept inside the portal's folder: a portal
 * may be built from files that a stranger sent, and must then publish nothing else of the machine.
 */
public final class PortalPath {

  private PortalPath() {}

  /** Whether a path stays in its folder: relative, without {@code ..}, no address, no backslash. */
  public static boolean staysInside(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.contains(":")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** The file that a path names, if it stays in the portal's folder and no link is on its way. */
  static Optional<Path> resolve(Path portal, String path, ProblemReport problems) {
    Place place = Place.of(path);
    try {
      if (staysInside(path)) {
        Path file = portal.resolve(path);
        if (throughLink(portal, path)) {
          problems.error(ProblemCode.FILE_LINK, place);
          return Optional.empty();
        }
        return Optional.of(file);
      }
    } catch (InvalidPathException refused) {
      // Falls through: a name that the system refuses is no file of the portal.
    }
    problems.error(ProblemCode.PATH_OUTSIDE, place, path);
    return Optional.empty();
  }

  private static boolean throughLink(Path portal, String path) {
    Path step = portal;
    for (String part : path.split("/")) {
      step = step.resolve(part);
      if (Files.isSymbolicLink(step)) {
        return true;
      }
    }
    return false;
  }
}
