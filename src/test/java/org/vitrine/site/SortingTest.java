package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that readers can sort: by pointer, by keyboard, and left alone without JavaScript. */
@BrowserTest
class SortingTest {

  private static final List<String> AS_WRITTEN =
      List.of("1", "−4", "−0.02", "1", "−4", "−0.02", "−25", "−0.10", "−25", "−0.10");

  private final Chromium chromium;

  SortingTest(Chromium chromium) {
    this.chromium = chromium;
  }

  private static List<String> differences(Page page) {
    return page
        .locator("#table-restatements-budget tbody tr td:nth-child(5)")
        .allInnerTexts()
        .stream()
        .map(text -> text.strip().replace("+", "").replace(" 個百分點", ""))
        .toList();
  }

  @Test
  void aHeadSortsUpwardsDownwardsAndBack() {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.navigate(chromium.url(Way.DISK) + "restatements.html");
      Locator table = page.locator("#table-restatements-budget");
      Locator head =
          table.locator("th", new Locator.LocatorOptions().setHasText("增減").setHasNotText("率"));
      Locator button = head.getByRole(AriaRole.BUTTON);
      Locator told = page.locator("figure:has(#table-restatements-budget) [role=status]");
      assertEquals(AS_WRITTEN, differences(page));
      assertThat(head).hasAttribute("aria-sort", "none");

      button.click();
      assertThat(head).hasAttribute("aria-sort", "ascending");
      assertThat(told).hasText("已依「增減」由小到大排列");
      assertEquals(
          List.of("−25", "−25", "−4", "−4", "−0.10", "−0.10", "−0.02", "−0.02", "1", "1"),
          differences(page));

      button.press("Enter");
      assertThat(head).hasAttribute("aria-sort", "descending");
      assertEquals("1", differences(page).get(0));
      assertEquals("−25", differences(page).get(9));

      button.press("Space");
      assertThat(head).hasAttribute("aria-sort", "none");
      assertThat(told).hasText("已恢復原來的順序");
      assertEquals(AS_WRITTEN, differences(page));
    }
  }

  @Test
  void oneColumnSortsAtATimeAndRowsKeepTheirAddresses() {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.navigate(chromium.url(Way.ROOT) + "en/restatements.html");
      Locator heads = page.locator("#table-restatements-budget thead th");
      heads.nth(1).getByRole(AriaRole.BUTTON).click();
      heads.nth(2).getByRole(AriaRole.BUTTON).click();
      assertThat(page.locator("#table-restatements-budget [aria-sort$=scending]")).hasCount(1);
      assertEquals(
          "budget-total-107-rate",
          page.locator("#table-restatements-budget tbody tr").first().getAttribute("id"));
      assertThat(page.locator("#budget-total-107-rate th")).containsText("execution rate");
    }
  }

  @Test
  void withoutJavaScriptTheTableIsPlain() {
    try (BrowserContext context =
        chromium.context(Chromium.desktop().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(chromium.url(Way.FOLDER) + "restatements.html");
      assertEquals(AS_WRITTEN, differences(page));
      assertThat(page.locator("main th button")).hasCount(0);
      assertThat(page.locator("main th[aria-sort]")).hasCount(0);
    }
  }
}
