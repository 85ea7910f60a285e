package dev.drydock.check.security;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy that compares the user with a column no index begins with. */
final class PolicyColumnWithoutIndex extends StatementRule {
  PolicyColumnWithoutIndex() {
    super(
        new RuleInfo(
            "policy-column-no-index",
            "A policy compares a column without an index",
            "The policy is part of every query on the table; without an index on what it compares"
                + " each of them reads all rows.",
            "CREATE INDEX ON table (column)"));
  }

  @Override
  protected void look(Spot spot) {
    PolicyClauses.of(spot).ifPresent(policy -> look(spot, policy));
  }

  private static void look(Spot spot, PolicyClauses policy) {
    Optional<Relation> table =
        spot.file()
            .end()
            .relation(policy.table().schema(), policy.table().own())
            .filter(Relation::isCompleteTable);
    Set<String> told = new HashSet<>();
    for (Span clause : policy.all()) {
      QueryNames names = spot.names(clause);
      boolean ofUser = names.calls().stream().anyMatch(c -> c.name().toString().equals("auth.uid"));
      if (table.isEmpty() || !ofUser || !names.relations().isEmpty()) {
        continue;
      }
      for (QueryNames.ColumnUse use : names.columns()) {
        Ident column = use.column();
        if (use.qualifier().isEmpty()
            && table.get().column(column.name()).isPresent()
            && isCompared(spot, clause, column)
            && !hasIndex(table.get(), column.name())
            && told.add(column.name())) {
          spot.info(
              column.span(),
              "No index of " + policy.table() + " begins with " + column.name() + ".");
        }
      }
    }
  }

  private static boolean isCompared(Spot spot, Span clause, Ident column) {
    String text = spot.file().text();
    String after = text.substring(column.span().end(), clause.end()).stripLeading();
    String before = text.substring(clause.start(), column.span().start()).stripTrailing();
    return after.startsWith("=") || before.endsWith("=");
  }

  private static boolean hasIndex(Relation table, String column) {
    return table.indexes().stream().anyMatch(i -> i.beginsWith(List.of(column)));
  }
}
