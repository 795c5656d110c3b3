package org.vitrine.bake.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.problem.Nearest;
import org.vitrine.table.DataPackage;
import org.vitrine.table.TableSchema;
import org.vitrine.trace.Trace;

/** Everything that documents may refer to: figures, other documents, pages, pictures. */
public final class References {

  private static final Path CONTENT = Path.of("content");

  /** Fact: whether the site has a file of that address. */
  private record Address(String address) {}

  /** Fact: whether a picture is there. */
  private record Picture(String file) {}

  private final DataPackage descriptor;
  private final FigureBook book;
  private final Map<String, Document> documents = new HashMap<>();
  private final Set<String> addresses;
  private final Set<String> pictures;
  private final boolean pagesKnown;
  private final Predicate<String> sound;

  /**
   * What may be referred to.
   *
   * @param addresses the addresses of all pages and files of the site
   * @param pictures the pictures in the content folder, by path in the portal's folder
   */
  public References(
      DataPackage descriptor,
      FigureBook book,
      List<Document> published,
      Collection<String> addresses,
      Collection<String> pictures) {
    this(descriptor, book, published, addresses, pictures, true, table -> true);
  }

  private References(
      DataPackage descriptor,
      FigureBook book,
      List<Document> published,
      Collection<String> addresses,
      Collection<String> pictures,
      boolean pagesKnown,
      Predicate<String> sound) {
    this.descriptor = descriptor;
    this.book = book;
    this.pagesKnown = pagesKnown;
    this.sound = sound;
    published.forEach(document -> documents.put(document.file(), document));
    this.addresses = addresses instanceof Set<String> set ? set : new HashSet<>(addresses);
    this.pictures = new HashSet<>(pictures);
  }

  /**
   * What may be referred to as long as pages cannot be made: any page may be meant, and any figure
   * of a table that has mistakes.
   *
   * @param sound whether a table of that name has no mistakes
   */
  public static References withoutPages(
      DataPackage descriptor,
      FigureBook book,
      List<Document> published,
      Collection<String> pictures,
      Predicate<String> sound) {
    return new References(descriptor, book, published, List.of(), pictures, false, sound);
  }

  /** The facts that differ from those of other references, documents and figures apart. */
  public Set<Object> changesSince(References before) {
    Set<Object> changes = new HashSet<>();
    differing(addresses, before.addresses).forEach(address -> changes.add(new Address(address)));
    differing(pictures, before.pictures).forEach(picture -> changes.add(new Picture(picture)));
    return changes;
  }

  private static Set<String> differing(Set<String> some, Set<String> others) {
    Set<String> differing = new HashSet<>();
    some.stream().filter(one -> !others.contains(one)).forEach(differing::add);
    others.stream().filter(one -> !some.contains(one)).forEach(differing::add);
    return differing;
  }

  /** The path in the portal's folder that a relative link of a document means. */
  private static String resolve(Document from, String link) {
    Path folder = Path.of(from.file()).getParent();
    Path resolved = (folder == null ? CONTENT : folder).resolve(link).normalize();
    return resolved.toString().replace('\\', '/');
  }

  Optional<LinkTarget> link(Document from, String destination) {
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String fragment = hash < 0 ? "" : destination.substring(hash);
    if (path.startsWith("/")) {
      String address = path.substring(1);
      Trace.note(new Address(address));
      return !pagesKnown || addresses.contains(address)
          ? Optional.of(new LinkTarget.ToPage(address + fragment))
          : Optional.empty();
    }
    String file = resolve(from, path);
    Trace.note(new Document.At(file));
    Document document = documents.get(file);
    if (document != null) {
      return Optional.of(new LinkTarget.ToDocument(document));
    }
    return picture(from, path);
  }

  Optional<LinkTarget> picture(Document from, String destination) {
    String file = resolve(from, destination);
    Trace.note(new Picture(file));
    return pictures.contains(file)
        ? Optional.of(new LinkTarget.ToFile(file.substring("content/".length())))
        : Optional.empty();
  }

  @Nullable String nearestLink(Document from, String destination) {
    if (destination.startsWith("/")) {
      String nearest = Nearest.to(destination.substring(1), addresses);
      return nearest == null ? null : "/" + nearest;
    }
    return Nearest.to(resolve(from, destination), documents.keySet());
  }

  @Nullable String nearestPicture(Document from, String destination) {
    return Nearest.to(resolve(from, destination), pictures);
  }

  /**
   * The figure that a quotation means: {@code table.measure}, then the key's columns and the year
   * as {@code name=value}. A column of the key that is not given is taken as empty.
   *
   * @return the key; empty when the quotation cannot be read
   */
  Optional<FigureKey> figure(String quotation) {
    String[] words = quotation.strip().split("\\s+", -1);
    int dot = words[0].indexOf('.');
    if (dot < 1 || dot == words[0].length() - 1) {
      return Optional.empty();
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 1
          || given.put(words[i].substring(0, equals), words[i].substring(equals + 1)) != null) {
        return Optional.empty();
      }
    }
    String year = given.remove("year");
    if (year == null || !year.matches("[0-9]{1,4}")) {
      return Optional.empty();
    }
    String table = words[0].substring(0, dot);
    TableSchema schema = descriptor.table(table).orElse(null);
    List<String> parts = new ArrayList<>();
    if (schema != null) {
      for (String column : schema.primaryKey()) {
        String value = given.remove(column);
        if (value != null && !column.equals("report")) {
          parts.add(value);
        }
      }
      if (!given.isEmpty()) {
        return Optional.empty(); // a name that is no column of the key
      }
    }
    return Optional.of(
        new FigureKey(
            table, String.join(":", parts), Integer.parseInt(year), words[0].substring(dot + 1)));
  }

  boolean exists(FigureKey key) {
    return !sound.test(key.table()) || book.find(key).isPresent();
  }

  @Nullable String nearestFigure(FigureKey key) {
    return Nearest.to(
        key.path(), book.all().stream().map(Figure::key).map(FigureKey::path).toList());
  }
}
