package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.migration.Kind;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.TableAction;
import java.util.Set;

/** A constraint or index without a name in a file that runs again and again. */
final class UnnamedAgain extends StatementRule {
  private static final Set<Constraint.Kind> ADDED_AGAIN =
      Set.of(
          Constraint.Kind.CHECK,
          Constraint.Kind.FOREIGN_KEY,
          Constraint.Kind.UNIQUE,
          Constraint.Kind.EXCLUDE);

  UnnamedAgain() {
    super(
        new RuleInfo(
            "duplicate-anonymous-object",
            "Each run makes another one",
            "Without a name PostgreSQL finds a free one (…_fkey1, …_check1, …_idx1): every run of a"
                + " repeatable migration adds the same constraint or index once more, without an"
                + " error.",
            "Name it, and drop it IF EXISTS before."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.file().migration().kind() != Kind.REPEATABLE) {
      return;
    }
    switch (spot.shape()) {
      case CreateIndex index when index.name().isEmpty() ->
          spot.warning(index.indexWord(), "Every run makes one more index like this.");
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          if (action instanceof TableAction.AddConstraint add
              && add.constraint().name().isEmpty()
              && ADDED_AGAIN.contains(add.constraint().kind())) {
            spot.warning(add.span(), "Every run adds one more constraint like this.");
          }
        }
      }
      default -> {}
    }
  }
}
