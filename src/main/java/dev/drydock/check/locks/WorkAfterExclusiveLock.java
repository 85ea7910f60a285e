package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.Danger;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.Copy;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Update;
import java.util.Optional;

/** Work that takes time while a table is locked. */
final class WorkAfterExclusiveLock implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "work-after-ae-lock",
          "Slow work while a table stays locked",
          "A lock is held to the end of the transaction, so everything that takes time after it is"
              + " time in which others wait.",
          "Put the statement that locks last, or the slow one into a migration of its own.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    TransactionWalk.through(
        file,
        findings,
        (spot, held) -> {
          if (!held.isEmpty()) {
            slowTable(spot)
                .filter(spot::isInUse)
                .ifPresent(
                    table ->
                        spot.warning(
                                spot.whole(),
                                "While this runs, "
                                    + TransactionWalk.stay(held)
                                    + " against reads and writes.")
                            .danger(Danger.OUTAGE));
          }
        });
  }

  private static Optional<Name> slowTable(Spot spot) {
    return switch (spot.shape()) {
      case Update update -> Optional.of(update.target());
      case Delete delete -> Optional.of(delete.target());
      case CreateIndex index when !index.concurrently() -> Optional.of(index.table());
      case Copy copy when copy.from() -> copy.table();
      case Insert insert
          when spot.text(insert.span()).toUpperCase(java.util.Locale.ROOT).contains("SELECT") ->
          Optional.of(insert.target());
      default -> Optional.empty();
    };
  }
}
