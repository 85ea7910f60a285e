package dev.drydock.migration;

import static dev.drydock.migration.TestMigrations.failed;
import static dev.drydock.migration.TestMigrations.folder;
import static dev.drydock.migration.TestMigrations.history;
import static dev.drydock.migration.TestMigrations.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {
  @TempDir Path path;

  @Test
  void everyStatusIsUnknownWithoutADatabase() throws IOException {
    Reconciliation it = reconcile(folder(path, "1_a", "2_b"), Optional.empty());
    assertEquals(List.of("1 a UNKNOWN []", "2 b UNKNOWN []"), rows(it));
    assertEquals(2, it.list().counts().unknown());
    assertEquals(0, it.list().counts().pending());
  }

  @Test
  void filesAndRecordsAreSetsNotAMark() throws IOException {
    Reconciliation it =
        reconcile(
            folder(path, "1_a", "2_b", "3_c", "4_d"), history(record("1", "a"), record("3", "c")));

    assertEquals(
        List.of("1 a APPLIED []", "2 b PENDING [OUT_OF_ORDER]", "3 c APPLIED []", "4 d PENDING []"),
        rows(it));
    assertEquals(List.of("out-of-order"), codes(it));
    assertEquals(1, it.list().counts().outOfOrder());
  }

  @Test
  void whatRunsAgainWheneverItChangesStandsBehindNoVersionAndBeforeNone() throws IOException {
    Folder files = folder(path, "1_a", "2_b");
    Migration view = TestMigrations.repeatable(path, "R__v.sql", "SELECT 'v';\n");
    List<Migration> all = List.of(files.migrations().get(0), files.migrations().get(1), view);
    Folder folder = new Folder(path, all, true, List.of());
    Optional<String> same = view.checksum().map(Checksum::value);

    Reconciliation ran = reconcile(folder, history(record("1", "a"), recordOf(view, same)));
    assertEquals(List.of("1 a APPLIED []", "2 b PENDING []", " v APPLIED []"), rows(ran));
    assertEquals(List.of(), codes(ran));

    Reconciliation due =
        reconcile(folder, history(record("2", "b"), recordOf(view, Optional.of("old"))));
    assertEquals(
        List.of("1 a PENDING [OUT_OF_ORDER]", "2 b APPLIED []", " v PENDING [REPEATABLE_DUE]"),
        rows(due));

    Folder gone = new Folder(path, files.migrations(), true, List.of());
    Reconciliation left = reconcile(gone, history(record("1", "a"), recordOf(view, same)));
    assertEquals(List.of("1 a APPLIED []", "2 b PENDING []", " v MISSING []"), rows(left));
  }

  private static HistoryRecord recordOf(Migration repeatable, Optional<String> checksum) {
    HistoryRecord row = record("1", Optional.of(repeatable.name()), checksum);
    return new HistoryRecord(
        Optional.empty(),
        Optional.of(repeatable.id()),
        row.name(),
        true,
        Optional.empty(),
        row.appliedAt(),
        row.appliedBy(),
        row.took(),
        checksum,
        row.columns());
  }

  @Test
  void aRecordBelongsToTheFileOfItsName() throws IOException {
    Reconciliation it =
        reconcile(
            folder(path, "3_contacts", "003_users", "4_x"),
            history(record("3", "users"), record("4", "x")));

    assertEquals(
        List.of(
            "3 contacts PENDING [DUPLICATE, OUT_OF_ORDER]",
            "003 users APPLIED [DUPLICATE]",
            "4 x APPLIED []"),
        rows(it));
    Problem duplicate = it.problems().getFirst();
    assertEquals("duplicate-version", duplicate.code());
    assertEquals(List.of("3_contacts.sql", "003_users.sql"), duplicate.files());
    assertTrue(duplicate.message().contains("applied is 003_users.sql"), duplicate.message());
    assertEquals(2, it.list().counts().duplicate());
  }

  @Test
  void elseToTheFileOfItsChecksum() throws IOException {
    Folder two = folder(path, "3_a", "3_b");
    Optional<String> checksum = two.migrations().get(1).checksum().map(Checksum::value);

    Reconciliation it = reconcile(two, history(record("3", Optional.of("old name"), checksum)));

    assertEquals(List.of("3 a PENDING [DUPLICATE]", "3 b APPLIED [DUPLICATE]"), moved(it));
  }

  @Test
  void elseToTheOnlyFileOfItsVersionAndToNoneOfSeveral() throws IOException {
    HistoryRecord nameless = record("3", Optional.empty(), Optional.empty());
    assertEquals(
        List.of("3 a APPLIED []"), rows(reconcile(folder(path, "3_a"), history(nameless))));
    assertEquals(
        List.of("3 a PENDING [DUPLICATE]", "3 b PENDING [DUPLICATE]", "3  MISSING []"),
        moved(reconcile(folder(path, "3_a", "3_b"), history(nameless))));
  }

  @Test
  void namesMatchHoweverRunnersWriteThem() throws IOException {
    for (String name : List.of("add users", "Add-Users", "3_add_users", "3_add_users.sql")) {
      Reconciliation it =
          reconcile(folder(path, "3_add_users", "3_other"), history(record("3", name)));
      assertEquals("3 add_users APPLIED [DUPLICATE]", rows(it).getFirst(), name);
    }
  }

  @Test
  void oneRowNeverProvesTwoFilesAndTwoRowsProveTwo() throws IOException {
    Folder two = folder(path, "3_a", "3_b");
    assertEquals(1, reconcile(two, history(record("3", "a"))).list().counts().applied());
    assertEquals(
        2, reconcile(two, history(record("3", "a"), record("3", "b"))).list().counts().applied());
  }

  @Test
  void aFailedRowCountsAsNotApplied() throws IOException {
    Reconciliation it =
        reconcile(folder(path, "1_a", "2_b"), history(record("1", "a"), failed("2", "b", "no")));

    assertEquals(List.of("1 a APPLIED []", "2 b FAILED []"), rows(it));
    assertTrue(it.list().rows().getLast().toRun());
    assertEquals(List.of("failed"), codes(it));
    assertTrue(it.problems().getFirst().message().contains("no"));
  }

  @Test
  void aMissingFileStandsWhereItsVersionBelongs() throws IOException {
    Reconciliation it =
        reconcile(
            folder(path, "1_a", "3_c"),
            history(record("1", "a"), record("2", "b"), record("3", "c"), record("4", "d")));

    assertEquals(
        List.of("1 a APPLIED []", "2 b MISSING []", "3 c APPLIED []", "4 d MISSING []"), rows(it));
    assertEquals(List.of("missing-file", "missing-file"), codes(it));
    assertEquals(4, it.list().counts().total());
    assertEquals(List.of("2"), it.problems().getFirst().versions());
  }

  @Test
  void aMissingFileIsFoundUnderItsNewName() throws IOException {
    Folder now = folder(path, "1_a", "5_b");
    Optional<String> checksum = now.migrations().get(1).checksum().map(Checksum::value);

    Reconciliation it =
        reconcile(now, history(record("1", "a"), record("2", Optional.of("b"), checksum)));

    Problem missing = it.problems().getFirst();
    assertEquals("missing-file", missing.code());
    assertTrue(missing.remedy().contains("5_b.sql"), missing.remedy());
  }

  @Test
  void driftIsToldFromLineEnds() throws IOException {
    Folder three = folder(path, "1_a", "2_b", "3_c");
    Files.writeString(path.resolve("2_b.sql"), "SELECT 'changed';\n");
    Files.writeString(path.resolve("3_c.sql"), "SELECT '3_c';\r\n");
    Folder now =
        new Folder(
            path,
            three.migrations().stream().map(m -> TestMigrations.of(m.path())).toList(),
            true,
            List.of());
    HistoryRecord[] records =
        three.migrations().stream()
            .map(
                m ->
                    record(
                        m.version().get().text(),
                        Optional.of(m.name()),
                        m.checksum().map(Checksum::value)))
            .toArray(HistoryRecord[]::new);

    Reconciliation it = Reconciliation.of(now, history(records), this::raw);

    assertEquals(
        List.of("1 a APPLIED []", "2 b APPLIED [DRIFTED]", "3 c APPLIED [LINE_ENDINGS]"), rows(it));
    assertEquals(List.of("checksum-mismatch", "line-endings"), codes(it));
    assertEquals(1, it.list().counts().drifted());
    assertEquals(List.of("2_b.sql"), it.problems().getFirst().files());
  }

  @Test
  void gapsAreNamedWhereVersionsAreCounted() throws IOException {
    Folder counted = folder(path, "001_a", "002_b", "005_e", "100_z");
    Reconciliation it = reconcile(counted, Optional.empty());
    assertEquals(List.of("version-gap"), codes(it));
    assertEquals(List.of("003", "004"), it.problems().getFirst().versions());

    Folder timed = new Folder(path, counted.migrations(), false, List.of());
    assertEquals(List.of(), codes(reconcile(timed, Optional.empty())));
  }

  @Test
  void aMissingFileIsNoGap() throws IOException {
    Reconciliation it = reconcile(folder(path, "1_a", "3_c"), history(record("2", "b")));
    assertFalse(codes(it).contains("version-gap"), codes(it).toString());
  }

  @Test
  void anIgnoredFileIsNeitherPendingNorADuplicateToRun() throws IOException {
    Migration m = folder(path, "1_init").migrations().getFirst();
    Migration ignored =
        new Migration(
            m.version(),
            m.name(),
            m.id(),
            m.file(),
            m.path(),
            m.kind(),
            m.content(),
            m.size(),
            m.checksum(),
            m.plain(),
            Optional.of("why"));
    Reconciliation it = reconcile(new Folder(path, List.of(ignored), false, List.of()), history());
    assertEquals(List.of("1 init IGNORED []"), rows(it));
    assertFalse(it.list().rows().getFirst().toRun());
  }

  private Reconciliation reconcile(Folder folder, Optional<History> history) {
    return Reconciliation.of(folder, history, TestMigrations::compare);
  }

  /** As for a runner that hashes bytes as they are. */
  private Optional<ChecksumComparison> raw(HistoryRecord record, Migration file) {
    return Checksums.compare(
        record.checksum().get(), false, file, () -> MigrationText.read(file.path()).text());
  }

  private static List<String> rows(Reconciliation it) {
    return it.list().rows().stream()
        .map(
            row ->
                row.versionText()
                    + " "
                    + row.name()
                    + " "
                    + row.status()
                    + " "
                    + row.flags().stream().sorted().toList())
        .toList();
  }

  /** The same without the flag that depends on where a duplicate happens to stand. */
  private static List<String> moved(Reconciliation it) {
    return rows(it).stream().map(row -> row.replace(", OUT_OF_ORDER", "")).toList();
  }

  private static List<String> codes(Reconciliation it) {
    return it.problems().stream().map(Problem::code).toList();
  }
}
