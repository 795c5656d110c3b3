package org.vitrine.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A browser window with its network log and its console open: every request that leaves the site,
 * fails or is refused, every error and every violation of the policy is a finding.
 */
final class NetworkLog {

  private static final String TELL_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', event =>"
          + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

  private static final Pattern INDEX = Pattern.compile("/search/[a-z]+\\.bin");

  private final Way way;
  private final String url;
  private final Findings findings;
  private final Page page;
  private final Set<String> loaded = new TreeSet<>();
  private String at = "";

  NetworkLog(BrowserContext context, Chromium chromium, Way way, Findings findings) {
    this.way = way;
    this.url = chromium.url(way);
    this.findings = findings;
    context.addInitScript(TELL_VIOLATIONS);
    page = context.newPage();
    page.onConsoleMessage(
        message ->
            findings.check(isIndexOnDisk(message.text() + message.location()), at, told(message)));
    page.onPageError(error -> findings.add(at, error));
    page.onRequest(this::asked);
    page.onRequestFailed(
        request -> findings.check(isIndexOnDisk(request.url()), at, failed(request)));
    page.onResponse(this::answered);
  }

  /** Opens a page of the site and waits until it has loaded. */
  Page open(String address) {
    at = address;
    page.navigate(url + address);
    return page;
  }

  /** Every file of the site that was asked for, as addresses in it. */
  Set<String> loaded() {
    return Collections.unmodifiableSet(loaded);
  }

  private void asked(Request request) {
    loaded.add(request.url().substring(Math.min(request.url().length(), url.length())));
    findings.check(request.url().startsWith(url), at, "asks for " + request.url());
  }

  private void answered(Response response) {
    findings.check(
        response.status() == 200 || response.status() == 0,
        at,
        response.status() + " for " + response.url());
  }

  /** Browsers do not fetch from disk what the search page would have them fetch early. */
  private boolean isIndexOnDisk(String told) {
    return way == Way.DISK && INDEX.matcher(told).find();
  }

  private static String told(ConsoleMessage message) {
    return message.type() + " in the console: " + message.text();
  }

  private static String failed(Request request) {
    return "failed: " + request.url() + " " + request.failure();
  }
}
