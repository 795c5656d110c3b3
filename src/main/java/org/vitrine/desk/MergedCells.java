package org.vitrine.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the merged cells of a workbook, of which its reader does not tell. */
final class MergedCells {

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private MergedCells() {}

  /** The merged cells of each sheet, such as {@code A3:A4}, by the sheet's name. */
  static Map<String, List<String>> of(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Map<String, String> parts = new HashMap<>();
      each(
          zip,
          "xl/_rels/workbook.xml.rels",
          "Relationship",
          xml -> parts.put(value(xml, "Id"), value(xml, "Target")));
      Map<String, String> sheets = new HashMap<>();
      each(
          zip,
          "xl/workbook.xml",
          "sheet",
          xml -> sheets.put(value(xml, "name"), parts.getOrDefault(value(xml, "id"), "")));
      Map<String, List<String>> merged = new HashMap<>();
      for (Map.Entry<String, String> sheet : sheets.entrySet()) {
        String target = sheet.getValue();
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        List<String> cells = new ArrayList<>();
        each(zip, part, "mergeCell", xml -> cells.add(value(xml, "ref")));
        merged.put(sheet.getKey(), cells);
      }
      return merged;
    }
  }

  private interface Element {
    void at(XMLStreamReader xml);
  }

  private static void each(ZipFile zip, String part, String name, Element element)
      throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      XMLStreamReader xml = XML.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
          element.at(xml);
        }
      }
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /** An attribute, whatever its namespace; empty when there is none. */
  private static String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
