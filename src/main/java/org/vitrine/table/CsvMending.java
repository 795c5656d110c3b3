package org.vitrine.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.RawCsv.RawRow;

/**
 * Mends a CSV file that a spreadsheet saved in another encoding than UTF-8, or with other
 * separators than commas. Nothing else is changed, and what cannot be read without doubt is
 * refused.
 */
public final class CsvMending {

  /** The encodings that users may name, by the name they have here. */
  private static final Map<String, String> CHARSETS =
      new TreeMap<>(
          Map.of(
              "big5", "x-windows-950", // what Excel calls Big5 is the code page 950 of Windows
              "gb18030", "GB18030",
              "shift_jis", "windows-31j",
              "euc-kr", "x-windows-949",
              "windows-1252", "windows-1252",
              "utf-16le", "UTF-16LE",
              "utf-16be", "UTF-16BE"));

  private static final List<Character> OTHER_SEPARATORS = List.of(';', '\t', '|', '，');
  private static final char MARK = '\uFEFF';

  private final String file;
  private final ProblemReport problems;

  private CsvMending(String file, ProblemReport problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * A file as it ought to be.
   *
   * @param text what the file is to hold in UTF-8, with its byte order mark if it has one, its
   *     cells separated by commas; those it has when nothing is wrong
   * @param encoding in which encoding it was; empty when that was UTF-8
   * @param separator what separated its cells; empty when those were commas
   */
  public record Mended(String text, String encoding, String separator) {

    /** Whether there was nothing to be mended. */
    public boolean wasRight() {
      return encoding.isEmpty() && separator.isEmpty();
    }
  }

  /** A text and the encoding it had; empty for UTF-8. */
  private record Decoded(String text, String encoding) {}

  /** The names of the encodings that users may name. */
  public static List<String> encodings() {
    return List.copyOf(CHARSETS.keySet());
  }

  /**
   * Mends a file.
   *
   * @param bytes the file
   * @param file what problems call it
   * @param told the encoding as its user names it, one of {@link #encodings()}; empty to find out.
   *     A file that is UTF-8 is read as such in any case.
   * @param problems where is said why a file cannot be mended
   * @return the mended file; empty when it cannot be mended without doubt
   */
  public static Optional<Mended> mend(
      byte[] bytes, String file, String told, ProblemReport problems) {
    CsvMending mending = new CsvMending(file, problems);
    return mending.decode(bytes, told).flatMap(decoded -> mending.separate(decoded));
  }

  private Optional<Decoded> decode(byte[] bytes, String told) {
    Optional<String> wide = Encoding.wide(bytes);
    if (wide.isPresent()) {
      String charset = wide.get().replace(" ", "");
      return strictly(bytes, Charset.forName(charset), wide.get());
    }
    String utf8 = valid(bytes);
    if (utf8 != null) {
      return Optional.of(new Decoded(utf8, ""));
    }
    if (!told.isEmpty()) {
      String charset = CHARSETS.get(told);
      if (charset == null || !Charset.isSupported(charset)) {
        problems.error(
            ProblemCode.CONVERT_ENCODING, Place.of(file), told, String.join(", ", encodings()));
        return Optional.empty();
      }
      return strictly(bytes, Charset.forName(charset), told);
    }
    Place place = new Place(file, TextFile.lineAt(bytes, Encoding.firstNotUtf8(bytes)), 0);
    Optional<String> guess = Encoding.guess(bytes);
    if (guess.isEmpty()) {
      String found = String.format("%02X", bytes[Encoding.firstNotUtf8(bytes)]);
      problems.error(ProblemCode.TEXT_DAMAGED, place, found);
      return Optional.empty();
    }
    if (!Encoding.isSurelyBig5(bytes)) {
      problems.error(ProblemCode.CONVERT_DOUBT, place, guess.get(), file);
      return Optional.empty();
    }
    return strictly(bytes, Charset.forName("x-windows-950"), "Big5");
  }

  private static @Nullable String valid(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    return result.isUnderflow() ? out.flip().toString() : null;
  }

  /** The text, if every byte of it is told by the encoding. */
  private Optional<Decoded> strictly(byte[] bytes, Charset charset, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isUnderflow() || !decoder.flush(out).isUnderflow()) {
      String found = String.format("%02X", bytes[Math.min(in.position(), bytes.length - 1)]);
      problems.error(ProblemCode.CONVERT_BYTE, place(out.flip().toString()), name, found);
      return Optional.empty();
    }
    String text = out.flip().toString();
    text = text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.getType(c) == Character.PRIVATE_USE || c == 0 || c == 0xFFFD) {
        String found = String.format("U+%04X", c);
        problems.error(ProblemCode.CONVERT_PRIVATE, place(text.substring(0, i)), name, found);
        return Optional.empty();
      }
    }
    return Optional.of(new Decoded(text, name));
  }

  /** The place behind a text. */
  private Place place(String before) {
    byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
    return new Place(file, TextFile.lineAt(bytes, bytes.length), 0);
  }

  private Optional<Mended> separate(Decoded decoded) {
    boolean marked = decoded.text().startsWith(String.valueOf(MARK));
    String text = marked ? decoded.text().substring(1) : decoded.text();
    if (text.isBlank()) {
      problems.error(ProblemCode.CSV_EMPTY, Place.of(file));
      return Optional.empty();
    }
    int head = lengthOfSeparatorLine(text);
    String rows = text.substring(head);
    Optional<Character> told =
        head > 0 ? Optional.of(text.charAt("sep=".length())) : separator(rows);
    return told.flatMap(separator -> separate(decoded, rows, separator, head > 0, marked));
  }

  private Optional<Mended> separate(
      Decoded decoded, String rows, char separator, boolean hasHead, boolean marked) {
    boolean commas = separator == ',';
    if (commas && !hasHead && decoded.encoding().isEmpty()) {
      return Optional.of(new Mended(decoded.text(), "", ""));
    }
    return CsvReader.rows(rows, separator, file, problems)
        .filter(cells -> commas || isEven(cells))
        .map(
            cells -> {
              String mended = commas ? rows : withCommas(rows, separator);
              check(mended, cells);
              // Excel takes a file for UTF-8 only when it has the mark.
              String mark = marked || !decoded.encoding().isEmpty() ? String.valueOf(MARK) : "";
              return new Mended(
                  mark + mended,
                  decoded.encoding(),
                  commas
                      ? (hasHead ? "sep=," : "")
                      : separator == '\t' ? "Tab" : String.valueOf(separator));
            });
  }

  /**
   * The first line by which Excel is told the separator, {@code sep=;}: how long it is; 0 if none.
   */
  private static int lengthOfSeparatorLine(String text) {
    if (!text.startsWith("sep=") || text.length() < 6) {
      return 0;
    }
    return text.startsWith("\r\n", 5)
        ? 7
        : text.charAt(5) == '\n' || text.charAt(5) == '\r' ? 6 : 0;
  }

  /**
   * What separates the names in the first row: a comma, or the one other separator that is there;
   * empty, with a problem, when there are several.
   */
  private Optional<Character> separator(String text) {
    StringBuilder names = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      names.append(quoted ? '"' : c);
    }
    if (names.indexOf(",") >= 0) {
      return Optional.of(',');
    }
    List<Character> found =
        OTHER_SEPARATORS.stream().filter(other -> names.indexOf(other.toString()) >= 0).toList();
    if (found.size() > 1) {
      problems.error(ProblemCode.CSV_SEPARATOR, new Place(file, 1, 0), found, file);
      return Optional.empty();
    }
    return Optional.of(found.isEmpty() ? ',' : found.get(0));
  }

  /** Whether every row has as many cells as the first; if not, the separator is in doubt. */
  private boolean isEven(List<CsvRow> rows) {
    int width = rows.get(0).cells().size();
    boolean even = true;
    for (CsvRow row : rows) {
      boolean blank = row.cells().stream().allMatch(cell -> Spaces.strip(cell).isEmpty());
      if (row.cells().size() != width && !blank) {
        Place place = new Place(file, row.line(), 0);
        problems.error(ProblemCode.CSV_RAGGED, place, row.cells().size(), width);
        even = false;
      }
    }
    return even;
  }

  private static String withCommas(String text, char separator) {
    StringBuilder mended = new StringBuilder(text.length());
    for (RawRow row : RawCsv.cut(text, separator).rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i);
        boolean needsMarks = !cell.startsWith("\"") && cell.indexOf(',') >= 0;
        mended.append(i == 0 ? "" : ",").append(needsMarks ? RawCsv.quoted(cell) : cell);
      }
      mended.append(row.end());
    }
    return mended.toString();
  }

  /** Holds the mended text against the cells that the old one had: nobody loses a cell. */
  private void check(String mended, List<CsvRow> cells) {
    ProblemReport unheard = new ProblemReport();
    List<CsvRow> now = CsvReader.rows(mended, ',', file, unheard).orElse(List.of());
    if (!now.equals(cells)) {
      throw new IllegalStateException("mending " + file + " would change its cells");
    }
  }
}
