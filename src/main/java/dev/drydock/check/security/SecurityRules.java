package dev.drydock.check.security;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules of this package, in the order of the help. */
public final class SecurityRules {
  private SecurityRules() {}

  public static List<Rule> all() {
    return List.of(
        new RlsMissing(),
        new PolicyWithoutRls(),
        new RlsWithoutPolicy(),
        new FunctionPerRow(),
        new PolicyColumnWithoutIndex(),
        new PolicyAlwaysTrue(),
        new PolicyToPublic(),
        new MultiplePermissivePolicies(),
        new PolicySelfRecursion(),
        new PolicyUserMetadata(),
        new DefinerWithoutSearchPath(),
        new DefinerExecutableByAll(),
        new ViewBypassesRls(),
        new GrantTooWide(),
        new SecretInMigration(),
        new TurnedText());
  }
}
