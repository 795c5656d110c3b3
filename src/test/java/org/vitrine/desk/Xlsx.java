package org.vitrine.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as Excel writes it, cell by cell: what it stores is not always what was typed.
 */
final class Xlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final List<String> names = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> formats = new ArrayList<>(List.of("General"));
  private boolean since1904;

  /** A cell that holds a text. */
  static String text(String text) {
    return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>";
  }

  /** A cell that holds a number, as it is stored. */
  static String number(String stored) {
    return "><v>" + stored + "</v>";
  }

  /** A cell that holds the result of a formula. */
  static String formula(String formula, String result) {
    return "><f>" + escaped(formula) + "</f>" + (result.isEmpty() ? "" : "<v>" + result + "</v>");
  }

  /** A cell that holds an error. */
  static String error(String error) {
    return " t=\"e\"><v>" + error + "</v>";
  }

  /** A cell that holds yes or no. */
  static String truth(boolean truth) {
    return " t=\"b\"><v>" + (truth ? 1 : 0) + "</v>";
  }

  /** The same cell shown in a format. */
  String as(String format, String cell) {
    int index = formats.indexOf(format);
    if (index < 0) {
      formats.add(format);
      index = formats.size() - 1;
    }
    return " s=\"" + index + "\"" + cell;
  }

  /** Counts days from 1904. */
  Xlsx since1904() {
    since1904 = true;
    return this;
  }

  /** Adds a sheet. An empty text is no cell, one without markup a text. */
  Xlsx sheet(String name, List<List<String>> rows, String... merged) {
    StringBuilder xml = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String cell = rows.get(r).get(c);
        if (!cell.isEmpty()) {
          xml.append("<c r=\"").append((char) ('A' + c)).append(r + 1).append('"');
          xml.append(cell.contains(">") ? cell : text(cell)).append("</c>");
        }
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (merged.length > 0) {
      xml.append("<mergeCells>");
      for (String cells : merged) {
        xml.append("<mergeCell ref=\"").append(cells).append("\"/>");
      }
      xml.append("</mergeCells>");
    }
    names.add(name);
    sheets.add(xml.append("</worksheet>").toString());
    return this;
  }

  /** Writes the file. */
  Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder types = new StringBuilder();
      StringBuilder list = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        String part = "worksheets/sheet" + i + ".xml";
        part(zip, "xl/" + part, sheets.get(i - 1));
        types.append(override("/xl/" + part, "worksheet"));
        list.append("<sheet name=\"").append(escaped(names.get(i - 1)));
        list.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
        relations.append(relation("rId" + i, "worksheet", part));
      }
      StringBuilder codes = new StringBuilder();
      StringBuilder styles = new StringBuilder();
      for (int i = 0; i < formats.size(); i++) {
        codes.append("<numFmt numFmtId=\"").append(164 + i).append("\" formatCode=\"");
        codes.append(escaped(formats.get(i))).append("\"/>");
        styles.append("<xf numFmtId=\"").append(164 + i).append("\" applyNumberFormat=\"1\"/>");
      }
      part(
          zip,
          "xl/styles.xml",
          HEAD
              + "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts>"
              + codes
              + "</numFmts><cellXfs>"
              + styles
              + "</cellXfs></styleSheet>");
      part(
          zip,
          "xl/workbook.xml",
          HEAD
              + "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\">"
              + (since1904 ? "<workbookPr date1904=\"1\"/>" : "")
              + "<sheets>"
              + list
              + "</sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(relations + relation("rIdS", "styles", "styles.xml")));
      part(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "[Content_Types].xml",
          HEAD
              + "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + override("/xl/workbook.xml", "sheet.main")
              + override("/xl/styles.xml", "styles")
              + types
              + "</Types>");
    }
    return file;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
  }

  private static String relations(String relations) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
