package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Update;

/** Changes of many rows behind changes of the schema, in one transaction. */
final class SchemaAndDataMixed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "schema-and-data-mixed",
          "Schema and data change in one transaction",
          "The schema's locks last as long as the data takes, and a failure throws both away.",
          "One migration for the schema, another for the data.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    boolean[] told = new boolean[1];
    TransactionWalk.through(
        file,
        findings,
        (spot, held) -> {
          boolean changes =
              switch (spot.shape()) {
                case Update update -> spot.isInUse(update.target());
                case Delete delete -> spot.isInUse(delete.target());
                default -> false;
              };
          if (changes && !held.isEmpty() && !told[0]) {
            told[0] = true;
            spot.info(
                spot.whole(), "This changes rows in the transaction that changes the schema.");
          }
        });
  }
}
