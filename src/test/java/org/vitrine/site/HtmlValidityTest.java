package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, which also stands behind the W3C's validator, finds nothing on any page. */
@ExtendWith(SiteExtension.class)
class HtmlValidityTest {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private final Messages messages = new Messages();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

  HtmlValidityTest() throws Exception {
    validator.setUpMainSchema(HTML, messages);
    validator.setUpValidatorAndParsers(messages, true, false);
  }

  @Test
  void everyPageIsValid(BuiltSite site) throws IOException, SAXException {
    Findings findings = new Findings();
    for (String page : site.pages()) {
      findings.addAll(page, check(page, Files.readString(site.folder().resolve(page))));
    }
    findings.assertNone();
  }

  /** A checker that is set up wrongly would find nothing anywhere. */
  @Test
  void theCheckerIsAwake() throws IOException, SAXException {
    String html =
        """
        <!DOCTYPE html>
        <html lang=en><head><title>Awake</title></head>
        <body><p><div></div></p></body></html>
        """;
    assertEquals(
        List.of("line 3: No “p” element in scope but a “p” end tag seen."),
        check("awake.html", html));
  }

  private List<String> check(String page, String html) throws IOException, SAXException {
    messages.found.clear();
    InputSource source = new InputSource(new StringReader(html));
    // Without an address the checker takes the site's own styles for another site's.
    source.setSystemId("https://site.invalid/" + page);
    validator.checkHtmlInputSource(source);
    List<String> lines = html.lines().toList();
    return messages.found.stream()
        .filter(found -> !isDataTakenForAScript(found, lines.get(found.getLineNumber() - 1)))
        .map(found -> "line " + found.getLineNumber() + ": " + found.getMessage())
        .toList();
  }

  /** Browsers do not hold a data block against the policy, as it is no script; the checker does. */
  private static boolean isDataTakenForAScript(SAXParseException found, String line) {
    return String.valueOf(found.getMessage())
            .startsWith("Inline script violates Content Security Policy")
        && (line.contains("<script type=\"application/json\"")
            || line.contains("<script type=\"application/ld+json\""));
  }

  /** Errors and warnings alike. */
  private static final class Messages implements ErrorHandler {

    private final List<SAXParseException> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException message) {
      found.add(message);
    }

    @Override
    public void error(SAXParseException message) {
      found.add(message);
    }

    @Override
    public void fatalError(SAXParseException message) {
      found.add(message);
    }
  }
}
