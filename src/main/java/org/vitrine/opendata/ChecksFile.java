package org.vitrine.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vitrine.edition.Edition;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.checks.Check;
import org.vitrine.opendata.FoundTable.Column;

/** Every check that was made as a table, for those who want to make them again. */
final class ChecksFile {

  static final FoundTable TABLE =
      new FoundTable(
          "checks",
          "驗算",
          "Checks",
          "每一次驗算：印出的數字、重算的數字、捨入容許的誤差、結果與所用的數字（路徑＝值，以「; 」相隔）。",
          "Every check made: the printed value, the recomputed one, what rounding allows, the verdict"
              + " and the inputs (path = value, separated by \"; \").",
          List.of(
              new Column("identity", "string", "驗算項目", "Identity"),
              new Column("table", "string", "資料表", "Table"),
              new Column("item", "string", "項目", "Item"),
              new Column("year", "integer", "年度", "Year"),
              new Column("measure", "string", "欄位", "Measure"),
              new Column("report", "string", "報告", "Report"),
              new Column("printed", "number", "印出", "Printed"),
              new Column("recomputed", "number", "重算", "Recomputed"),
              new Column("tolerance", "number", "容許誤差", "Tolerance"),
              new Column("verdict", "string", "結果", "Verdict"),
              new Column("inputs", "string", "使用的數字", "Inputs"),
              new Column("relation", "string", "應有的關係", "How printed ought to be")));

  private final Edition edition;

  /** The file of a portal; any of its languages makes the same. */
  ChecksFile(Edition edition) {
    this.edition = edition;
  }

  /** The rows, in the order of the checks. */
  List<List<String>> rows() {
    return edition.checks().all().stream().map(ChecksFile::cells).toList();
  }

  private static List<String> cells(Check check) {
    FigureKey key = check.figure().key();
    boolean known = check.verdict() != Check.Verdict.UNDEFINED;
    return List.of(
        check.identity(),
        key.table(),
        key.item(),
        String.valueOf(key.year()),
        key.measure(),
        check.report().id(),
        check.printed().toPlainString(),
        known ? plain(check.recomputed()) : "",
        known ? plain(check.tolerance()) : "",
        code(check.verdict()),
        check.inputs().stream().map(ChecksFile::input).collect(Collectors.joining("; ")),
        code(check.relation()));
  }

  private static String input(Check.Input input) {
    return input.figure().key().path()
        + "="
        + TableText.plain(input.vintage().value(), input.figure().field());
  }

  private static String code(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
