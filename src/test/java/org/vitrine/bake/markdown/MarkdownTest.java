package org.vitrine.bake.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Small;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.problem.ProblemReport;

/** Documents are other people's work: what may stand in them, and what is refused where. */
class MarkdownTest {

  private static final Small PORTAL =
      Small.portal()
          .table("reports", "id* year:year kind", "a,107,evaluation")
          .table(
              "budget",
              "report* year*:year fund* settled:number[百萬元]",
              "a,107,total,24694",
              "a,107,general,24694")
          .table("personnel", "report* year*:year cost:number[千元]", "a,107,7288976")
          .table(
              "rating_summary",
              "report* year*:year scope* basis* rating* count:integer",
              "a,107,goals,self,green,3")
          .document("achievement", 107, "one", "")
          .document("achievement", 109, "two", "");

  private final ProblemReport problems = new ProblemReport();
  private final MarkdownReader reader =
      new MarkdownReader(
          new References(
              PORTAL.tables().descriptor(),
              PORTAL.book(),
              PORTAL.documents(),
              List.of("index.html", "years/107.html", "data/budget.csv"),
              List.of("content/achievement/107/map.png", "content/page/plan.pdf")),
          problems);

  /** Reads a document in content/achievement/107, whose body begins in line 5. */
  private MarkdownDocument read(String body) {
    Document document = Small.portal().document("achievement", 107, "doc", body).documents().get(0);
    return reader.read(document);
  }

  private String html(String body) {
    String html = MarkdownWriter.write(read(body), host(), 2, "");
    assertEquals(List.of(), found());
    return html;
  }

  private List<String> problems(String body) {
    read(body);
    return found();
  }

  private List<String> found() {
    String file = "content/achievement/107/doc.md:";
    return problems.all().stream()
        .map(
            p ->
                p.place().toString().replace(file, "")
                    + " "
                    + p.code().code()
                    + " "
                    + p.arguments())
        .toList();
  }

