package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a reader has to load for a year, compressed as web hosts do it: at most 60 KB before the
 * charts are drawn and 150 KB with them.
 */
@ExtendWith(SiteExtension.class)
class WeightTest {

  private static final int BEFORE_CHARTS = 60 * 1024;
  private static final int WITH_CHARTS = 150 * 1024;
  private static final Pattern YEAR = Pattern.compile("(en/)?years/.+\\.html");
  private static final Pattern CHARTS = Pattern.compile("js/chart.*\\.js");

  private final BuiltSite site;
  private final Map<String, Integer> sizes = new HashMap<>();

  WeightTest(BuiltSite site) {
    this.site = site;
  }

  @Test
  void aYearIsLightBeforeItsChartsAndWithThem() {
    Findings findings = new Findings();
    int years = 0;
    int charts = 0;
    for (String page : site.pages()) {
      if (!YEAR.matcher(page).matches()) {
        continue;
      }
      years++;
      int before = compressed(page);
      int with = 0;
      for (String file : loaded(page)) {
        if (CHARTS.matcher(file).matches()) {
          with += compressed(file);
        } else {
          before += compressed(file);
        }
      }
      charts += with > 0 ? 1 : 0;
      findings.check(before <= BEFORE_CHARTS, page, before + " bytes before charts");
      findings.check(before + with <= WITH_CHARTS, page, before + with + " bytes with charts");
    }
    findings.assertNone();
    assertTrue(years > 20 && charts > 10, years + " years, " + charts + " of them with charts");
  }

  /** Every style sheet and script of a page, once; nothing is loaded by another. */
  private Set<String> loaded(String address) {
    Document page = site.page(address);
    Set<String> files = new LinkedHashSet<>();
    for (Element element : page.select("script[src], link[rel=stylesheet], link[rel=icon], img")) {
      String url = element.absUrl(element.hasAttr("src") ? "src" : "href");
      files.add(url.replaceFirst("^https://site\\.invalid/", ""));
    }
    return files;
  }

  private int compressed(String file) {
    return sizes.computeIfAbsent(
        file,
        each -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(site.folder().resolve(each), gzip);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
          return bytes.size();
        });
  }
}
