package dev.drydock.check.security;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Policy;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.Ident;
import java.util.List;

/** A second permissive policy for the same role and command. */
final class MultiplePermissivePolicies extends StatementRule {
  MultiplePermissivePolicies() {
    super(
        new RuleInfo(
            "multiple-permissive-policies",
            "Two policies for the same role and command",
            "Permissive policies are joined by OR, and each is worked out for every row.",
            "One policy with both conditions."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreatePolicy policy) || !policy.permissive()) {
      return;
    }
    spot.relation(policy.table()).stream()
        .flatMap(table -> table.policies().stream())
        .filter(other -> other.permissive() && !other.name().equals(policy.name().name()))
        .filter(other -> overlaps(policy, other))
        .findFirst()
        .ifPresent(
            other ->
                spot.info(
                    policy.name().span(),
                    other.name() + " is for the same command and role, so both are worked out."));
  }

  private static boolean overlaps(CreatePolicy policy, Policy other) {
    String command = policy.command().name();
    List<String> roles =
        policy.roles().isEmpty()
            ? List.of("public")
            : policy.roles().stream().map(Ident::name).toList();
    List<String> others = other.roles().isEmpty() ? List.of("public") : other.roles();
    return command.equals(other.command()) && roles.stream().anyMatch(others::contains);
  }
}
