package dev.drydock.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values were made by sha256sum, md5sum, sha1sum and crc32 of {@code SELECT 1;\n}. */
class ChecksumsTest {
  private static final String TEXT = "SELECT 1;\n";
  private static final String SHA256 =
      "b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd";

  @TempDir Path folder;

  @Test
  void markAndLineEndsDoNotCount() {
    assertEquals(new Checksum("sha256", SHA256), Checksums.own(TEXT));
    assertEquals(Checksums.own(TEXT), Checksums.own("\uFEFFSELECT 1;\r\n"));
    assertNotEquals(Checksums.own(TEXT), Checksums.own("SELECT 1; \n"));
    assertNotEquals(Checksums.own("SELECT '\r';"), Checksums.own("SELECT '\n';"));
  }

  @ParameterizedTest
  @CsvSource({
    "sha256, b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd",
    "sha256, sha256:b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd",
    "md5, 2bdf1665f56c0ce5b966d9c60a7f7eac",
    "sha1, d30d858bf9fa5d8979af2d32c3be5e09b07da877",
    "crc32, 500ea97f",
    "crc32, 1343138175",
    "crc32, 1343138175",
  })
  void theAlgorithmIsFoundByTrying(String algorithm, String recorded) throws IOException {
    for (String written : new String[] {recorded, recorded.toUpperCase(Locale.ROOT)}) {
      ChecksumComparison compared = compare(written, TEXT);
      assertEquals(algorithm, compared.algorithm());
      assertTrue(compared.matches(), written);
      assertFalse(compared.lineEndingsOnly());
    }
    ChecksumComparison windows = compare(recorded, "\uFEFFSELECT 1;\r\n");
    assertFalse(windows.matches());
    assertTrue(windows.lineEndingsOnly());
    ChecksumComparison changed = compare(recorded, "SELECT 2;\n");
    assertFalse(changed.matches());
    assertFalse(changed.lineEndingsOnly());
  }

  @Test
  void aFileCheckedOutWithOtherLineEndsBeforeIsNotChangedEither() throws IOException {
    String ofWindows = ChecksumAlgorithm.MD5.of("SELECT 1;\r\n".getBytes());
    assertTrue(compare(ofWindows, "SELECT 1;\r\n").matches());
    assertTrue(compare(ofWindows, TEXT).lineEndingsOnly());
  }

  @Test
  void aNormalisedChecksumMatchesWhateverTheLineEnds() throws IOException {
    Migration windows = TestMigrations.file(folder, "1_a.sql", "SELECT 1;\r\n");
    Optional<ChecksumComparison> compared =
        Checksums.compare(SHA256, true, windows, () -> fail("the file need not be read again"));
    assertTrue(compared.orElseThrow().matches());
  }

  @Test
  void aPlainFileNeedsNotBeReadAgain() throws IOException {
    Migration plain = TestMigrations.file(folder, "1_a.sql", TEXT);
    assertTrue(Checksums.compare(SHA256, false, plain, () -> fail("read")).get().matches());
  }

  @Test
  void whatIsNoTextCannotBeCompared() throws IOException {
    Path path = Files.write(folder.resolve("1_a.sql"), new byte[] {(byte) 0xff});
    Migration bad = TestMigrations.of(path);
    assertEquals(
        Optional.empty(),
        Checksums.compare(SHA256, true, bad, () -> MigrationText.read(path).text()));
  }

  private ChecksumComparison compare(String recorded, String text) throws IOException {
    Migration migration = TestMigrations.file(folder, "1_a.sql", text);
    return Checksums.compare(recorded, false, migration, () -> Optional.of(text)).orElseThrow();
  }
}
