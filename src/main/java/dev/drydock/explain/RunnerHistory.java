package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a tool says of its own history, looked at in the table it keeps it in: it may be settled by
 * now, or be another database's; and what a failed file makes may be there or not.
 */
final class RunnerHistory implements Entry {
  private static final String TABLE =
      """
      SELECT c.oid::regclass::text FROM pg_catalog.pg_class c
       WHERE c.relname = ? AND c.relkind IN ('r', 'p')
         AND EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a
                      WHERE a.attrelid = c.oid AND a.attname = ? AND NOT a.attisdropped)
       ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC, 1 LIMIT 1
      """;

  /** What is told of a history's rows. */
  private interface Told {
    void tell(Draft draft, Case failure, Matcher said, Seen history);
  }

  /** The rows asked for and the table that has them. */
  record Seen(String table, List<List<String>> rows) {}

  /**
   * A sentence of a tool and where it keeps what that is about.
   *
   * @param query for the table's name, and a group of the sentence where it has a question mark
   */
  private record Kept(
      Pattern said, String table, String column, String query, int group, Told told) {
    Kept(Pattern said, String table, String column, String query, Told told) {
      this(said, table, column, query, 1, told);
    }
  }

  private static final List<Kept> ALL =
      List.of(
          new Kept(
              Pattern.compile("Detected failed migration to version (\\S+)"),
              "flyway_schema_history",
              "success",
              "SELECT version, script, success, installed_on FROM %s"
                  + " WHERE version = ? ORDER BY installed_rank DESC",
              FailedRuns::flyway),
          new Kept(
              Pattern.compile("Dirty database version (\\d+)\\. Fix and force version"),
              "schema_migrations",
              "dirty",
              "SELECT version, dirty FROM %s WHERE version::text = ?",
              FailedRuns::dirty),
          new Kept(
              Pattern.compile("The `([^`]+)` migration started at [^\\n]* failed"),
              "_prisma_migrations",
              "rolled_back_at",
              "SELECT migration_name, finished_at, rolled_back_at, logs FROM %s"
                  + " WHERE migration_name = ? ORDER BY started_at DESC LIMIT 1",
              FailedRuns::prisma),
          new Kept(
              Pattern.compile(
                  "Could not acquire change log lock\\.\\s+Currently locked by (.+?) since"),
              "databasechangeloglock",
              "lockedby",
              "SELECT id, locked, lockedby, lockgranted FROM %s",
              RunnerHistory::liquibase),
          new Kept(
              Pattern.compile("MigrationLocked|Migration table is already locked"),
              "knex_migrations_lock",
              "is_locked",
              "SELECT is_locked FROM %s",
              RunnerHistory::knexLock),
          new Kept(
              Pattern.compile(
                  "The migration directory is corrupt, the following files are missing: ([^\\n]+)"),
              "knex_migrations",
              "name",
              "SELECT id, name, batch, migration_time FROM %s"
                  + " WHERE name = ANY (string_to_array(?, ', ')) ORDER BY id",
              RunnerHistory::knexMissing),
          new Kept(
              Pattern.compile(
                  "migration (\\d+) was previously applied but is missing in the resolved migrations"),
              "_sqlx_migrations",
              "checksum",
              "SELECT version, description, installed_on FROM %s WHERE version::text = ?",
              RunnerHistory::sqlx),
          new Kept(
              Pattern.compile("Can't locate revision identified by '([^']+)'"),
              "alembic_version",
              "version_num",
              "SELECT version_num FROM %s",
              RunnerHistory::alembic),
          new Kept(
              Pattern.compile(
                  "Migration (\\S+) is applied before its dependency (\\S+?)\\.(\\S+) on database"),
              "django_migrations",
              "app",
              "SELECT app, name, applied FROM %s WHERE app = ? ORDER BY applied DESC",
              2,
              RunnerHistory::django));

  @Override
  public Set<String> states() {
    return Set.of(ToolWords.STATE);
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    for (Kept kept : ALL) {
      Matcher said = kept.said().matcher(failure.message());
      if (said.find()) {
        return ToolWords.told(failure).map(draft -> told(draft, failure, kept, said));
      }
    }
    return Optional.empty();
  }

