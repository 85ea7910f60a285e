package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateExtension;
import java.util.Set;

/** CREATE EXTENSION without a schema, where public is shown by an API. */
final class ExtensionInPublic extends StatementRule {
  /** Those that bring or demand a schema of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("plpgsql", "pg_cron", "pgmq", "supabase_vault", "pgsodium", "pg_net", "pg_graphql");

  ExtensionInPublic() {
    super(
        new RuleInfo(
            "extension-in-public",
            "An extension in the schema the API shows",
            "Its functions can be called through the API.",
            "CREATE EXTENSION … WITH SCHEMA extensions"));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateExtension extension
        && spot.file().surroundings().tool().equals("supabase")
        && extension.schema().map("public"::equals).orElse(true)
        && !ELSEWHERE.contains(extension.name().name())) {
      spot.info(extension.name().span(), "Its functions are shown by the API.");
    }
  }
}
