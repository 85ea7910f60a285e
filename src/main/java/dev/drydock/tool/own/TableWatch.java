package dev.drydock.tool.own;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.Locale;
import java.util.Optional;

/**
 * Knows a table without asking before every row, which would cost a run of a thousand migrations a
 * thousand questions. What was seen once may still be rolled back; what two migrations saw will
 * stay, unless a migration names the table.
 */
final class TableWatch {
  private final HistoryTable table;
  private Optional<TableFacts> settled = Optional.empty();
  private Optional<String> seenBy = Optional.empty();

  TableWatch(HistoryTable table) {
    this.table = table;
  }

  boolean isSettled() {
    return settled.isPresent();
  }

  /** Forgets everything, because a transaction was rolled back. */
  void unsettle() {
    settled = Optional.empty();
    seenBy = Optional.empty();
  }

  /** Looks now; empty when the table is absent. */
  Optional<TableFacts> look(WriteSession session) throws ServerException {
    return TableFacts.read(session, table);
  }

  /**
   * What is known when a migration's row is to be written.
   *
   * @param text what the migration ran
   * @throws DrydockException INPUT when the table is absent
   */
  TableFacts facts(WriteSession session, Migration migration, String text) throws DrydockException {
    boolean named = text.toLowerCase(Locale.ROOT).contains(table.name().toLowerCase(Locale.ROOT));
    if (named) {
      unsettle();
    }
    if (settled.isPresent()) {
      return settled.get();
    }
    TableFacts now = look(session).orElseThrow(() -> HistoryProblems.absent(table));
    boolean seenBefore = seenBy.filter(id -> !id.equals(migration.id())).isPresent();
    if (seenBefore && !named) {
      settled = Optional.of(now);
    }
    seenBy = Optional.of(migration.id());
    return now;
  }
}
