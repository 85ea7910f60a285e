package dev.drydock.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.ResultColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("id", "int4"),
          new ResultColumn("a \"name\"", "text"),
          new ResultColumn("id", "bool"),
          new ResultColumn("data", "json"));

  @TempDir Path folder;

  @Test
  void csvTellsNullFromEmpty() throws IOException {
    assertEquals(
        """
        id,"a ""name""\",id,data\r
        1,"x,""y""
        z",t,"{""a"":
        1}"\r
        ,"",,\r
        NaN,' ,f,[]\r
        """
            .replace("' ,", "\" \","),
        text(ExportFormat.CSV));
  }

  @Test
  void jsonKeepsWhatIsNumberBooleanAndJson() throws IOException {
    assertEquals(
        """
        {"id":1,"a \\"name\\"":"x,\\"y\\"\\nz","id_2":true,"data":{"a": 1}}
        {"id":null,"a \\"name\\"":"","id_2":null,"data":null}
        {"id":"NaN","a \\"name\\"":" ","id_2":false,"data":[]}"""
            .stripTrailing(),
        text(ExportFormat.JSON_LINES).strip());
    assertTrue(text(ExportFormat.JSON).startsWith("[{\"id\":1,"));
    assertTrue(text(ExportFormat.JSON).endsWith("}]"));
  }

  @Test
  void markdownIsNotMarkup() throws IOException {
    String text = text(ExportFormat.MARKDOWN);
    assertTrue(
        text.startsWith("| id | a \"name\" | id | data |\n| ---: | --- | --- | --- |\n"), text);
    assertTrue(text.contains("| *NULL* |  | *NULL* | *NULL* |"), text);
    assertTrue(text.contains("x,\"y\"<br>z"), text);
  }

  @Test
  void insertsQuote() throws IOException {
    assertEquals(
        "INSERT INTO t (\"id\", \"a \"\"name\"\"\", \"id\", \"data\") VALUES (NULL, '', NULL, NULL);",
        text(ExportFormat.INSERT)
            .lines()
            .filter(line -> line.contains("NULL"))
            .findFirst()
            .orElse(""));
  }

  @Test
  void aWorkbookHoldsNumbersAndTexts() throws IOException {
    Path file = Files.write(folder.resolve("rows.xlsx"), bytes(ExportFormat.XLSX));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      StringBuilder all = new StringBuilder();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
      assertTrue(all.indexOf("<v>1</v>") > 0);
      assertTrue(all.indexOf("<t xml:space=\"preserve\"> </t>") > 0, all::toString);
      assertTrue(all.indexOf("x,&quot;y&quot;") > 0 || all.indexOf("x,\"y\"") > 0);
    }
  }

  private static String text(ExportFormat format) throws IOException {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Export export = Export.to(format, out, "t")) {
      export.columns(COLUMNS);
      export.row(row("1", "x,\"y\"\nz", "t", "{\"a\":\n1}"));
      export.row(row(null, "", null, null));
      export.row(row("NaN", " ", "f", "[]"));
    }
    return out.toByteArray();
  }

  private static byte[][] row(String... values) {
    byte[][] row = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      row[i] = values[i] == null ? null : values[i].getBytes(StandardCharsets.UTF_8);
    }
    return row;
  }
}
