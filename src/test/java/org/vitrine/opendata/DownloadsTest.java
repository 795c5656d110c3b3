package org.vitrine.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.Sample;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.model.Portal;
import org.vitrine.plan.Site.DataFile;

class DownloadsTest {

  private static List<DataFile> files(Portal portal) {
    return new Downloads(List.of(Editions.of(portal, Editions.ZH, Calendar.ROC)), Map.of()).files();
  }

  private static String file(Portal portal, String address) {
    return files(portal).stream()
        .filter(file -> file.address().equals(address))
        .map(DataFile::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(address + " is not among the files"));
  }

  @Test
  void everyVintageAndEveryMarkStaysAndTheStatusSpellsTheMarkOut() {
    Portal portal =
        Small.portal()
            .table(
                "t",
                "report* year*:year a:number b:number light{green} text when:date ok:boolean"
                    + " ids:list",
                "r1,107,1234567.50,-0.10,green,x,2019-03-19,true,1.1;1.2",
                "r2,107,,--,---,,,false,")
            .make();
    assertEquals(
        String.join(
            "\r\n",
            "report,year,a,b,light,text,when,ok,ids,status",
            "r1,107,1234567.50,-0.10,green,x,2019-03-19,true,1.1;1.2,",
            "r2,107,,--,---,,,false,,a: not reported; b: not in force; light: not reviewed",
            ""),
        file(portal, "data/t.csv"),
        "a text that is missing is no figure that is missing");
  }

  @Test
  void cellsAreQuotedAsRfc4180Wants() {
    Small small = Small.portal().table("t", "id* text", "a,PLACE");
    List<String> lines = new ArrayList<>();
    for (String text :
        List.of("x;y", "say \"hi\"", "two\nlines", "two\r\nlines", " blank", "end ")) {
      lines.add(cell(small, text));
    }
    assertEquals(
        List.of(
            "x;y",
            "\"say \"\"hi\"\"\"",
            "\"two\nlines\"",
            "\"two\r\nlines\"",
            "\" blank\"",
            "\"end \""),
        lines);
    assertEquals("\"1,2\"", cell(small, "1,2"));
  }

  /** A row cannot be written with these characters in {@link Small}; its cell is put in later. */
  private static String cell(Small small, String text) {
    Portal portal = small.make();
    var table = portal.tables().byName().get("t");
    if (table == null) {
      throw new AssertionError("no table");
    }
    var schema = table.schema();
    var row =
        new org.vitrine.model.Row(
            schema,
            2,
            List.of(new org.vitrine.model.Value.Text("a"), new org.vitrine.model.Value.Text(text)));
    var tables =
        new org.vitrine.model.Tables(
            portal.tables().descriptor(),
            java.util.Map.of("t", new org.vitrine.model.Table(schema, List.of(row))));
    String csv = file(Portal.of(tables, List.of(), java.time.LocalDate.EPOCH), "data/t.csv");
    return csv.substring("id,text,status\r\na,".length(), csv.length() - ",\r\n".length());
  }

  @Test
  void theSampleComesOutAsItWentInPlusItsStatus() throws IOException {
    Portal portal = Sample.portal();
    for (DataFile file : files(portal)) {
      String table = file.address().replaceAll("^data/|[.]csv$", "");
      if (!portal.tables().byName().containsKey(table)) {
        continue;
      }
      List<String> in =
          java.nio.file.Files.readString(Sample.ROOT.resolve(file.address())).lines().toList();
      List<String> out = file.text().lines().toList();
      assertEquals(in.size(), out.size(), file.address());
      for (int i = 0; i < in.size(); i++) {
        String line = out.get(i);
        assertEquals(
            in.get(i).replace("\"", ""),
            line.substring(0, statusAt(line)).replace("\"", ""),
            file.address() + " line " + (i + 1));
      }
    }
  }

  private static int statusAt(String line) {
    return line.endsWith("\"") ? line.lastIndexOf(",\"") : line.lastIndexOf(',');
  }

  @Test
  void theDescriptorDescribesTheStatusColumnToo() throws IOException {
    JsonNode in =
        new ObjectMapper().readTree(Sample.ROOT.resolve("data/datapackage.json").toFile());
    JsonNode out = new ObjectMapper().readTree(file(Sample.portal(), "data/datapackage.json"));
    assertEquals(
        in.path("resources").size() + 2,
        out.path("resources").size(),
        "the tables, and the restatements and checks found in them");
    for (int i = 0; i < in.path("resources").size(); i++) {
      JsonNode before = in.path("resources").path(i).path("schema").path("fields");
      JsonNode after = out.path("resources").path(i).path("schema").path("fields");
      String table = in.path("resources").path(i).path("name").asText();
      assertEquals(before.size() + 1, after.size(), table);
      assertEquals("status", after.path(before.size()).path("name").asText(), table);
      String header =
          file(Sample.portal(), "data/" + table + ".csv").lines().findFirst().orElse("");
      List<String> names = new ArrayList<>();
      after.forEach(field -> names.add(field.path("name").asText()));
      assertEquals(String.join(",", names), header);
    }
  }

  @Test
  void theDescriptorDescribesTheRestatementsAndChecksFound() throws IOException {
    JsonNode resources =
        new ObjectMapper()
            .readTree(file(Sample.portal(), "data/datapackage.json"))
            .path("resources");
    Edition edition = Editions.of(Small.portal(), Editions.ZH, Calendar.ROC);
    assertEquals(
        header(resources.path(resources.size() - 2), "restatements-found.csv"),
        RestatementsFile.TABLE.csv(new RestatementsFile(edition).rows()),
        "the file of a portal without restatements is its header");
    assertEquals(
        header(resources.path(resources.size() - 1), "checks.csv"),
        ChecksFile.TABLE.csv(new ChecksFile(edition).rows()),
        "the file of a portal without checks is its header");
  }

  private static String header(JsonNode resource, String path) {
    assertEquals(path, resource.path("path").asText());
    List<String> names = new ArrayList<>();
    resource.path("schema").path("fields").forEach(field -> names.add(field.path("name").asText()));
    return String.join(",", names) + "\r\n";
  }

  @Test
  void everyCheckIsInTheFileWithWhatItIsMadeFrom() {
    Edition edition =
        Editions.of(
            Small.portal()
                .table("reports", "id* year:year kind", "a,107,evaluation", "b,109,evaluation")
                .table(
                    "budget",
                    "report* year*:year fund* budget:number settled:number rate:number[%]",
                    "a,106,total,200,50,25.9",
                    "b,106,special,0,0,0"),
            Editions.ZH,
            Calendar.ROC);
    assertEquals(
        """
        identity,table,item,year,measure,report,printed,recomputed,tolerance,verdict,inputs,relation
        execution-rate,budget,total,106,rate,a,25.9,25,0.363,differs,budget/total/106/settled=50; budget/total/106/budget=200,equal
        execution-rate,budget,special,106,rate,b,0,,,undefined,budget/special/106/settled=0; budget/special/106/budget=0,equal
        """
            .replace("\n", "\r\n"),
        ChecksFile.TABLE.csv(new ChecksFile(edition).rows()).replaceAll("0\\.363[0-9]*", "0.363"));
  }
}
