package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.CreatePolicy;

/** A policy whose name the table has already. */
final class PolicyExists implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "create-policy-rerun",
          "A policy that is there already",
          "CREATE POLICY knows no IF NOT EXISTS: PostgreSQL refuses a second policy of the "
              + "name (42710).",
          "DROP POLICY IF EXISTS it in the same file.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof CreatePolicy policy) {
        statement
            .before()
            .relation(policy.table().schema(), policy.table().own())
            .filter(
                table ->
                    table.policies().stream()
                        .anyMatch(one -> one.name().equals(policy.name().name())))
            .ifPresent(table -> report(file, statement, policy, findings));
      }
    }
  }

  private static void report(
      CheckedFile file, CheckedStatement statement, CreatePolicy policy, Findings findings) {
    String name = policy.name().span().in(file.text());
    String table = policy.table().span().in(file.text());
    findings
        .warning(
            policy.name().span().start(),
            policy.name().span().end(),
            "The table %s has a policy of this name already.".formatted(policy.table()))
        .fix(
            Fix.of(
                "Drop it first",
                file.insert(
                    statement.start(),
                    "DROP POLICY IF EXISTS %s ON %s;\n".formatted(name, table))));
  }
}
