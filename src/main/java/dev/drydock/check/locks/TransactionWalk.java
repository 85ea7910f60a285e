package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Spot;
import dev.drydock.check.locks.TakenLock.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Goes through a file and remembers which tables in use the running transaction holds with ACCESS
 * EXCLUSIVE, each with where that began.
 */
final class TransactionWalk {

  /** Takes each statement. */
  interface Step {
    /**
     * A statement that runs in a transaction.
     *
     * @param held what was locked before it, by the table's name
     */
    void at(Spot spot, Map<String, Spot> held);
  }

  private TransactionWalk() {}

  /** {@code a, b and c stay locked}. */
  static String stay(Map<String, Spot> held) {
    List<String> names = List.copyOf(held.keySet());
    return names.size() == 1
        ? names.getFirst() + " stays locked"
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.getLast()
            + " stay locked";
  }

  static void through(CheckedFile file, Findings findings, Step step) {
    Map<String, Spot> held = new LinkedHashMap<>();
    OptionalInt current = OptionalInt.empty();
    for (CheckedStatement statement : file.statements()) {
      if (statement.transaction().isEmpty() || !statement.transaction().equals(current)) {
        held.clear();
        current = statement.transaction();
      }
      if (current.isEmpty()) {
        continue;
      }
      Spot spot = new Spot(file, statement, findings);
      step.at(spot, held);
      for (TakenLock lock : TakenLocks.of(spot)) {
        if (lock.mode() == Mode.ACCESS_EXCLUSIVE) {
          held.putIfAbsent(lock.table().own(), spot);
        }
      }
    }
  }
}
