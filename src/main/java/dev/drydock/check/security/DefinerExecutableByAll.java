package dev.drydock.check.security;

import dev.drydock.check.CheckedStatement;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.DefaultPrivileges;
import dev.drydock.sql.ddl.Grant;
import dev.drydock.sql.ddl.TypeName;

/** SECURITY DEFINER that everybody may execute. */
final class DefinerExecutableByAll extends StatementRule {
  DefinerExecutableByAll() {
    super(
        new RuleInfo(
            "security-definer-executable-by-all",
            "Everybody may run a function with its owner's rights",
            "A new function may be executed by PUBLIC unless that is revoked.",
            "REVOKE EXECUTE ON FUNCTION … FROM PUBLIC, then GRANT it to those who need it."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateFunction function)
        || function.securityDefiner().isEmpty()
        || function.returns().map(DefinerExecutableByAll::isTrigger).orElse(false)
        || !spot.statement()
            .before()
            .routines(function.name().schema(), function.name().own())
            .isEmpty()) {
      return;
    }
    for (CheckedStatement statement : spot.file().statements()) {
      boolean revokes =
          switch (statement.shape()) {
            case Grant grant -> grant.revoke() && concerns(grant, function);
            case DefaultPrivileges defaults -> defaults.grant().revoke();
            default -> false;
          };
      if (revokes) {
        return;
      }
    }
    spot.info(function.securityDefiner().get(), "Everybody may execute " + function.name() + ".");
  }

  private static boolean isTrigger(TypeName type) {
    return type.name().own().equals("trigger") || type.name().own().equals("event_trigger");
  }

  private static boolean concerns(Grant grant, CreateFunction function) {
    return !grant.allInSchemas().isEmpty()
        || grant.objects().stream().anyMatch(o -> o.own().equals(function.name().own()));
  }
}
