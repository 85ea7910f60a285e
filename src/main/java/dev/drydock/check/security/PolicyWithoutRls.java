package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.CreatePolicy;

/** A policy on a table whose row security stays off. */
final class PolicyWithoutRls extends StatementRule {
  PolicyWithoutRls() {
    super(
        new RuleInfo(
            "policy-without-rls",
            "A policy that has no effect",
            "Policies count only where row security is on; without it everybody sees all rows.",
            "ALTER TABLE … ENABLE ROW LEVEL SECURITY"));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreatePolicy policy) {
      RowSecurity.off(spot, policy.table())
          .filter(r -> stays(r, policy.name().name()))
          .ifPresent(
              r ->
                  spot.warning(
                          policy.name().span(),
                          "Row security of " + policy.table() + " is off, so this has no effect.")
                      .danger(Danger.SECURITY)
                      .fix(
                          Fix.of(
                              "Enable row security",
                              Rewriting.append(spot, RowSecurity.enable(spot, policy.table())))));
    }
  }

  /** One that is dropped again may have had its effect until then. */
  private static boolean stays(Relation table, String policy) {
    return table.policies().stream().anyMatch(one -> one.name().equals(policy));
  }
}
