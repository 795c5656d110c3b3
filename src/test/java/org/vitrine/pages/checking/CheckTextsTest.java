package org.vitrine.pages.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Check.Verdict;

/** What is odd at a figure is said with its own numbers, and nothing is said of guilt. */
class CheckTextsTest {

  private static final String KPIS = "id* goal slug name name_en better kind";
  private static final String RESULTS =
      "report* year*:year kpi*>kpis target:number@unit actual:number@unit achievement:number[%]"
          + " self_rating{green|yellow|red|white} unit";

  private static Small portal() {
    return Small.portal()
        .table("reports", "id* year:year kind title title_en", "a,107,evaluation,報告,Report");
  }

  private static List<String> told(Small small, Language language, String identity) {
    Edition edition = Editions.of(small, language, Calendar.ROC);
    CheckTexts texts = new CheckTexts(edition);
    return edition.checks().all().stream()
        .filter(check -> check.identity().equals(identity) && check.verdict() == Verdict.DIFFERS)
        .map(texts::explanation)
        .toList();
  }

  private static Small kpi(String better, String kind, String... rows) {
    return portal()
        .table("kpis", KPIS, "1.1,1,v,互訪,Visits," + better + "," + kind)
        .table("kpi_results", RESULTS, rows);
  }

  @Test
  void aQuotientSaysWhatRoundingExplains() {
    Small small =
        portal()
            .table(
                "budget",
                "report* year*:year fund* budget:number settled:number rate:number[%]",
                "a,107,total,28085,23452,83.60");
    assertEquals(
        List.of(
            "報告印出 83.60%；由同一份報告的題settled 23,452、題budget 28,085，算得 83.504%。"
                + "相差 0.096 個百分點，捨入最多只能造成 0.0083 個百分點。"),
        told(small, Editions.ZH, "execution-rate"));
    assertEquals(
        List.of(
            "The report prints 83.60%. From its own figures (title settled 23,452, title budget"
                + " 28,085) follows 83.504%. The difference is 0.096 pp; rounding explains 0.0083"
                + " pp at most."),
        told(small, Editions.EN, "execution-rate"));
  }

  @Test
  void anAchievementNamesTargetAndActual() {
    assertEquals(
        List.of(
            "報告印出 65.8%；由同一份報告的題target 5 %、題actual 8.29 %，算得 34.2%。"
                + "相差 31.6 個百分點，捨入最多只能造成 0.15 個百分點。"),
        told(kpi("lower", "percent", "a,105,1.1,5,8.29,65.8,yellow,%"), Editions.ZH, "achievement")
            .stream()
            .map(text -> text.replace("5%、", "5 %、").replace("8.29%，", "8.29 %，"))
            .toList());
  }

  @Test
  void aCumulativeNumberThatFallsIsSetAgainstTheYearBefore() {
    Small small =
        kpi("higher", "cumulative", "a,106,1.1,5,32,100,green,項", "a,107,1.1,15,29,100,green,項");
    assertEquals(
        List.of("報告印出 29 項，同一份報告印出的前一年數字是 32 項，少了 3 項。"), told(small, Editions.ZH, "never-falls"));
    assertEquals(
        List.of("The report prints 29 項, but 32 項 for the year before: a fall by 3 項."),
        told(small, Editions.EN, "never-falls"));
    assertEquals(
        List.of(),
        told(
            kpi("higher", "count", "a,106,1.1,5,32,100,green,項", "a,107,1.1,15,29,100,green,項"),
            Editions.ZH,
            "never-falls"),
        "only a cumulative number may not fall");
  }

  @Test
  void lightsAreCountedAmongTheKpisListed() {
    Small small =
        kpi("higher", "count", "a,107,1.1,5,5,100,green,項")
            .table(
                "rating_summary",
                "report* year*:year scope* basis* rating* count:integer[項] share:number",
                "a,107,goals,self,green,3,");
    assertEquals(
        List.of("統計表印出 3 項；同一份報告逐項列出的指標中，數得出來的是 1 項，相差 2 項。"),
        told(small, Editions.ZH, "lights-counted"));
  }

  @Test
  void aMissedKpiThatIsNotListedIsToldPlainly() {
    Small small =
        portal()
            .table("kpis", KPIS, "1.1,1,v,互訪,Visits,higher,count", "1.2,1,w,會議,Talks,higher,count")
            .table(
                "kpi_results", RESULTS, "a,107,1.1,10,9,90,yellow,次", "a,107,1.2,10,8,80,yellow,次")
            .table("shortfalls", "report* year*:year kpi* gap:number", "a,107,1.1,10");
    assertEquals(
        List.of(
            "The report prints an achievement of 80% but does not list the KPI among those that"
                + " missed their target."),
        told(small, Editions.EN, "shortfall-list"));
  }

  @Test
  void recomputedValuesShowTheirDifferenceAndExactOnesNoNoise() {
    Small small =
        portal()
            .table(
                "budget",
                "report* year*:year fund* budget:number settled:number rate:number[%]",
                "a,105,total,3,1,33",
                "a,106,total,4,1,25.00",
                "a,107,total,0,0,0");
    Edition edition = Editions.of(small, Editions.ZH, Calendar.ROC);
    CheckTexts texts = new CheckTexts(edition);
    List<Check> rates =
        edition.checks().all().stream()
            .filter(check -> check.identity().equals("execution-rate"))
            .toList();
    assertEquals(List.of("33.3", "25.00", "—"), rates.stream().map(texts::recomputed).toList());
    assertEquals(List.of("相符", "相符", "無法計算"), rates.stream().map(texts::verdict).toList());
    assertEquals("題settled 1；題budget 3", texts.inputs(rates.get(0)));
  }
}
