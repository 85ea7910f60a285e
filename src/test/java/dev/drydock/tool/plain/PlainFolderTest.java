package dev.drydock.tool.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Content;
import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FolderLister;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.TestFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFolderTest {
  @TempDir Path path;

  @Test
  void orderIsNumericThenByName() throws Exception {
    TestFolder folder =
        new TestFolder(path)
            .with("0002_b.sql", "00010-x.sql", "0009_z.sql", "1__a.sql", "0011 y z.SQL")
            .with("0002_B.sql", "12.sql", "013.note.sql");
    assertEquals(
        List.of(
            "1__a.sql",
            "0002_B.sql",
            "0002_b.sql",
            "0009_z.sql",
            "00010-x.sql",
            "0011 y z.SQL",
            "12.sql",
            "013.note.sql"),
        folder.order());
  }

  @Test
  void namesAreTakenApart() throws Exception {
    Folder folder =
        new TestFolder(path)
            .with("0025-device.sql", "0011 y z.SQL", "12.sql", "013__a_b.sql")
            .read()
            .folder();
    assertEquals(
        List.of("0011|y z|0011 y z", "12||12", "013|a_b|013__a_b", "0025|device|0025-device"),
        folder.migrations().stream()
            .map(m -> m.version().get().text() + "|" + m.name() + "|" + m.id())
            .toList());
  }

  @Test
  void namesThatDoNotParseAreProblemsAndNotRun() throws Exception {
    TestFolder folder =
        new TestFolder(path)
            .with("001_a.sql", "002_b.sql")
            .with("init.sql", "003b_x.sql", "1.2_x.sql", "2025-13-28_x.sql")
            .with("123456789012345678_x.sql", "notes.txt", "002_b.sql.bak");
    assertEquals(List.of("001_a.sql", "002_b.sql", "2025-13-28_x.sql"), folder.order());
    assertEquals(
        List.of("003b_x.sql", "1.2_x.sql", "123456789012345678_x.sql", "init.sql"),
        folder.problems().stream()
            .filter(p -> p.code().equals("unparsable-name"))
            .flatMap(p -> p.files().stream())
            .toList());
  }

  @Test
  void namesThatAreNearlyFlywaysAreToldFlywaysWay() throws Exception {
    TestFolder folder =
        new TestFolder(path).with("001_a.sql", "v000__make_jobs.sql", "1.1.11a.sql", "1.2__x.sql");
    assertEquals(
        List.of(
            "1.1.11a.sql begins with a version in several parts, so it is not run."
                + " Name it like 042_what_it_does.sql, or V1.1.11__what_it_does.sql for Flyway,"
                + " or list it under \"ignore\" in .drydock.json.",
            "1.2__x.sql begins with a version in several parts, so it is not run."
                + " Name it like 042_what_it_does.sql, or V1.2__what_it_does.sql for Flyway,"
                + " or list it under \"ignore\" in .drydock.json.",
            "v000__make_jobs.sql begins with a small v, which Flyway passes over, so it is not run."
                + " Name it like 042_what_it_does.sql, or V000__make_jobs.sql for Flyway,"
                + " or list it under \"ignore\" in .drydock.json."),
        folder.problems().stream()
            .filter(p -> p.code().equals("unparsable-name"))
            .map(p -> p.message() + " " + p.remedy())
            .toList());
  }

  @Test
  void undoFilesAndSubFoldersAreSaidNotToBeRun() throws Exception {
    TestFolder folder = new TestFolder(path).with("001_a.sql", "001_a.undo.sql", "old/002_b.sql");
    assertEquals(List.of("001_a.sql"), folder.order());
    assertEquals(List.of("undo-file", "nested-file"), folder.codes());
  }

  @Test
  void aDateMayHaveItsPartsSetOff() throws Exception {
    TestFolder folder =
        new TestFolder(path)
            .with(
                "2024_01_15_143000_c.sql",
                "2024-01-15_b-b.sql",
                "2024-01-02-a.sql",
                "2025-03-04.sql");
    assertEquals("timestamped", folder.read().tool().id());
    assertEquals(
        List.of("20240102|a", "20240115|b-b", "20250304|", "20240115143000|c"),
        folder.read().folder().migrations().stream()
            .map(m -> m.version().orElseThrow().text() + "|" + m.name())
            .toList());
    assertEquals(List.of(), folder.codes());
    Folder read = folder.read().folder();
    assertEquals(
        "20240103-a.sql",
        folder
            .read()
            .tool()
            .naming()
            .renumber(read, read.migrations().getFirst(), "20240103")
            .getFirst()
            .to());
  }

  @Test
  void whatTakesAnotherBackIsNotRun() throws Exception {
    TestFolder folder =
        new TestFolder(path)
            .with("001_a.sql", "001_a_down.sql", "002_b_up.sql", "002_b_down.sql")
            .with("003_c.sql", "003_c-rollback.sql", "004_scale_down.sql", "005_e.SQL");
    assertEquals(
        List.of("001_a.sql", "002_b_up.sql", "003_c.sql", "004_scale_down.sql", "005_e.SQL"),
        folder.order());
    assertEquals(List.of("undo-file"), folder.codes());
  }

  @Test
  void badContentIsAProblemEach() throws Exception {
    TestFolder folder =
        new TestFolder(path)
            .with("001_a.sql")
            .file("002_b.sql", "-- nothing yet\n")
            .file("003_c.sql", "");
    Files.write(path.resolve("004_d.sql"), new byte[] {'T', (byte) 0xe9});
    assertEquals(List.of("not-utf8", "empty-file", "empty-file"), folder.codes());
    assertEquals(
        List.of(Content.TEXT, Content.EMPTY, Content.EMPTY, Content.NOT_UTF8),
        folder.read().folder().migrations().stream().map(Migration::content).toList());
  }

  @Test
  void aFileThatVanishesWhileTheFolderIsReadIsAProblem() throws Exception {
    new TestFolder(path).with("001_a.sql", "002_b.sql");
    FolderListing listing = FolderLister.list(path);
    Files.delete(path.resolve("002_b.sql"));
    Folder folder = PlainTool.NUMBERED.read(listing);
    assertEquals(Content.VANISHED, folder.migrations().getLast().content());
    assertEquals(List.of("vanished"), folder.problems().stream().map(Problem::code).toList());
  }

  @Test
  void namesAreDataWhateverTheySay() throws Exception {
    String drop = "003_'; DROP TABLE x; --.sql";
    String hidden = "004_a\u202Egnp\u0007.sql";
    TestFolder folder = new TestFolder(path).with(drop, hidden);
    assertEquals(List.of(drop, hidden), folder.order());
    assertEquals("'; DROP TABLE x; --", folder.read().folder().migrations().getFirst().name());
    Problem problem = folder.problems().getFirst();
    assertEquals("hidden-characters", problem.code());
    assertTrue(problem.message().startsWith("004_a<U+202E>gnp<U+0007>.sql"), problem.message());
    assertEquals(List.of(hidden), problem.files());
  }

  @Test
  void onlyCountedVersionsAreConsecutive() throws Exception {
    assertTrue(consecutive("a", "001_a.sql", "002_b.sql", "004_c.sql"));
    assertFalse(consecutive("b", "010_a.sql", "020_b.sql", "030_c.sql"));
    assertFalse(consecutive("c", "20250101_a.sql", "20250102_b.sql"));
    assertFalse(consecutive("d", "001_a.sql"));
  }

  @Test
  void versionsAreTheSameHoweverManyZeros() throws Exception {
    List<Version> versions =
        new TestFolder(path)
            .with("3_a.sql", "003_b.sql").read().folder().migrations().stream()
                .map(m -> m.version().orElseThrow())
                .toList();
    assertTrue(versions.getFirst().sameAs(versions.getLast()));
  }

  private boolean consecutive(String folder, String... names) throws Exception {
    return new TestFolder(path.resolve(folder)).with(names).read().folder().consecutive();
  }
}
