package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.Set;

/** An expression that must always give the same and does not. */
final class NotImmutable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "generated-or-index-not-immutable",
          "An index or generated column over what changes",
          "PostgreSQL refuses it (42P17): the expression of an index, its WHERE and a "
              + "generated column must be immutable.",
          "Use a column that a trigger fills, or AT TIME ZONE with a constant zone.");

  /** Volatile or stable functions of pg_catalog in all their forms. */
  private static final Set<String> CHANGING =
      Set.of(
          "now",
          "random",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "timeofday",
          "gen_random_uuid",
          "nextval",
          "currval",
          "current_setting",
          "txid_current");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      switch (statement.shape()) {
        case CreateIndex index -> {
          index.elements().stream()
              .filter(element -> element.column().isEmpty())
              .forEach(element -> check(file, element.expression(), findings));
          index.where().ifPresent(span -> check(file, span, findings));
        }
        case CreateTable table ->
            table.columns().forEach(c -> c.generated().ifPresent(s -> check(file, s, findings)));
        case AlterTable table ->
            table
                .actions()
                .forEach(
                    action -> {
                      if (action instanceof TableAction.AddColumn add) {
                        add.column().generated().ifPresent(span -> check(file, span, findings));
                      }
                    });
        default -> {}
      }
    }
  }

  private static void check(CheckedFile file, Span span, Findings findings) {
    for (QueryNames.Call call : QueryNames.of(file.text(), span).calls()) {
      boolean builtIn = call.name().schema().map("pg_catalog"::equals).orElse(true);
      if (builtIn && CHANGING.contains(call.name().own())) {
        findings.error(
            call.span().start(),
            call.span().end(),
            "%s() does not always give the same, so it cannot stand here.".formatted(call.name()));
      }
    }
  }
}
