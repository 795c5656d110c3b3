package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of comparisons in a browser: what is chosen on it and what it shows. */
final class ComparePage {

  private final Page page;

  ComparePage(Page page) {
    this.page = page;
  }

  static String query(String years, String figures, String mode) {
    return "?years=" + years + "&figures=" + figures + "&mode=" + mode;
  }

  /** Clicks on the controls, as a reader would, until they say what is wanted. */
  void choose(String years, String figures, String mode) {
    page.locator("#compare-clear").click();
    set("year", List.of(years.split(",")));
    option("mode", mode).click();
    set("figure", List.of(figures.split(",")));
  }

  private void set(String name, List<String> wanted) {
    for (String value : different(name, wanted)) {
      Locator option = option(name, value);
      open(option);
      option.click();
    }
  }

  /** The options that are not as they should be. */
  @SuppressWarnings("unchecked")
  private List<String> different(String name, List<String> wanted) {
    return (List<String>)
        page.evaluate(
            """
            ([name, wanted]) =>
              [...document.querySelectorAll(`#compare-form input[name=${name}]`)]
                .filter(input => input.checked !== wanted.includes(input.value))
                .map(input => input.value)
            """,
            List.of(name, wanted));
  }

  /** Unfolds the table in which a figure stands. */
  private static void open(Locator option) {
    Locator folded = option.locator("xpath=ancestor::details[not(@open)]");
    if (folded.count() > 0) {
      folded.locator("summary").click();
    }
  }

  /** The part of a control that readers see and click. */
  Locator option(String name, String value) {
    return page.locator(
        "#compare-form label.option:has(input[name=" + name + "][value='" + value + "'])");
  }

  /** What is compared of each figure: a text for each year, empty where there is no number. */
  @SuppressWarnings("unchecked")
  Map<String, List<String>> results() {
    return new TreeMap<>(
        (Map<String, List<String>>)
            page.evaluate(
                """
                () => Object.fromEntries(
                  [...document.querySelectorAll("#compare-table tbody tr")].map(row => [
                    row.querySelector("th a").textContent,
                    [...row.querySelectorAll("td")].map(cell => {
                      const computed = cell.querySelector(".compare__value");
                      const printed = cell.querySelector(".compare__printed");
                      const shown = computed || (printed ? null : cell.querySelector(".figure__value"));
                      const text = shown ? shown.textContent : "";
                      return /\\d/.test(text) ? text : "";
                    }),
                  ]))
                """));
  }

  /** The names by which the table calls the figures, in its order. */
  List<String> names() {
    return page.locator("#compare-table tbody th a").allTextContents();
  }

  /** Goes to the chart, if there is one: it is drawn when the reader is about to see it. */
  private void seeChart() {
    page.waitForFunction(
        """
        () => {
          const canvas = document.querySelector("#compare-chart:not([hidden]) canvas");
          canvas?.scrollIntoView();
          return !canvas || !!Chart.getChart(canvas);
        }
        """);
  }

  /** What stands in the chart: the figures and their numbers, null where nothing is drawn. */
  @SuppressWarnings("unchecked")
  Map<String, List<Object>> drawn() {
    seeChart();
    return (Map<String, List<Object>>)
        page.evaluate(
            """
            () => {
              const canvas = document.querySelector("#compare-chart:not([hidden]) canvas");
              const sets = canvas ? Chart.getChart(canvas).data.datasets : [];
              return Object.fromEntries(sets.map(set => [set.label, set.data]));
            }
            """);
  }

  /** The years below the chart. */
  @SuppressWarnings("unchecked")
  List<String> drawnYears() {
    seeChart();
    return (List<String>)
        page.evaluate(
            "() => Chart.getChart(document.querySelector('#compare-chart canvas')).data.labels.flat()");
  }

  List<String> reasons() {
    return page.locator("#compare-reasons:visible li").allTextContents();
  }

  /** Waits until the page compares. */
  void isReady() {
    assertThat(page.locator("#compare-table")).isVisible();
  }
}
