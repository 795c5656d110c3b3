package org.vitrine.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;

/**
 * What the things of the catalogue have in common: their addresses, and what DCAT-AP 3.0.1 wants
 * told of each dataset and file, in the terms of the EU's lists of authority.
 */
final class CatalogNodes {

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
  static final String DOCUMENT = "foaf:Document";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** Names of media types in the EU's list of file types. */
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "text/csv",
          "CSV",
          "application/json",
          "JSON",
          "application/zip",
          "ZIP",
          Downloads.XLSX,
          "XLSX");

  private final InLanguages texts;
  private final Settings settings;
  private final Calendar calendar;

  CatalogNodes(InLanguages texts) {
    this.texts = texts;
    this.settings = texts.main().settings();
    this.calendar = settings.calendar();
  }

  void described(ObjectNode dataset, String page) {
    LinkedJson.link(dataset, "dcterms:publisher", here("publisher"));
    LinkedJson.link(dataset, "dcat:landingPage", at(page), DOCUMENT);
    theme(dataset);
    languages(dataset);
    LinkedJson.date(dataset, "dcterms:modified", last());
  }

  void distributions(ObjectNode dataset, List<Download> files, String conformsTo) {
    if (files.isEmpty()) {
      return;
    }
    ArrayNode distributions = dataset.putArray("dcat:distribution");
    for (Download file : files) {
      ObjectNode one = distributions.addObject();
      one.put("@id", here("file-" + file.address().replace('/', '-')));
      one.put("@type", "dcat:Distribution");
      LinkedJson.values(one, "dcterms:title", JsonText.object().put("", file.name()));
      LinkedJson.link(one, "dcat:accessURL", at(file.address()));
      LinkedJson.link(one, "dcat:downloadURL", at(file.address()));
      LinkedJson.link(one, "dcat:mediaType", MEDIA_TYPES + file.mediaType(), "dcterms:MediaType");
      String type = FILE_TYPES.get(file.mediaType());
      if (type != null) {
        LinkedJson.link(
            one, "dcterms:format", AUTHORITY + "file-type/" + type, "dcterms:MediaTypeOrExtent");
      }
      if (!conformsTo.isEmpty()) {
        LinkedJson.link(one, "dcterms:conformsTo", conformsTo, "dcterms:Standard");
      }
      licence(one);
      LinkedJson.typed(one, "dcat:byteSize", "xsd:nonNegativeInteger", String.valueOf(file.size()));
      ObjectNode checksum = one.putObject("spdx:checksum");
      checksum.put("@type", "spdx:Checksum");
      LinkedJson.link(checksum, "spdx:algorithm", SHA256, "spdx:ChecksumAlgorithm");
      LinkedJson.typed(checksum, "spdx:checksumValue", "xsd:hexBinary", file.sha256());
    }
  }

  LocalDate last() {
    return ReportDay.last(texts.main().portal(), calendar);
  }

  /** The licence that the portal's own descriptor states; nothing when it states none. */
  void licence(ObjectNode json) {
    JsonNode licences = texts.main().portal().tables().descriptor().json().path("licenses");
    String path = licences.path(0).path("path").asText();
    if (!path.isEmpty()) {
      LinkedJson.link(json, "dcterms:license", path, "dcterms:LicenseDocument");
    }
  }

  void languages(ObjectNode json) {
    ArrayNode languages = json.putArray("dcterms:language");
    for (Edition edition : texts.editions()) {
      String code = threeLetters(edition.language());
      if (!code.isEmpty()) {
        languages
            .addObject()
            .put("@id", AUTHORITY + "language/" + code)
            .put("@type", "dcterms:LinguisticSystem");
      }
    }
  }

  private static String threeLetters(Language language) {
    try {
      return language.locale().getISO3Language().toUpperCase(Locale.ROOT);
    } catch (MissingResourceException unknown) {
      return "";
    }
  }

  /** The years that figures are of, in the common era. */
  void period(ObjectNode json, List<Integer> years) {
    if (years.isEmpty()) {
      return;
    }
    int first = years.stream().min(Integer::compare).orElseThrow();
    int last = years.stream().max(Integer::compare).orElseThrow();
    ObjectNode period = json.putObject("dcterms:temporal");
    period.put("@type", "dcterms:PeriodOfTime");
    LinkedJson.date(period, "dcat:startDate", LocalDate.of(calendar.toGregorian(first), 1, 1));
    LinkedJson.date(period, "dcat:endDate", LocalDate.of(calendar.toGregorian(last), 12, 31));
  }

  ObjectNode node(String name, String type) {
    ObjectNode node = JsonText.object();
    node.put("@id", here(name));
    node.put("@type", type);
    return node;
  }

  /** A thing that this file tells of. */
  String here(String name) {
    return settings.url().isEmpty()
        ? "#" + name
        : settings.url() + "/" + Downloads.CATALOG + "#" + name;
  }

  /** A file of the site; as seen from this one when nobody knows the site's own address. */
  String at(String address) {
    return settings.url().isEmpty() ? "../" + address : settings.url() + "/" + address;
  }

  /** What data of public bodies are about, in the EU's list of themes. */
  private static void theme(ObjectNode dataset) {
    ObjectNode theme = dataset.putObject("dcat:theme");
    theme.put("@id", AUTHORITY + "data-theme/GOVE");
    theme.put("@type", "skos:Concept");
    LinkedJson.values(
        theme, "skos:prefLabel", JsonText.object().put("en", "Government and public sector"));
  }
}