  private static Draft told(Draft draft, Case failure, Kept kept, Matcher said) {
    Optional<String> table = failure.live().text(TABLE, kept.table(), kept.column());
    if (table.isEmpty()) {
      return failure.live().is()
          ? draft.why(
              "This database has no table %s, in which the tool keeps its history unless it is told"
                      .formatted(kept.table())
                  + " otherwise: see which database it works on.")
          : draft;
    }
    String query = kept.query().formatted(table.get());
    String title = "What " + table.get() + " has of it";
    Optional<Evidence> rows =
        query.contains("?")
            ? failure.live().ask(title, query, said.group(kept.group()))
            : failure.live().ask(title, query);
    draft.evidence(rows);
    rows.filter(found -> found.failure().isEmpty())
        .ifPresent(
            found -> kept.told().tell(draft, failure, said, new Seen(table.get(), found.rows())));
    return draft;
  }

  /** The history no longer has what the tool stumbled over. */
  static void settled(Draft draft, String how) {
    draft.why(how).remedy("Run it again; if it says the same, it works on another database.");
  }

  /** A flag, as one tool or another writes it. */
  static boolean is(String value) {
    return value.matches("t|true|1");
  }

  private static void liquibase(Draft draft, Case failure, Matcher said, Seen history) {
    if (history.rows().stream().noneMatch(row -> is(row.get(1)))) {
      settled(draft, "Nobody holds the lock in %s now.".formatted(history.table()));
      return;
    }
    draft.run(
        "Release the lock, when nobody migrates",
        "UPDATE %s SET locked = false, lockgranted = NULL, lockedby = NULL WHERE id = 1;"
            .formatted(history.table()));
  }

  private static void knexLock(Draft draft, Case failure, Matcher said, Seen history) {
    if (history.rows().stream().noneMatch(row -> is(row.getFirst()))) {
      settled(draft, "Nobody holds the lock in %s now.".formatted(history.table()));
      return;
    }
    draft.run(
        "Release the lock, when nobody migrates (knex migrate:unlock)",
        "UPDATE %s SET is_locked = 0;".formatted(history.table()));
  }

  private static void knexMissing(Draft draft, Case failure, Matcher said, Seen history) {
    if (history.rows().isEmpty()) {
      settled(draft, "%s has none of them now.".formatted(history.table()));
      return;
    }
    draft
        .fix(Near.said("Fetch the files from version control"))
        .run(
            "Only when they are gone for good and what they made is wanted, take their rows away",
            "DELETE FROM %s WHERE name IN (%s);"
                .formatted(
                    history.table(),
                    history.rows().stream()
                        .map(row -> StringConstant.of(row.get(1)))
                        .collect(Collectors.joining(", "))));
  }

  private static void sqlx(Draft draft, Case failure, Matcher said, Seen history) {
    if (history.rows().isEmpty()) {
      settled(draft, "%s has no %s now.".formatted(history.table(), said.group(1)));
      return;
    }
    String description = history.rows().getFirst().get(1);
    draft
        .why("In %s it is called “%s”.".formatted(history.table(), description))
        .fix(
            Near.said(
                "Fetch the file %s_%s.sql from version control"
                    .formatted(said.group(1), description.replace(' ', '_'))))
        .run(
            "Only when it is gone for good and what it made is wanted, take its row away",
            "DELETE FROM %s WHERE version = %s;".formatted(history.table(), said.group(1)));
  }

  private static void alembic(Draft draft, Case failure, Matcher said, Seen history) {
    List<String> at = history.rows().stream().map(List::getFirst).toList();
    if (!at.contains(said.group(1))) {
      draft
          .why(
              at.isEmpty()
                  ? "%s is empty here.".formatted(history.table())
                  : "This database is at %s.".formatted(String.join(" and ", at)))
          .remedy(
              "See which database it works on, as it is not this one. There, fetch the file from version"
                  + " control: another branch may have applied it.");
    }
  }

  /** Django looks at its history before it would do anything to it, so no command mends it. */
  private static void django(Draft draft, Case failure, Matcher said, Seen history) {
    String app = said.group(2);
    String name = said.group(3);
    if (history.rows().stream().anyMatch(row -> row.subList(0, 2).equals(List.of(app, name)))) {
      settled(draft, "%s has %s.%s.".formatted(history.table(), app, name));
      return;
    }
    draft
        .remedy(
            "Where what %1$s.%2$s makes is there already, record it by hand: every migrate stops at this"
                    .formatted(app, name)
                + " check, with --fake too. Where it is not, take the rows away that came too early,"
                + " and migrate --fake them again after it.")
        .run(
            "Record it, where what it makes is there",
            "INSERT INTO %s (app, name, applied) VALUES (%s, %s, now());"
                .formatted(history.table(), StringConstant.of(app), StringConstant.of(name)));
  }
}
