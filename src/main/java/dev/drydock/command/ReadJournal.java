package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalListing;
import dev.drydock.run.journal.JournalLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lists the runs made from this machine. Reads files; keep it off the JavaFX thread. */
public final class ReadJournal {
  /** Outcomes as in the JSON of {@code apply} and {@code dry-run}. */
  private static final Set<String> FAILED = Set.of("failed", "would-fail", "in-doubt");

  private final Supplier<Journal> journal;

  ReadJournal(Supplier<Journal> journal) {
    this.journal = journal;
  }

  /** Every run, newest first. */
  public JournalListing read() throws DrydockException {
    return journal.get().list();
  }

  /** What a run was told while it went on: notices, errors, waits, remarks. */
  public JournalLog log(JournalEntry run) throws DrydockException {
    return journal.get().log(run);
  }

  /**
   * The runs that touched a migration, newest first.
   *
   * @param folder as the workspace names it
   * @param file relative to the folder; not by version, which duplicates share
   */
  public List<MigrationRun> of(Path folder, String file) throws DrydockException {
    List<MigrationRun> runs = new ArrayList<>();
    for (JournalEntry run : journal.get().list().entries()) {
      Optional<JournalEntry.Step> step =
          run.steps().stream()
              .filter(s -> run.folder().equals(folder.toString()) && s.file().equals(file))
              .findFirst();
      if (step.isPresent()) {
        runs.add(new MigrationRun(run, step.get(), error(run, step.get())));
      }
    }
    return runs;
  }

  /**
   * A run that failed.
   *
   * @param error the statement the server refused, where the journal has it
   */
  public record FailedRun(JournalEntry run, Optional<JournalLog.Line> error) {}

  /**
   * The newest run on a folder that failed, dry runs too.
   *
   * @param folder as the workspace names it
   */
  public Optional<FailedRun> lastFailed(Path folder) throws DrydockException {
    Optional<JournalEntry> newest =
        journal.get().list().entries().stream()
            .filter(run -> run.folder().equals(folder.toString()))
            .filter(run -> FAILED.contains(run.outcome().orElse("")))
            .findFirst();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FailedRun(
            newest.get(),
            log(newest.get()).lines().stream()
                .filter(line -> line.kind() == JournalLog.Kind.ERROR)
                .findFirst()));
  }

  private Optional<String> error(JournalEntry run, JournalEntry.Step step) throws DrydockException {
    if (step.outcome().equals("ok")) {
      return Optional.empty();
    }
    return log(run).lines().stream()
        .filter(line -> line.kind() == JournalLog.Kind.ERROR)
        .filter(line -> line.file().filter(step.file()::equals).isPresent())
        .findFirst()
        .map(line -> line.word() + "  " + line.text());
  }
}
