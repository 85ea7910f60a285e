package dev.drydock.run;

import dev.drydock.run.effects.TableEffect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one migration did.
 *
 * @param committed in words, what of it is in the database and what is not, for one that did not
 *     end well
 * @param tables what it does to relations that were there before, in sum
 */
public record MigrationReport(
    String version,
    String name,
    String file,
    StepOutcome outcome,
    TransactionMode transaction,
    Duration took,
    List<StatementReport> statements,
    Optional<String> committed,
    List<TableEffect> tables) {

  public MigrationReport {
    statements = List.copyOf(statements);
    tables = List.copyOf(tables);
  }

  /** The first statement that failed. */
  public Optional<StatementError> error() {
    return statements.stream().flatMap(s -> s.error().stream()).findFirst();
  }
}
