package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.CreateTable;

/** A table of a schema that an API shows, without row security. */
final class RlsMissing extends StatementRule {
  RlsMissing() {
    super(
        new RuleInfo(
            "rls-missing-on-new-table",
            "A table anybody can read and write through the API",
            "Supabase shows the schema public through its API, and a table there without row security"
                + " is open to everybody who has the public key.",
            "ALTER TABLE … ENABLE ROW LEVEL SECURITY, and at least one policy."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateTable table)
        || !spot.file().surroundings().tool().equals("supabase")
        || table.temporary()
        || table.partitionOf().isPresent()
        || !table.name().schema().map("public"::equals).orElse(true)) {
      return;
    }
    RowSecurity.off(spot, table.name())
        .filter(r -> r.name().schema().equals("public"))
        .ifPresent(
            r ->
                spot.warning(
                        table.name().span(),
                        "Nothing switches row security on for " + table.name() + ".")
                    .danger(Danger.SECURITY)
                    .fix(
                        Fix.of(
                            "Enable row security",
                            Rewriting.append(spot, RowSecurity.enable(spot, table.name())))));
  }
}
