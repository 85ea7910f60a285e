package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreatePolicy.Command;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.QueryNames;

/** A policy that reads its own table. */
final class PolicySelfRecursion extends StatementRule {
  PolicySelfRecursion() {
    super(
        new RuleInfo(
            "policy-self-recursion",
            "A policy reads the table it protects",
            "To read the table the policy is needed, and so on: every query fails with 42P17,"
                + " infinite recursion detected in policy.",
            "Put the question into a SECURITY DEFINER function and call that."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreatePolicy policy)
        || policy.command() != Command.ALL && policy.command() != Command.SELECT
        || policy.using().isEmpty()) {
      return;
    }
    spot.names(policy.using().get()).relations().stream()
        .map(QueryNames.Relation::name)
        .filter(name -> isSame(name, policy.table()))
        .findFirst()
        .ifPresent(
            name ->
                spot.warning(
                        name.span(),
                        "Whoever this policy is for gets \"infinite recursion\" from "
                            + policy.table()
                            + ".")
                    .danger(Danger.OUTAGE));
  }

  private static boolean isSame(Name one, Name other) {
    return one.own().equals(other.own())
        && one.schema().orElse("public").equals(other.schema().orElse("public"));
  }
}
