package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A setting the server does not know: by what it is one sees where it comes from. */
final class UnknownSetting implements Entry {
  private static final Pattern SETTING =
      Pattern.compile("unrecognized configuration parameter \"(.+?)\"");

  private static final String SETTINGS = "SELECT name FROM pg_catalog.pg_settings";

  /** What dumps of a newer version set at their beginning, and since which version. */
  private static final Map<String, String> SINCE =
      Map.of(
          "transaction_timeout", "17",
          "idle_session_timeout", "14",
          "default_toast_compression", "14",
          "default_table_access_method", "12",
          "idle_in_transaction_session_timeout", "9.6",
          "row_security", "9.5",
          "lock_timeout", "9.3");

  /** What MySQL's SHOW is followed by. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "tables",
          "SELECT tablename FROM pg_tables WHERE schemaname = 'public';",
          "databases",
          "SELECT datname FROM pg_database;",
          "columns",
          "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = …;",
          "schemas",
          "SELECT nspname FROM pg_namespace;",
          "processlist",
          "SELECT * FROM pg_stat_activity;",
          "variables",
          "SHOW ALL;");

  private static final Set<String> MYSQL =
      Set.of(
          "foreign_key_checks",
          "unique_checks",
          "sql_mode",
          "sql_notes",
          "sql_safe_updates",
          "character_set_client",
          "character_set_results",
          "collation_connection",
          "autocommit");

  @Override
  public Set<String> states() {
    return Set.of("42704");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SETTING.matcher(failure.message());
    return said.find() ? Optional.of(of(failure, said.group(1))) : Optional.empty();
  }

  private static Draft of(Case failure, String name) {
    if (SHOWN.containsKey(name)) {
      return Draft.of(
              "SHOW " + name + " is MySQL's; PostgreSQL's SHOW shows settings.",
              "Ask the catalog (in psql: \\dt, \\l, \\d).")
          .run("Ask the catalog", SHOWN.get(name));
    }
    if (MYSQL.contains(name)) {
      return Draft.of(
              "%s is a setting of MySQL; PostgreSQL has none of that name.".formatted(name),
              "Take the SET out of the statement."
                  + (name.endsWith("_checks")
                      ? " Foreign keys that are DEFERRABLE are checked at the commit with SET"
                          + " CONSTRAINTS ALL DEFERRED; else load parents before children."
                      : ""))
          .fix(Near.said("Take the SET out of the statement"));
    }
    if (SINCE.containsKey(name)) {
      return Draft.of(
          "%s is a setting of PostgreSQL %s and later, and this server is older."
              .formatted(name, SINCE.get(name)),
          "In a dump take its SET line out, or restore with a server and pg_restore of the dump's"
              + " version; the rest of a restore goes on without it.");
    }
    if (failure.error().severity().equals("FATAL")) {
      return Draft.of(
          "The connection was refused because its address asks for the setting %s, which the server does not know."
              .formatted(name),
          "Correct the address: what the driver does not know of it, it hands on as a setting"
              + " (dbname, sslmode, user … misspelt, or a parameter of another driver).");
    }
    if (name.contains(".")) {
      return Draft.of(
              "Nobody has set %s in this session, and it has no default.".formatted(name),
              "Set it for the session or transaction first, or read it with"
                  + " current_setting(name, true), which gives NULL then.")
          .run(
              "Read it without an error",
              "SELECT current_setting(%s, true);".formatted(StringConstant.of(name)));
    }
    Draft draft =
        Draft.of(
            "The server knows no setting %s: a typing error, or a setting of another version."
                .formatted(name),
            "Correct its name; a setting of your own needs a point in its name.");
    List<Candidate> settings =
        failure.live().texts(SETTINGS).stream().map(one -> Candidate.of("", one)).toList();
    Near.into(
        draft, failure, "setting", name, NearestNames.trimmed(NearestNames.of(name, settings)));
    return draft;
  }
}
