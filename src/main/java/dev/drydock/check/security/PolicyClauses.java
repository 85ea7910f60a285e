package dev.drydock.check.security;

import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The expressions of a policy that is made or changed.
 *
 * @param all USING and WITH CHECK, those that are written
 */
record PolicyClauses(Name table, List<Span> all) {

  static Optional<PolicyClauses> of(Spot spot) {
    return switch (spot.shape()) {
      case CreatePolicy policy ->
          Optional.of(new PolicyClauses(policy.table(), both(policy.using(), policy.check())));
      case AlterPolicy policy ->
          Optional.of(new PolicyClauses(policy.table(), both(policy.using(), policy.check())));
      default -> Optional.empty();
    };
  }

  private static List<Span> both(Optional<Span> using, Optional<Span> check) {
    return Stream.concat(using.stream(), check.stream()).toList();
  }
}
