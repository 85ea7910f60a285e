package dev.drydock.command;

import dev.drydock.problem.Problem;
import dev.drydock.run.TransactionMode;
import java.util.List;

/**
 * What an apply would do, to be shown before asking.
 *
 * @param fingerprint of files, history and order; an apply that is given it refuses another
 * @param migrations in the order they would run
 * @param refusals why it would be refused as things stand; empty when it would not
 */
public record PendingPlan(String fingerprint, List<Planned> migrations, List<Problem> refusals) {
  public PendingPlan {
    migrations = List.copyOf(migrations);
    refusals = List.copyOf(refusals);
  }

  /** One migration to come. */
  public record Planned(
      String version, String name, String file, TransactionMode transaction, int statements) {}
}
