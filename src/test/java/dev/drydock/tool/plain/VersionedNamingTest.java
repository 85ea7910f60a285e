package dev.drydock.tool.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FileNaming.Rename;
import dev.drydock.tool.FolderReading;
import dev.drydock.tool.TestFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedNamingTest {
  private static final Instant NOW = Instant.parse("2025-08-28T14:30:05.123Z");

  @TempDir Path path;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001_a.sql 002_b.sql                  | '' | 003",
        "1_a.sql                              | '' | 2",
        "0001_a.sql 0002_b.sql 00010-x.sql    | '' | 0011",
        "999_a.sql                            | '' | 1000",
        "001_a.sql                            | 12 | 013",
        "20240101_a.sql                       | '' | 20250828",
        "20240101_a.sql 20250828_b.sql        | '' | 20250828143005",
        "20240101120000_a.sql                 | '' | 20250828143005",
        "20260101120059_a.sql                 | '' | 20260101120100",
        "202401011200_a.sql                   | '' | 202508281430",
        "20240101120000000_a.sql              | '' | 20250828143005123",
        "1704100000_a.sql                     | '' | 1756391405",
        "1704100000000_a.sql                  | '' | 1756391405123",
        "20240101120000_a.sql                 | 20270101120000 | 20270101120001",
      })
  void theNextVersionIsWrittenAsTheFolderDoes(String files, String recorded, String next)
      throws Exception {
    FolderReading reading = read(files);
    assertEquals(next, naming(reading).nextVersion(reading.folder(), versions(recorded), NOW));
  }

  @Test
  void anEmptyFolderBeginsAtOne() throws Exception {
    FolderReading reading = new TestFolder(path).read();
    assertEquals("001", naming(reading).nextVersion(reading.folder(), List.of(), NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "003_a.sql 003_b.sql                   | ''  | 004",
        "003_a.sql 003_b.sql 004_c.sql         | ''  | 005",
        "003_a.sql 003_b.sql 004_c.sql         | 3 4 6 | 007",
        "20250101000059_a.sql 20250101000059_b.sql | '' | 20250101000100",
        "20250131_a.sql 20250131_b.sql         | ''  | 20250201",
        "20250101000099_a.sql 20250101000099_b.sql | '' | 20250101000100",
      })
  void aFreeVersionStillRunsInOrder(String files, String recorded, String free) throws Exception {
    FolderReading reading = read(files);
    Migration second = reading.folder().migrations().get(1);
    assertEquals(free, naming(reading).freeVersion(reading.folder(), versions(recorded), second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001_a_b.sql     | Add  Kunden-Größe!  | 009_add_kunden_grosse.sql",
        "0025-a-b.sql    | add users           | 009-add-users.sql",
        "1__x.sql        | add users           | 009__add_users.sql",
        "001_a-b.sql     | ../../etc/passwd    | 009_etc-passwd.sql",
        "001.sql         | a                   | 009_a.sql",
      })
  void aNameIsMadeFitForAFile(String files, String name, String file) throws Exception {
    FolderReading reading = read(files);
    assertEquals(List.of(file), naming(reading).filesFor(reading.folder(), "009", name));
  }

  @Test
  void aNameOfNothingIsRefused() throws Exception {
    FolderReading reading = read("001_a.sql");
    DrydockException refused =
        assertThrows(
            DrydockException.class, () -> naming(reading).filesFor(reading.folder(), "002", "… !"));
    assertEquals("bad-name", refused.problem().code());
  }

  @Test
  void renumberingKeepsTheRestOfTheName() throws Exception {
    FolderReading reading = read("0025-device.SQL");
    Migration file = reading.folder().migrations().getFirst();
    assertEquals(
        List.of(new Rename("0025-device.SQL", "0026-device.SQL")),
        naming(reading).renumber(reading.folder(), file, "0026"));
    assertThrows(
        DrydockException.class, () -> naming(reading).renumber(reading.folder(), file, "../26"));
  }

  @Test
  void datesAloneGetFullTimestampsInOneStep() throws Exception {
    FolderReading reading =
        read("20250828_a.sql 20250828_b.sql 20250829_c.sql 20250829000000_x.sql 99999999_d.sql");
    List<Migration> all = reading.folder().migrations();
    assertEquals(
        List.of(
            new Rename("20250828_a.sql", "20250828000000_a.sql"),
            new Rename("20250828_b.sql", "20250828000001_b.sql"),
            new Rename("20250829_c.sql", "20250829000001_c.sql")),
        naming(reading).fullTimestamps(reading.folder(), List.of(), all));
    assertEquals(
        List.of(new Rename("20250828_b.sql", "20250828000000_b.sql")),
        naming(reading).fullTimestamps(reading.folder(), List.of(), all.subList(1, 2)));
  }

  private FolderReading read(String files) throws Exception {
    return new TestFolder(path).with(files.split(" ")).read();
  }

  private static FileNaming naming(FolderReading reading) {
    return reading.tool().naming();
  }

  private static List<Version> versions(String recorded) {
    return Stream.of(recorded.split(" ")).filter(v -> !v.isEmpty()).map(Version::numeric).toList();
  }
}
