package org.vitrine.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.FigureView.Mark;
import org.vitrine.pages.view.Label;

class FigureHtmlTest {

  private static final String NASTY = "<b a=\"1\" c='2'>&amp;";
  private static final String SAFE = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;";

  private static String html(FigureView figure) {
    return new FigureHtml(new PageLinks("years/109.html", Sites.ALL)).of(figure);
  }

  @Test
  void theElementOfAFigureHoldsTheFigureAndNothingElse() {
    assertEquals(
        "<a class=\"figure\" href=\"../data/budget.html#budget-total-109-rate\""
            + " title=\"合計 執行率\"><span class=\"figure__value\" id=\"budget-total-109-rate\""
            + " data-figure=\"budget/total/109/rate\" data-report=\"109-evaluation\">83.50</span></a>"
            + " <span class=\"figure__unit\" lang=\"zh-Hant-TW\">%</span>"
            + " <a class=\"mark mark--r\" title=\"changed\""
            + " href=\"../restatements.html#budget-total-109-rate\">"
            + "<span aria-hidden=\"true\">[r]</span>"
            + "<span class=\"visually-hidden\">changed</span></a>",
        html(
            new FigureView(
                "budget/total/109/rate",
                "budget-total-109-rate",
                "83.50",
                "number",
                new Label("%", "zh-Hant-TW"),
                "data/budget.html#budget-total-109-rate",
                "109-evaluation",
                "合計 執行率",
                List.of(new Mark("[r]", "changed", "restatements.html#budget-total-109-rate")))));
  }

  @Test
  void withoutIdSourceUnitAndMarksThereIsOnlyTheFigure() {
    assertEquals(
        "<span class=\"figure figure--missing\"><span class=\"figure__value\""
            + " data-figure=\"a/b\">未公布</span></span>",
        html(new FigureView("a/b", "", "未公布", "missing", Label.of(""), "", "", "", List.of())));
  }

  @Test
  void aLightHasAShapeThatScreenReadersPassOver() {
    assertEquals(
        "<span class=\"figure figure--light light light--red\">"
            + "<span class=\"light__shape\" aria-hidden=\"true\"></span>"
            + "<span class=\"figure__value\" data-figure=\"a/b\">紅燈</span></span>",
        html(new FigureView("a/b", "", "紅燈", "rating-red", Label.of(""), "", "", "", List.of())));
  }

  @Test
  void aMarkThatLeadsNowhereIsNoLink() {
    assertEquals(
        "<span class=\"figure\"><span class=\"figure__value\" data-figure=\"a\">1</span></span>"
            + " <span class=\"mark mark--x\" title=\"why\"><span aria-hidden=\"true\">[x]</span>"
            + "<span class=\"visually-hidden\">why</span></span>",
        html(
            new FigureView(
                "a",
                "",
                "1",
                "number",
                Label.of(""),
                "",
                "",
                "",
                List.of(new Mark("[x]", "why", "")))));
  }

  @Test
  void whateverComesFromTheTablesIsText() {
    String html =
        html(
            new FigureView(
                NASTY,
                NASTY,
                NASTY,
                "number",
                new Label(NASTY, NASTY),
                NASTY,
                NASTY,
                NASTY,
                List.of(new Mark("[r]", NASTY, NASTY))));
    assertEquals(12, html.split(java.util.regex.Pattern.quote(SAFE), -1).length, html);
    assertEquals(
        "",
        html.replace(SAFE, "").replaceAll("</?(a|span)( [a-z-]+=\"[^\"<>]*\")*>|[ \\[r\\]]", ""));
  }
}
