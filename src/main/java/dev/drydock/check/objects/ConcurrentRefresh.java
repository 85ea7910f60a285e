package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.schema.Index;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.Maintenance;
import dev.drydock.sql.ddl.Name;

/** REFRESH … CONCURRENTLY of a view that has no key. */
final class ConcurrentRefresh implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "concurrent-refresh-needs-unique",
          "REFRESH CONCURRENTLY without a unique index",
          "PostgreSQL refuses it (55000): it compares old and new rows by a unique index "
              + "over all rows.",
          "CREATE UNIQUE INDEX over plain columns of the materialized view first.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof Maintenance refresh
          && refresh.command() == Maintenance.Command.REFRESH
          && refresh.concurrently()) {
        for (Name name : refresh.names()) {
          boolean lacks =
              statement
                  .before()
                  .relation(name.schema(), name.own())
                  .filter(view -> view.kind() == Relation.Kind.MATERIALIZED_VIEW)
                  .filter(view -> view.indexes().stream().noneMatch(ConcurrentRefresh::serves))
                  .isPresent();
          if (lacks) {
            findings.warning(
                name.span().start(),
                name.span().end(),
                "%s has no unique index over all its rows.".formatted(name));
          }
        }
      }
    }
  }

  private static boolean serves(Index index) {
    return index.unique() && index.plain() && !index.partial();
  }
}
