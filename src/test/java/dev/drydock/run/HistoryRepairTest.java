package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.HistoryRepair.Mode;
import dev.drydock.testing.TestPostgres;
import dev.drydock.tool.HistoryLock;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.RowChange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryRepairTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
    bench.file("001_a.sql", "CREATE TABLE a ();").file("002_b.sql", "CREATE TABLE b ();");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private LocatedHistory history() throws DrydockException {
    return bench.survey().history().orElseThrow();
  }

  private List<Migration> migrations() throws DrydockException {
    return bench.survey().reading().folder().migrations();
  }

  private String row(String sql) throws Exception {
    try (Connection connection = bench.target.connect();
        PreparedStatement query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  @Test
  void aPreviewShowsTheRowsAndKeepsNothing() throws Exception {
    LocatedHistory history = history();
    List<RowChange> rows =
        bench.repair().markApplied(history.layout(), history.history(), migrations(), Mode.PREVIEW);
    assertEquals(2, rows.size());
    assertTrue(rows.getFirst().before().isEmpty());
    assertFalse(bench.exists("schema_migrations"));
    assertTrue(bench.journal.list().entries().isEmpty());
  }

  @Test
  void markedFilesCountAsAppliedUntilForgotten() throws Exception {
    LocatedHistory history = history();
    bench.repair().markApplied(history.layout(), history.history(), migrations(), Mode.CARRY_OUT);
    assertEquals("001_a,002_b", bench.applied());
    assertFalse(bench.exists("a"));
    assertEquals(Outcome.NOTHING_TO_DO, bench.apply().outcome());

    history = history();
    List<RowChange> gone =
        bench
            .repair()
            .forget(
                history.layout(), history.history(), List.of(Version.numeric("2")), Mode.CARRY_OUT);
    assertTrue(gone.getFirst().after().isEmpty());
    assertEquals("001_a", bench.applied());
    assertEquals(
        List.of("repair", "apply", "repair"),
        bench.journal.list().entries().stream().map(entry -> entry.kind()).toList());
  }

  @Test
  void aChangedFileIsAcceptedAndTheRestOfItsRowStays() throws Exception {
    bench.apply();
    String kept =
        "SELECT concat_ws(' ', id, applied_at, metadata ->> 'program') FROM"
            + " public.schema_migrations WHERE version = 2";
    String before = row(kept);
    bench.file("002_b.sql", "CREATE TABLE b (); -- of orders");
    Migration changed = migrations().getLast();
    LocatedHistory history = history();

    List<RowChange> rows =
        bench
            .repair()
            .acceptTexts(history.layout(), history.history(), List.of(changed), Mode.CARRY_OUT);

    assertNotEquals(
        rows.getFirst().before().orElseThrow().get("checksum"),
        rows.getFirst().after().orElseThrow().get("checksum"));
    assertEquals(before, row(kept));
    assertTrue(bench.survey().list().rows().stream().allMatch(row -> row.flags().isEmpty()));
  }

  @Test
  void forgettingWhatIsNotThereIsSaid() throws Exception {
    bench.apply();
    LocatedHistory history = history();
    DrydockException failure =
        assertThrows(
            DrydockException.class,
            () ->
                bench
                    .repair()
                    .forget(
                        history.layout(),
                        history.history(),
                        List.of(Version.numeric("1"), Version.numeric("9")),
                        Mode.CARRY_OUT));
    assertEquals("not-recorded", failure.problem().code());
    assertEquals("001_a,002_b", bench.applied());
  }

  @Test
  void aRunThatHoldsTheLockIsNotDisturbed() throws Exception {
    LocatedHistory history = history();
    HistoryLock.Advisory lock =
        (HistoryLock.Advisory) history.layout().lock(history.table(), bench.target.name());
    try (Connection holder = bench.target.connect();
        PreparedStatement take = holder.prepareStatement("SELECT pg_advisory_lock(?)")) {
      take.setLong(1, lock.keys().getFirst());
      take.execute();
      DrydockException failure =
          assertThrows(
              DrydockException.class,
              () ->
                  bench
                      .repair()
                      .markApplied(
                          history.layout(), history.history(), migrations(), Mode.CARRY_OUT));
      assertEquals(DrydockException.Kind.REFUSED, failure.kind());
      assertEquals("lock-held", failure.problem().code());
    }
  }
}
