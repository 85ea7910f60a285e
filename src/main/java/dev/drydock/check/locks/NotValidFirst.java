package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.Spot;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.Ident;
import java.util.ArrayList;
import java.util.List;

/** Adds a constraint NOT VALID and validates it in a migration of its own. */
final class NotValidFirst {
  private NotValidFirst() {}

  static Fix fix(Spot spot, AlterTable table, Constraint constraint, String suffix) {
    List<TextEdit> edits = new ArrayList<>();
    String name =
        constraint
            .name()
            .map(n -> spot.text(n.span()))
            .orElseGet(
                () ->
                    Rewriting.nameFor(
                        table.name(),
                        constraint.columns().stream().map(Ident::name).toList(),
                        suffix));
    if (constraint.name().isEmpty()) {
      // VALIDATE needs its name
      edits.add(spot.file().insert(constraint.span().start(), "CONSTRAINT " + name + " "));
    }
    edits.add(spot.file().insert(constraint.span().end(), " NOT VALID"));
    return Rewriting.andThen(
        spot,
        "Add it NOT VALID and validate it in the next migration",
        edits,
        "validate " + name.replace("\"", ""),
        "ALTER TABLE " + spot.text(table.name().span()) + " VALIDATE CONSTRAINT " + name + ";\n");
  }
}
