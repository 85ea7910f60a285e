package dev.drydock.run.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableSumsTest {
  @Test
  void aLockIsHeldToTheEndOfItsTransaction() {
    List<TableEffect> tables =
        TableSums.of(
            List.of(
                transaction(
                    step(5, lock("public.p", "AccessShare")),
                    step(10, lock("public.t", "RowExclusive")),
                    step(20, lock("public.t", "AccessExclusive"))),
                transaction(step(500, lock("public.t", "Share")))));
    assertEquals(
        List.of("public.t", "public.p"), tables.stream().map(TableEffect::relation).toList());
    assertEquals(Optional.of(LockMode.ACCESS_EXCLUSIVE), tables.getFirst().lock());
    assertEquals(
        Duration.ofMillis(500), tables.getFirst().held(), "the longest of one transaction");
    assertEquals(Optional.of("reads and writes of t wait"), tables.getFirst().waits());
    assertEquals(Duration.ofMillis(35), tables.get(1).held());
    assertEquals(Optional.empty(), tables.get(1).waits());
  }

  @Test
  void whoUsesATableWaitsForItsIndexes() {
    List<TableEffect> tables =
        TableSums.of(
            List.of(
                transaction(
                    step(
                        1,
                        lock("public.t", "Share"),
                        new LockTaken(
                            "public.t_pkey", "AccessExclusive", false, Optional.of("public.t"))))));
    assertEquals(1, tables.size());
    assertEquals(Optional.of(LockMode.ACCESS_EXCLUSIVE), tables.getFirst().lock());
  }

  @Test
  void whatIsNewConcernsNobody() {
    assertTrue(
        TableSums.of(
                List.of(transaction(step(1, new LockTaken("public.n", "AccessExclusive", true)))))
            .isEmpty());
  }

  private static LockTaken lock(String table, String mode) {
    return new LockTaken(table, mode, false);
  }

  private static TableSums.Step step(long millis, LockTaken... locks) {
    return new TableSums.Step(
        Effects.observed(List.of(locks), List.of(), List.of(), List.of()),
        Duration.ofMillis(millis));
  }

  private static TableSums.Transaction transaction(TableSums.Step... steps) {
    return new TableSums.Transaction(List.of(steps));
  }
}
