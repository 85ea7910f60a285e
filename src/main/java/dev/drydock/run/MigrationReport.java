package dev.drydock.run;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.ddl.Retelling;
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
 * @param changes what it changed in the catalog, for a rehearsal
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
    List<TableEffect> tables,
    List<Change> changes) {

  public MigrationReport {
    statements = List.copyOf(statements);
    tables = List.copyOf(tables);
    changes = List.copyOf(changes);
  }

  /** What it changed in the catalog as statements, to be read; empty where it changed nothing. */
  public String changesAsSql() {
    return Retelling.of(changes).text();
  }

  /** The same with more known of what it does. */
  MigrationReport with(List<StatementReport> known, List<TableEffect> inSum) {
    return new MigrationReport(
        version, name, file, outcome, transaction, took, known, committed, inSum, changes);
  }

  /** The same with what it changed in the catalog. */
  MigrationReport with(List<Change> inCatalog) {
    return new MigrationReport(
        version, name, file, outcome, transaction, took, statements, committed, tables, inCatalog);
  }

  /** The first statement that failed. */
  public Optional<StatementError> error() {
    return statements.stream().flatMap(s -> s.error().stream()).findFirst();
  }
}