  private static MarkdownWriter.Host host() {
    return new MarkdownWriter.Host() {
      @Override
      public String link(LinkTarget target) {
        if (target instanceof LinkTarget.ToDocument to) {
          return "doc:" + to.document().slug();
        }
        return target instanceof LinkTarget.ToPage page
            ? "page:" + page.address()
            : "file:" + ((LinkTarget.ToFile) target).address();
      }

      @Override
      public String figure(FigureKey key) {
        return "<f>" + key.path() + "</f>";
      }

      @Override
      public String footnoteBack(String number) {
        return "back " + number;
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <script>alert(1)</script> b | <p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>",
        "<div onclick='x'>y</div>      | <p>&lt;div onclick='x'&gt;y&lt;/div&gt;</p>",
        "<!-- hidden -->               | <p>&lt;!-- hidden --&gt;</p>",
        "<img src=x onerror=alert(1)>  | <p>&lt;img src=x onerror=alert(1)&gt;</p>",
        "`<b>`                         | <p><code>&lt;b&gt;</code></p>",
      })
  void rawHtmlIsText(String body, String expected) {
    assertEquals(expected, html(body).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "//example.org/x",
        "https:",
        "mailto:",
      })
  void aLinkOfAnotherKindIsRefused(String link) {
    assertEquals(List.of("5:5 link-refused [" + link + "]"), problems("See [x](" + link + ")"));
  }

  @Test
  void howeverItIsWritten() {
    assertEquals(
        List.of("5:1 link-refused [javascript:alert(1)]", "7:3 link-refused [javascript:alert(2)]"),
        problems("<javascript:alert(1)>\n\n- [x][ref]\n\n[ref]: javascript:alert(2)"));
  }

  @Test
  void aSchemeHiddenByAnEntityIsSeen() {
    assertEquals(
        List.of("5:1 link-refused [javascript:alert(1)]"),
        problems("[x](&#106;avascript:alert(1))"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a/x.png", "data:image/png;base64,x", "//a/x.png", "/img/x.png"})
  void aPictureFromElsewhereIsRefused(String link) {
    assertEquals(List.of("6:2 link-refused [" + link + "]"), problems("a\nb![x](" + link + ")"));
  }

  @Test
  void linksLeadToDocumentsPagesFilesAndOut() {
    assertEquals(
        "<p><a href=\"doc:one\">a</a> <a href=\"doc:two\">b</a> <a href=\"page:years/107.html#x\">c</a>"
            + " <a href=\"page:data/budget.csv\">d</a> <a href=\"file:page/plan.pdf\">e</a>"
            + " <a rel=\"nofollow\" href=\"https://example.org/\">f</a> <a href=\"#here\">g</a>"
            + " <a rel=\"nofollow\" href=\"mailto:a@example.org\">h</a></p>",
        html("[a](one.md) [b](../109/two.md) [c](/years/107.html#x) [d](/data/budget.csv)"
                + " [e](../../page/plan.pdf) [f](https://example.org/) [g](#here)"
                + " [h](mailto:a@example.org)")
            .strip()
            .replace("<a rel=\"nofollow\" href=\"#", "<a href=\"#")
            .replaceAll("<a rel=\"nofollow\" href=\"(doc|page|file):", "<a href=\"$1:"));
  }

  @Test
  void aPictureIsLoadedWhenItIsSeen() {
    assertEquals(
        "<p><img src=\"file:achievement/107/map.png\" alt=\"a map\" loading=\"lazy\" /></p>",
        html("![a map](map.png)").strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[x](onne.md)            | 5:1 link-broken [onne.md, content/achievement/107/one.md]",
        "[x](one.html)           | 5:1 link-broken [one.html, content/achievement/107/one.md]",
        "[x](../../../../etc/passwd) | 5:1 link-broken [../../../../etc/passwd, ]",
        "[x](/etc/passwd)        | 5:1 link-broken [/etc/passwd, ]",
        "[x](/years/117.html)    | 5:1 link-broken [/years/117.html, /years/107.html]",
        "[x]()                   | 5:1 link-broken [, ]",
        "![x](mapp.png)          | 5:1 image-missing [mapp.png, content/achievement/107/map.png]",
        "![x](one.md)            | 5:1 image-missing [one.md, ]",
      })
  void aLinkThatLeadsNowhereIsReportedWithTheNearest(String body, String expected) {
    assertEquals(List.of(expected), problems(body).stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# one                    | 5:1 heading-level [1, 2]",
        "### three                | 5:1 heading-level [3, 2]",
        "## two~#### four         | 7:1 heading-level [4, 3]",
        "## two~### three~##### five | 9:1 heading-level [5, 4]",
        "## two~# one             | 7:1 heading-level [1, 3]",
        "title~=====              | 5:1 heading-level [1, 2]",
      })
  void aHeadingThatJumpsIsReported(String body, String expected) {
    assertEquals(
        List.of(expected), problems(body.replace("~", body.contains("=") ? "\n" : "\n\n")));
  }

  @Test
  void headingsTakeTheLevelOfThePageAndAnAddressOfTheirOwn() {
    MarkdownDocument document = read("## 成果\n\n### Two words\n\n## 成果\n\n#### x\n");
    assertEquals(List.of("11:1 heading-level [4, 3]"), found());
    String html = MarkdownWriter.write(document, host(), 4, "risk-");
    assertEquals(
        """
        <h4 id="risk-成果">成果</h4>
        <h5 id="risk-two-words">Two words</h5>
        <h4 id="risk-成果-1">成果</h4>
        <h6 id="risk-x">x</h6>
        """,
        html);
  }

  @Test
  void footnotesOfTwoDocumentsFitIntoOnePage() {
    String body = "text[^1] more[^1]\n\n[^1]: the note\n";
    List<String> ids = new ArrayList<>();
    for (String prefix : List.of("a-", "b-")) {
      String html = MarkdownWriter.write(read(body), host(), 3, prefix);
      java.util.regex.Matcher matcher =
          java.util.regex.Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
      List<String> own = new ArrayList<>();
      while (matcher.find()) {
        own.add(matcher.group(1));
      }
      assertEquals(3, own.size(), html);
      ids.addAll(own);
      matcher = java.util.regex.Pattern.compile(" href=\"#([^\"]*)\"").matcher(html);
      while (matcher.find()) {
        assertEquals(true, own.contains(matcher.group(1)), matcher.group(1) + " in " + html);
      }
      assertEquals(true, html.contains("aria-label=\"back 1\""), html);
    }
    assertEquals(6, ids.stream().distinct().count(), ids::toString);
  }

  @Test
  void tablesAreAlignedByClassBecauseThePolicyRefusesStyles() {
    assertEquals(
        """
        <table class="table table--prose">
        <thead>
        <tr>
        <th class="align-right">a</th>
        <th class="align-center">b</th>
        <th>c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-right">1</td>
        <td class="align-center">2</td>
        <td>3</td>
        </tr>
        </tbody>
        </table>
        """,
        html("| a | b | c |\n| --: | :-: | --- |\n| 1 | 2 | 3 |\n"));
  }

  @Test
  void taskListsShowWhatIsDone() {
    assertEquals(
        "<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\"> done</li>\n"
            + "<li><input type=\"checkbox\" disabled=\"\"> open</li>\n</ul>",
        html("- [x] done\n- [ ] open\n").strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ budget.settled fund=total year=107 }}   | budget/total/107/settled",
        "{{budget.settled year=107 fund=total}}     | budget/total/107/settled",
        "{{  budget.settled   fund=total year=107}} | budget/total/107/settled",
        "{{ personnel.cost year=107 }}              | personnel/107/cost",
        "{{ rating_summary.count rating=green basis=self scope=goals year=107 }} | rating_summary/goals:self:green/107/count",
      })
  void aQuotedFigureIsShown(String quote, String path) {
    assertEquals(
        "<p>in all <f>" + path + "</f>, <strong><f>" + path + "</f></strong></p>",
        html("in all " + quote + ", **" + quote + "**").strip());
  }

  @Test
  void aQuoteMayRunOverALineAndStandInATable() {
    assertEquals(
        "<p>x <f>budget/total/107/settled</f> y</p>",
        html("x {{ budget.settled\nfund=total year=107 }} y").strip());
    assertEquals(
        true,
        html("| a |\n| --- |\n| {{ personnel.cost year=107 }} |\n")
            .contains("<td><f>personnel/107/cost</f></td>"));
  }

  @Test
  void inCodeOrEscapedItIsNoQuote() {
    assertEquals(
        "<p><code>{{ x }}</code> {{ x }} { x } {x</p>",
        html("`{{ x }}` \\{{ x }} { x } {x").strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ budget.setled fund=total year=107 }}  | 5:4 quote-unknown [budget.setled fund=total year=107, budget/total/107/settled]",
        "{{ budget.settled fund=totl year=107 }}  | 5:4 quote-unknown [budget.settled fund=totl year=107, budget/total/107/settled]",
        "{{ budget.settled fund=total year=99 }}  | 5:4 quote-unknown [budget.settled fund=total year=99, ]",
        "{{ budgets.settled year=107 }}           | 5:4 quote-unknown [budgets.settled year=107, ]",
        "{{ budget.settled fund=total }}          | 5:4 quote-syntax [budget.settled fund=total]",
        "{{ budget.settled fond=total year=107 }} | 5:4 quote-syntax [budget.settled fond=total year=107]",
        "{{ budget.settled fund total year=107 }} | 5:4 quote-syntax [budget.settled fund total year=107]",
        "{{ budget.settled year=107 year=107 }}   | 5:4 quote-syntax [budget.settled year=107 year=107]",
        "{{ budget fund=total year=107 }}         | 5:4 quote-syntax [budget fund=total year=107]",
        "{{ budget. fund=total year=107 }}        | 5:4 quote-syntax [budget. fund=total year=107]",
        "{{ budget.settled fund=total year=2O20 }} | 5:4 quote-syntax [budget.settled fund=total year=2O20]",
        "{{ }}                                    | 5:4 quote-syntax []",
        "{{ budget.settled fund=total year=107 }  | 5:4 quote-syntax [{{ budget.settled fund=total year=107 }]",
        "{{ budget.settled fund=total year=107    | 5:4 quote-syntax [{{ budget.settled fund=total year=107]",
      })
  void aBrokenQuoteIsReportedWhereItStands(String quote, String expected) {
    assertEquals(List.of(expected), problems("in " + quote));
  }

  @Test
  void everyMistakeOfADocumentIsReported() {
    assertEquals(
        List.of(
            "5:1 heading-level [3, 2]",
            "7:3 link-broken [elsewhere.md, ]",
            "7:21 quote-syntax [x]",
            "9:3 image-missing [photograph.png, ]"),
        problems("### a\n\nx [a](elsewhere.md) {{x}}\n\n> ![b](photograph.png)\n"));
  }
}
