package dev.drydock.check.security;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreatePolicy;

/** A policy without TO where that includes people who have not logged in. */
final class PolicyToPublic extends StatementRule {
  PolicyToPublic() {
    super(
        new RuleInfo(
            "policy-to-public",
            "A policy for everybody",
            "Without TO a policy is for all roles, those of people who have not logged in among them,"
                + " and is worked out for each of them.",
            "TO authenticated"));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreatePolicy policy
        && policy.roles().isEmpty()
        && spot.file().surroundings().tool().equals("supabase")) {
      spot.info(policy.name().span(), "This is for everybody, logged in or not.");
    }
  }
}
