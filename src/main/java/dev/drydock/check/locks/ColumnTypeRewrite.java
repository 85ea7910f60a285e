package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TypeName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of type that writes the whole table anew. */
final class ColumnTypeRewrite extends ActionRule {
  /**
   * From which types PostgreSQL reaches a type, without arguments, by changing the catalog only.
   */
  private static final Map<String, Set<String>> FREE =
      Map.of(
          "text", Set.of("varchar", "text"),
          "varchar", Set.of("varchar", "text"),
          "inet", Set.of("cidr", "inet"),
          "numeric", Set.of("numeric"),
          "varbit", Set.of("varbit"),
          "citext", Set.of("text", "varchar", "citext"));

  ColumnTypeRewrite() {
    super(
        new RuleInfo(
            "column-type-rewrite",
            "A change of type writes the table anew",
            "Every row is written again and every index built again while reads and writes wait;"
                + " views, policies and triggers on the column refuse it (0A000).",
            "Add a column of the new type, keep it filled by a trigger, copy in batches, then swap"
                + " the names."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (!(action instanceof TableAction.ColumnType change)) {
      return;
    }
    Optional<String> from =
        spot.relation(table.name())
            .flatMap(r -> r.column(change.column().name()))
            .flatMap(Column::type)
            .map(TypeNames::catalog);
    String to = TypeNames.catalog(change.type().name().own());
    if (from.isEmpty()) {
      spot.info(
          change.span(),
          "Unless the old type allows otherwise, this writes all of "
              + table.name()
              + " anew while reads and writes wait.");
    } else if (change.using().isPresent() || !isFree(from.get(), to, change.type())) {
      spot.blocks(
          table.name(),
          change.span(),
          "All of "
              + table.name()
              + " is written anew, from "
              + from.get()
              + " to "
              + to
              + ", while reads and writes wait.");
    }
  }

  private static boolean isFree(String from, String to, TypeName type) {
    if (type.array()) {
      return from.endsWith("[]");
    }
    if (from.equals(to) && (type.arguments().isEmpty() || !from.equals("bpchar"))) {
      return true; // with arguments it is free when they only widen, which is not known here
    }
    if (to.equals("varchar") && from.equals("text") && !type.arguments().isEmpty()) {
      return false;
    }
    boolean zone =
        from.startsWith("timestamp") && to.startsWith("timestamp"); // free where TimeZone is UTC
    return zone || FREE.getOrDefault(to, Set.of()).contains(from);
  }
}
