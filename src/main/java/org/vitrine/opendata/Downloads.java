package org.vitrine.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Lazy;
import org.vitrine.model.Portal;
import org.vitrine.plan.Site.DataFile;

/**
 * All files to download: each table as CSV and JSON, everything as one workbook and one archive,
 * and what describes them to machines. The addresses stay as they are, whatever the tables hold.
 */
public final class Downloads {

  /** All tables as one workbook. */
  public static final String WORKBOOK = "data/all.xlsx";

  /** Everything in one archive. */
  public static final String ARCHIVE = "data/all.zip";

  /** The Data Package. */
  public static final String DESCRIPTOR = "data/datapackage.json";

  /** CSV on the Web. */
  public static final String CSVW = "data/csv-metadata.json";

  /** DCAT. */
  public static final String CATALOG = "data/catalog.jsonld";

  /** The SHA-256 of all files, as the program sha256sum reads them. */
  public static final String CHECKSUMS = "data/SHA256SUMS.txt";

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";

  /** How Excel tells UTF-8 from the code page of its machine. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InLanguages texts;
  private final Portal portal;
  private final List<Download> all = new ArrayList<>();

  /**
   * The downloads of a portal.
   *
   * @param editions the portal in each of its languages, the first one's first
   * @param reports the figures of each report as a file, by the report's id; may be empty
   */
  public Downloads(List<Edition> editions, Map<String, Download> reports) {
    texts = new InLanguages(editions);
    portal = texts.main().portal();
    List<FoundRows> found = found(texts.main());
    if (!texts.main().settings().pages().contains(PageKind.DATA)) {
      found.forEach(one -> add(csv(one)));
      return;
    }
    Map<String, Download> csv = new LinkedHashMap<>();
    Map<String, List<Download>> byTable = new LinkedHashMap<>();
    for (String name : portal.tables().byName().keySet()) {
      List<Download> files = List.of(csv(name), excel(name), json(name));
      csv.put(name, files.get(0));
      byTable.put(name, files);
      files.forEach(this::add);
    }
    for (FoundRows one : found) {
      csv.put(one.table().name(), add(csv(one)));
    }
    Download workbook = add(late(WORKBOOK, XLSX, () -> new WorkbookFile(texts, found).bytes()));
    Download descriptor =
        add(
            late(
                DESCRIPTOR,
                JSON,
                () -> JsonText.bytes(new DescriptorFile(texts, csv, found).json())));
    Download metadata =
        add(
            late(
                CSVW,
                "application/csvm+json",
                () -> JsonText.bytes(new CsvwFile(texts, found).json())));
    List<Download> packed = new ArrayList<>(List.of(descriptor, metadata, workbook));
    csv.values().forEach(packed::add);
    byTable.values().forEach(files -> packed.add(files.get(2)));
    Download archive = add(late(ARCHIVE, "application/zip", () -> archive(packed)));
    add(
        late(
            CATALOG,
            "application/ld+json",
            () ->
                JsonText.bytes(
                    new CatalogFile(texts, byTable, List.of(archive, workbook), reports).json())));
    List<Download> summed = List.copyOf(all);
    add(late(CHECKSUMS, "text/plain", () -> checksums(summed)));
  }

  private static List<FoundRows> found(Edition edition) {
    List<FoundRows> found = new ArrayList<>();
    if (edition.settings().pages().contains(PageKind.RESTATEMENTS)) {
      RestatementsFile file = new RestatementsFile(edition);
      found.add(
          new FoundRows(
              RestatementsFile.TABLE, edition.to().restatementsFile(), new Lazy<>(file::rows)));
    }
    if (edition.settings().pages().contains(PageKind.CHECKS)) {
      ChecksFile file = new ChecksFile(edition);
      found.add(new FoundRows(ChecksFile.TABLE, edition.to().checksFile(), new Lazy<>(file::rows)));
    }
    return found;
  }

  private Download add(Download file) {
    all.add(file);
    return file;
  }

  private Download csv(String table) {
    return Download.prompt(
        texts.main().to().csv(table), CSV, () -> portal.tables().find(table), () -> text(table));
  }

  private Download excel(String table) {
    return Download.late(
        excelAddress(table),
        CSV,
        () -> portal.tables().find(table),
        () -> (BYTE_ORDER_MARK + text(table)).getBytes(StandardCharsets.UTF_8));
  }

  private String text(String table) {
    return TableText.csv(portal.tables().find(table).orElseThrow());
  }

  private Download json(String table) {
    return late(
        jsonAddress(table),
        JSON,
        () -> JsonText.bytes(new TableJson(texts).of(portal.tables().find(table).orElseThrow())));
  }

  private Download csv(FoundRows one) {
    return late(one.address(), CSV, () -> one.csv().getBytes(StandardCharsets.UTF_8));
  }

  /** A file of which any table may be part. */
  private Download late(
      String address, String mediaType, java.util.function.Supplier<byte[]> making) {
    return Download.late(address, mediaType, () -> portal.tables().byName(), making);
  }

  private byte[] archive(List<Download> files) {
    return new ArchiveFile(
            files,
            new ReadmeFile(texts),
            ReportDay.last(portal, texts.main().settings().calendar()))
        .bytes();
  }

  private static byte[] checksums(List<Download> files) {
    StringBuilder sums = new StringBuilder();
    for (Download file : files) {
      String name = file.address().substring("data/".length());
      sums.append(file.sha256()).append("  ").append(name).append('\n');
    }
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The CSV file of a table that Excel opens right with a double click. */
  public static String excelAddress(String table) {
    return "data/excel/" + table + ".csv";
  }

  /** The JSON file of a table. */
  public static String jsonAddress(String table) {
    return "data/" + table + ".json";
  }

  /** Every file, in the order in which a reader may look for them. */
  public List<Download> all() {
    return Collections.unmodifiableList(all);
  }

  /** The file of an address; empty when there is none. */
  public Optional<Download> at(String address) {
    return all.stream().filter(file -> file.address().equals(address)).findFirst();
  }

  /** The files to be written. */
  public List<DataFile> files() {
    return all.stream().map(Download::file).toList();
  }
}
