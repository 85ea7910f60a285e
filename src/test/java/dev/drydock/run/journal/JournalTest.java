package dev.drydock.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  static final JournalHeader HEADER =
      new JournalHeader(
          "apply",
          "ann",
          "db.example",
          5432,
          "shop",
          "Shop",
          Optional.of("staging"),
          "/src/migrations",
          "drydock",
          "abc",
          false);

  @TempDir Path folder;

  @Test
  void aFinishedRunIsListedWithItsSteps() throws DrydockException {
    Journal journal = new Journal(folder);
    try (JournalRun run = journal.start(HEADER)) {
      run.event("notice", Map.of("message", "hello"));
      run.step(new JournalEntry.Step("001", "001_a.sql", "ok", Duration.ofMillis(12)));
      run.finish("failed", Optional.of("because"));
    }
    JournalListing listing = journal.list();
    JournalEntry entry = listing.entries().getFirst();
    assertEquals(JournalEntry.State.FINISHED, entry.state());
    assertEquals("shop", entry.database());
    assertEquals(Optional.of("staging"), entry.environment());
    assertEquals(Optional.of("failed"), entry.outcome());
    assertEquals(Optional.of("because"), entry.reason());
    assertEquals(
        List.of(new JournalEntry.Step("001", "001_a.sql", "ok", Duration.ofMillis(12))),
        entry.steps());
    assertTrue(entry.doubts().isEmpty());
    assertTrue(listing.problems().isEmpty());
    assertTrue(journal.unfinished().isEmpty());
  }

  @Test
  void tellsWhatTheServerSaidAndOfWhichMigration() throws DrydockException, IOException {
    Journal journal = new Journal(folder);
    try (JournalRun run = journal.start(HEADER)) {
      run.event("remark", Map.of("text", "first"));
      run.event("migration", Map.of("file", "001_a.sql"));
      run.event("notice", Map.of("severity", "NOTICE", "message", "hello"));
      run.event("statement", Map.of("line", 3, "outcome", "ok"));
      run.event(
          "statement", Map.of("line", 4, "sqlState", "42P01", "message", "no", "errorLine", 5));
      run.finish("failed", Optional.of("because"));
    }
    JournalEntry entry = journal.list().entries().getFirst();
    Files.writeString(entry.file(), "{\"event\":\"event\",\"at", StandardOpenOption.APPEND);
    JournalLog log = journal.log(entry);
    assertEquals(
        List.of("REMARK first", "NOTICE hello 001_a.sql", "ERROR no 001_a.sql 5"),
        log.lines().stream()
            .map(
                line ->
                    line.kind()
                        + " "
                        + line.text()
                        + line.file().map(file -> " " + file).orElse("")
                        + (line.line() > 0 ? " " + line.line() : ""))
            .toList());
    assertEquals(1, log.more());
  }

  @Test
  void whatWasBegunAndNotSettledIsInDoubt() throws DrydockException {
    Journal journal = new Journal(folder);
    try (JournalRun run = journal.start(HEADER)) {
      run.settle(run.begin(doubt("001_a.sql"), true), "done", true);
      run.begin(doubt("002_b.sql"), true);
    }
    JournalEntry entry = journal.unfinished().getFirst();
    assertEquals(List.of("002_b.sql"), entry.doubts().stream().map(d -> d.file()).toList());
    assertEquals(Optional.of("733"), entry.doubts().getFirst().transactionId());

    journal.examined(entry);
    assertTrue(journal.unfinished().isEmpty());
    assertEquals(JournalEntry.State.EXAMINED, journal.list().entries().getFirst().state());
  }

  @Test
  void aRunThatGoesOnIsNotUnfinished() throws DrydockException {
    Journal journal = new Journal(folder);
    try (JournalRun run = journal.start(HEADER)) {
      assertEquals(
          JournalEntry.State.RUNNING, new Journal(folder).list().entries().getFirst().state());
      assertEquals(run.id(), journal.list().entries().getFirst().id());
    }
    assertEquals(JournalEntry.State.CUT_OFF, journal.list().entries().getFirst().state());
  }

  @Test
  void aKilledProgramLeavesAnUnfinishedRun() throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try {
      child.inputReader().readLine();
      Journal journal = new Journal(folder);
      assertEquals(JournalEntry.State.RUNNING, journal.list().entries().getFirst().state());
      child.destroyForcibly();
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, journal.unfinished().size());
      assertEquals("002_b.sql", journal.unfinished().getFirst().doubts().getFirst().file());
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void damagedFilesAreNamedAndTheRestIsListed() throws Exception {
    Journal journal = new Journal(folder);
    try (JournalRun run = journal.start(HEADER)) {
      run.finish("applied", Optional.empty());
    }
    Files.writeString(folder.resolve("20200101-000000-aaaaaaaa.jsonl"), "not json\n");
    try (Stream<Path> files = Files.list(folder)) {
      Path good = files.filter(f -> !f.toString().contains("aaaaaaaa")).findFirst().orElseThrow();
      String text = Files.readString(good);
      Files.writeString(good, text.replaceFirst("\n", "\n{\"event\": garbled\n"));
    }
    JournalListing listing = journal.list();
    assertEquals(Optional.of("applied"), listing.entries().getFirst().outcome());
    assertEquals(1, listing.entries().size());
    assertEquals(
        List.of("journal-damaged", "journal-damaged"),
        listing.problems().stream().map(p -> p.code()).toList());
  }

  @Test
  void aTornLastLineIsHowAKillLeavesIt() throws Exception {
    Journal journal = new Journal(folder);
    journal.start(HEADER).close();
    Path file = journal.list().entries().getFirst().file();
    Files.writeString(file, "{\"event\":\"beg", StandardOpenOption.APPEND);
    JournalListing listing = journal.list();
    assertTrue(listing.problems().isEmpty());
    journal.examined(listing.entries().getFirst());
    assertTrue(journal.list().problems().isEmpty());
    assertEquals(JournalEntry.State.EXAMINED, journal.list().entries().getFirst().state());
  }

  @Test
  void aFullDiskIsSaidBeforeAnythingRuns() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    Journal journal = FullDisk.after(folder, 0);
    DrydockException failure =
        assertThrows(DrydockException.class, () -> journal.start(HEADER).close());
    assertEquals("journal-not-written", failure.problem().code());
    assertTrue(failure.problem().message().contains("No space left"), failure.getMessage());
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    DrydockException failure =
        assertThrows(DrydockException.class, () -> new Journal(file).start(HEADER).close());
    assertEquals("journal-not-written", failure.problem().code());
    assertFalse(failure.problem().remedy().isEmpty());
  }

  static JournalEntry.Doubt doubt(String file) {
    return new JournalEntry.Doubt(
        "commit", "001", file, 3, "COMMIT", Optional.of("733"), Instant.EPOCH);
  }

  /** A program that begins something and never ends. */
  static final class EndlessRun {
    private EndlessRun() {}

    public static void main(String[] args) throws Exception {
      JournalRun run = new Journal(Path.of(args[0])).start(HEADER);
      run.begin(doubt("002_b.sql"), true);
      System.out.println("begun " + run.id());
      Thread.currentThread().join();
    }
  }
}
