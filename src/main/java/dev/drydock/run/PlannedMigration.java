package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.problem.Problem;
import dev.drydock.sql.Script;
import java.util.List;
import java.util.Optional;

/**
 * One migration as it will run.
 *
 * @param text the file's text as it was read when planning; what runs is this, whatever becomes of
 *     the file meanwhile
 * @param sha256 of that text in UTF-8, hexadecimal
 * @param script what is run of it, cut into statements
 * @param segments in order; empty for an empty file
 * @param cannotRun why Drydock cannot run it at all, for instance a psql meta-command
 */
public record PlannedMigration(
    Migration migration,
    String text,
    String sha256,
    Script script,
    TransactionMode transaction,
    List<Segment> segments,
    Optional<Problem> cannotRun) {
  public PlannedMigration {
    segments = List.copyOf(segments);
  }
}
