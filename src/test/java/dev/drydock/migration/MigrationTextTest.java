package dev.drydock.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTextTest {
  @TempDir Path folder;

  @Test
  void textIsKeptAsItIsOnDisk() throws IOException {
    String text = "\uFEFFSELECT 'ß€𝄞';\r\n";
    Path file = Files.writeString(folder.resolve("1.sql"), text);

    MigrationText read = MigrationText.read(file);

    assertEquals(Content.TEXT, read.content());
    assertEquals(Optional.of(text), read.text());
    assertEquals(Files.size(file), read.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "-- only a note",
        "/* a /* nested */ note */ ; -- end\n",
        "\uFEFF\r\n",
        "/* open"
      })
  void nothingToRunIsEmpty(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("1.sql"), text);
    assertEquals(Content.EMPTY, MigrationText.read(file).content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-- a\nSELECT 1", "/* a */-1", "/* a */ */", "-", "/", "\\i x"})
  void anythingElseIsText(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("1.sql"), text);
    assertEquals(Content.TEXT, MigrationText.read(file).content());
  }

  @Test
  void bytesThatAreNoUtf8AreSaidToBe() throws IOException {
    byte[] latin = "SELECT 'caf\u00e9';".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "SELECT 1;".getBytes(StandardCharsets.UTF_16);
    byte[] binary = "SELECT \0;".getBytes(StandardCharsets.UTF_8);

    for (byte[] bytes : new byte[][] {latin, wide, binary}) {
      MigrationText read = MigrationText.read(Files.write(folder.resolve("1.sql"), bytes));
      assertEquals(Content.NOT_UTF8, read.content());
      assertEquals(Optional.empty(), read.text());
      assertEquals(bytes.length, read.size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ISO-8859-1|SET client_encoding = 'LATIN1';",
        "ISO-8859-15|-- a dump\\nSET client_encoding TO latin9;",
        "ISO-8859-5|set names 'ISO_8859_5';",
        "windows-1252|\\encoding WIN1252",
        "windows-31j|\\encoding sjis",
        "KOI8-R|SET SESSION client_encoding='KOI8R';"
      })
  void aFileThatSaysItsEncodingIsReadInIt(String charset, String declaration) throws IOException {
    String text =
        declaration.replace("\\n", "\n")
            + "\nSELECT '"
            + (charset.matches(".*(-5|R)") ? "Ж" : charset.endsWith("31j") ? "表" : "é")
            + "';\n";
    Path file = Files.write(folder.resolve("1.sql"), text.getBytes(Charset.forName(charset)));

    MigrationText read = MigrationText.read(file);

    assertEquals(Content.TEXT, read.content());
    assertEquals(Optional.of(text), read.text());
    assertEquals(charset, read.charset().name());
  }

  @Test
  void commentsBetweenStatementsMayHoldAnything() throws IOException {
    String text = "-- Jos\u00e9\nSELECT 1;\n  -- fin \u00e9\nSELECT 2; -- \u00e9\n";
    MigrationText read = read(text);
    assertEquals(Content.ODD_COMMENTS, read.content());
    assertEquals(Optional.of(text), read.text());
    assertEquals(Content.EMPTY, read("-- Jos\u00e9\n").content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* \u00e9 */ SELECT 2;",
        "SELECT 3 -- \u00e9\n;",
        "SELECT '\u00e9';\nSET client_encoding = 'LATIN1';",
        "-- SET client_encoding = 'LATIN1';\nSELECT '\u00e9';",
        "SET client_encoding = 'SQL_ASCII';\nSELECT '\u00e9';",
        "SET client_encoding = 'UTF8';\nSELECT '\u00e9';",
        "COPY t FROM stdin;\n-- \u00e9\n\\.\n"
      })
  void whatTheServerIsSentMayNot(String text) throws IOException {
    assertEquals(Content.NOT_UTF8, read(text).content());
  }

  private MigrationText read(String latin) throws IOException {
    return MigrationText.read(
        Files.write(folder.resolve("1.sql"), latin.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void theReplacementCharacterItselfIsText() throws IOException {
    Path file = Files.writeString(folder.resolve("1.sql"), "SELECT '\uFFFD';");
    assertEquals(Content.TEXT, MigrationText.read(file).content());
  }

  @Test
  void aFileThatIsGoneHasVanished() {
    assertEquals(Content.VANISHED, MigrationText.read(folder.resolve("1.sql")).content());
  }

  @Test
  void aFolderInAFilesPlaceIsUnreadable() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("1.sql"));
    assertEquals(Content.UNREADABLE, MigrationText.read(directory).content());
  }

  @Test
  void aFileWithoutTheRightToReadItIsUnreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("1.sql"), "SELECT 1;");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertEquals(Content.UNREADABLE, MigrationText.read(file).content());
  }

  @Test
  void fiftyMegabytesAreRead() throws IOException {
    String line = "INSERT INTO t VALUES ('" + "x".repeat(974) + "');\n";
    Path file = Files.writeString(folder.resolve("1.sql"), line.repeat(50 * 1024));

    MigrationText read = MigrationText.read(file);

    assertEquals(Content.TEXT, read.content());
    assertTrue(read.size() >= 50_000_000, () -> "was " + read.size());
    assertEquals(Checksums.own(read.text().orElseThrow()), FileDigest.of(file).checksum().get());
  }
}
