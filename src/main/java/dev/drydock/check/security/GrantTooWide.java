package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Grant;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;

/** Rights to write for everybody. */
final class GrantTooWide extends StatementRule {
  private static final List<String> WRITING =
      List.of("ALL", "INSERT", "UPDATE", "DELETE", "TRUNCATE");

  GrantTooWide() {
    super(
        new RuleInfo(
            "grant-too-wide",
            "Everybody may write",
            "What is granted to PUBLIC is granted to every role there is and will be; anon is"
                + " everybody who has not logged in.",
            "GRANT the privileges that are needed to the roles that need them."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof Grant grant)
        || grant.revoke()
        || !grant.kind().map(k -> k == ObjectKind.TABLE).orElse(false)
        || grant.privileges().stream().noneMatch(WRITING::contains)) {
      return;
    }
    grant.roles().stream()
        .filter(role -> role.name().equals("public") || role.name().equals("anon"))
        .findFirst()
        .ifPresent(
            role ->
                spot.warning(role.span(), "Every " + words(role.name()) + " may write here.")
                    .danger(Danger.SECURITY));
  }

  private static String words(String role) {
    return role.equals("anon") ? "visitor who has not logged in" : "role";
  }
}
