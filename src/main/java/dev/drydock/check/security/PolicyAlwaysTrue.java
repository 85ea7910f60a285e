package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreatePolicy.Command;
import dev.drydock.sql.ddl.Span;
import java.util.Optional;

/** A policy that lets everybody write everything. */
final class PolicyAlwaysTrue extends StatementRule {
  PolicyAlwaysTrue() {
    super(
        new RuleInfo(
            "policy-always-true",
            "A policy that lets every row be written",
            "USING (true) or WITH CHECK (true) for a command that writes is the same as no row"
                + " security for the roles it is for.",
            "TO authenticated, and a condition on the row."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreatePolicy policy)
        || !policy.permissive()
        || policy.command() == Command.SELECT
        || isForService(policy)) {
      return;
    }
    Optional<Span> clause = policy.command() == Command.INSERT ? policy.check() : policy.using();
    clause
        .filter(span -> spot.text(span).strip().equalsIgnoreCase("true"))
        .ifPresent(
            span ->
                spot.warning(
                        span,
                        "Every row of "
                            + policy.table()
                            + " may be written by "
                            + (policy.roles().isEmpty()
                                ? "everybody."
                                : policy.roles().getFirst().name() + "."))
                    .danger(Danger.SECURITY));
  }

  private static boolean isForService(CreatePolicy policy) {
    return !policy.roles().isEmpty()
        && policy.roles().stream()
            .allMatch(r -> r.name().equals("service_role") || r.name().equals("postgres"));
  }
}
