package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.Span;

/** A clause of a policy that its command has no use for. */
final class PolicyClauseMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-clause-mismatch",
          "USING or WITH CHECK where the command has none",
          "PostgreSQL refuses it (42601): an INSERT has no row to see before, SELECT and "
              + "DELETE have none to write.",
          "INSERT takes WITH CHECK alone, SELECT and DELETE take USING alone.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof CreatePolicy policy) {
        switch (policy.command()) {
          case INSERT ->
              policy.using().ifPresent(span -> report("INSERT", "USING", span, findings));
          case SELECT, DELETE ->
              policy
                  .check()
                  .ifPresent(span -> report(policy.command().name(), "WITH CHECK", span, findings));
          case ALL, UPDATE -> {}
        }
      }
    }
  }

  private static void report(String command, String clause, Span span, Findings findings) {
    findings.error(
        span.start(), span.end(), "A policy for %s takes no %s.".formatted(command, clause));
  }
}
