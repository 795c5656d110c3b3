package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue as a data portal reads it: JSON-LD to a graph, the graph held against shapes. */
@ExtendWith(SiteExtension.class)
class CatalogTest {

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String ADMS = "http://www.w3.org/ns/adms#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String SITE = "https://vitrine.example/mofa/";

  private final Path folder;
  private final Model model = ModelFactory.createDefaultModel();

  CatalogTest(BuiltSite site) throws IOException {
    folder = site.folder();
    try (InputStream file = Files.newInputStream(folder.resolve("data/catalog.jsonld"))) {
      RDFDataMgr.read(model, file, SITE + "data/catalog.jsonld", Lang.JSONLD11);
    }
  }

  private static List<String> violations(Path shapes, Graph data) {
    Graph graph = RDFDataMgr.loadGraph(shapes.toUri().toString(), Lang.TURTLE);
    List<String> violations = new ArrayList<>();
    ShaclValidator.get()
        .validate(Shapes.parse(graph), data)
        .getEntries()
        .forEach(
            entry -> {
              if (entry.severity().level().getURI().endsWith("Violation")) {
                violations.add(
                    entry.focusNode() + " " + entry.resultPath() + " " + entry.message());
              }
            });
    return violations;
  }

  @Test
  void theCatalogueKeepsTheRulesOfDcatAp() {
    Path rules = Standards.held("dcat-ap-3.0.1.rules.ttl");
    assertEquals(List.of(), violations(rules, model.getGraph()));
    for (Property needed :
        List.of(
            property(DCTERMS, "title"), property(DCAT, "accessURL"), property(SPDX, "algorithm"))) {
      Model poorer = ModelFactory.createDefaultModel().add(model);
      poorer.removeAll(null, needed, null);
      assertFalse(violations(rules, poorer.getGraph()).isEmpty(), "without " + needed);
    }
  }

  @Test
  void theCatalogueKeepsTheOfficialShapes() {
    for (String name : List.of("shapes.ttl", "range.ttl")) {
      Path shapes = Standards.official("dcat-ap/" + name);
      assertEquals(List.of(), violations(shapes, model.getGraph()), name);
    }
  }

  @Test
  void everyReportThatPrintsFiguresIsAVersionAfterTheOneBefore() {
    Resource series = model.createResource(SITE + "data/catalog.jsonld#series");
    assertTrue(series.hasProperty(RDF.type, model.createResource(DCAT + "DatasetSeries")));
    assertEquals(
        1,
        model
            .listSubjectsWithProperty(RDF.type, model.createResource(DCAT + "DatasetSeries"))
            .toList()
            .size());
    List<String> versions = new ArrayList<>();
    Resource at = series.getPropertyResourceValue(property(DCAT, "last"));
    while (at != null) {
      versions.add(0, at.getProperty(property(DCAT, "version")).getString());
      assertTrue(at.hasProperty(property(ADMS, "versionNotes")), at.getURI());
      assertEquals(series, at.getPropertyResourceValue(property(DCAT, "inSeries")));
      at = at.getPropertyResourceValue(property(DCAT, "prev"));
    }
    assertEquals(List.of("106-plan", "107-evaluation", "109-evaluation"), versions);
    Resource last = series.getPropertyResourceValue(property(DCAT, "last"));
    assertEquals(
        SITE + "data/catalog.jsonld#report-107-evaluation",
        last.getPropertyResourceValue(property(DCAT, "previousVersion")).getURI(),
        "of the same kind");
  }

  @Test
  void everyDistributionIsTheFileItSays() throws Exception {
    int files = 0;
    for (Resource one :
        model
            .listSubjectsWithProperty(RDF.type, model.createResource(DCAT + "Distribution"))
            .toList()) {
      String url = one.getPropertyResourceValue(property(DCAT, "downloadURL")).getURI();
      assertTrue(url.startsWith(SITE), url);
      byte[] bytes = Files.readAllBytes(folder.resolve(url.substring(SITE.length())));
      assertEquals(bytes.length, one.getProperty(property(DCAT, "byteSize")).getInt(), url);
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(
          java.util.HexFormat.of().formatHex(digest),
          one.getPropertyResourceValue(property(SPDX, "checksum"))
              .getProperty(property(SPDX, "checksumValue"))
              .getLiteral()
              .getLexicalForm(),
          url);
      files++;
    }
    assertEquals(3 * 20 + 2 + 3, files, "of each table three, all in two forms, three reports");
  }

  private static Property property(String vocabulary, String name) {
    return ResourceFactory.createProperty(vocabulary + name);
  }
}
