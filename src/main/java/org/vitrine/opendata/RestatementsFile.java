package org.vitrine.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.figures.Restatement;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Reason;
import org.vitrine.opendata.FoundTable.Column;

/**
 * The restatements as a table of their own, for those who want to sort and to count them. It is
 * found from the other tables; {@code restatements.csv} holds the reasons that somebody knows.
 */
final class RestatementsFile {

  static final FoundTable TABLE =
      new FoundTable(
          "restatements-found",
          "改過的數字",
          "Restated figures",
          "後來的報告改過的每個數字，由各資料表整理而成。值可能是數字、代碼或缺漏標記，照資料表的寫法。",
          "Every figure that a later report changed, found from the tables. Values are numbers, codes"
              + " or marks of missing values, as the tables have them.",
          List.of(
              new Column("table", "string", "資料表", "Table"),
              new Column("item", "string", "項目", "Item"),
              new Column("year", "integer", "年度", "Year"),
              new Column("measure", "string", "欄位", "Measure"),
              new Column("first_report", "string", "最初印出的報告", "Report that printed it first"),
              new Column("first_value", "string", "最初的數字", "First value"),
              new Column("first_unit", "string", "最初的單位", "First unit"),
              new Column("latest_report", "string", "最新印出的報告", "Report that printed it last"),
              new Column("latest_value", "string", "最新的數字", "Latest value"),
              new Column("latest_unit", "string", "最新的單位", "Latest unit"),
              new Column("difference", "number", "增減", "Difference"),
              new Column(
                  "percent", "number", "增減率（%）", "Difference in per cent of the first value"),
              new Column("reason", "string", "原因", "Reason"),
              new Column("reason_en", "string", "原因（英文）", "Reason in English")));

  private final Edition edition;

  /** The file of a portal; any of its languages makes the same. */
  RestatementsFile(Edition edition) {
    this.edition = edition;
  }

  /** A row for each restatement. */
  List<List<String>> rows() {
    return Restatement.of(edition.book()).stream().map(this::cells).toList();
  }

  private List<String> cells(Restatement one) {
    Figure figure = one.figure();
    Optional<Reason> reason = one.reason(edition.portal().reasons());
    return List.of(
        figure.key().table(),
        figure.key().item(),
        String.valueOf(figure.key().year()),
        figure.key().measure(),
        figure.first().report().id(),
        value(figure, figure.first()),
        unit(figure, figure.first()),
        figure.latest().report().id(),
        value(figure, figure.latest()),
        unit(figure, figure.latest()),
        one.difference().map(BigDecimal::toPlainString).orElse(""),
        one.percent(edition.portal()).map(BigDecimal::toPlainString).orElse(""),
        reason.map(known -> known.text().main()).orElse(""),
        reason.map(known -> known.text().english()).orElse(""));
  }

  private static String value(Figure figure, Vintage vintage) {
    return TableText.plain(vintage.value(), figure.field());
  }

  /** As the table has it: in the portal's own language. */
  private static String unit(Figure figure, Vintage vintage) {
    return vintage.unit().isEmpty() ? figure.field().unit().main() : vintage.unit();
  }
}
