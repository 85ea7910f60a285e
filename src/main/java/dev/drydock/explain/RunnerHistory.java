package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool says of its own history, looked at in the table it keeps it in: it may be settled by
 * now, or be another database's; and what a failed file makes may be there or not.
 */
final class RunnerHistory implements Entry {
  private static final List<Kept> ALL =
      Stream.of(
              List.of(
                  Kept.of(
                      "Detected failed migration to version (\\S+)",
                      "flyway_schema_history",
                      "installed_rank script checksum success",
                      "SELECT version, script, success, installed_on FROM %s"
                          + " WHERE version = ? ORDER BY installed_rank DESC",
                      FailedRuns::flyway),
                  Kept.of(
                      "Dirty database version (\\d+)\\. Fix and force version",
                      "schema_migrations",
                      "version dirty",
                      "SELECT version, dirty FROM %s WHERE version::text = ?",
                      FailedRuns::dirty),
                  Kept.of(
                      "The `([^`]+)` migration started at [^\\n]* failed",
                      "_prisma_migrations",
                      "migration_name rolled_back_at",
                      "SELECT migration_name, finished_at, rolled_back_at, logs FROM %s"
                          + " WHERE migration_name = ? ORDER BY started_at DESC LIMIT 1",
                      FailedRuns::prisma),
                  Kept.of(
                      "Could not acquire change log lock\\.\\s+Currently locked by (.+?) since",
                      "databasechangeloglock",
                      "locked lockgranted lockedby",
                      "SELECT id, locked, lockedby, lockgranted FROM %s",
                      RunnerHistory::liquibase),
                  Kept.of(
                      "MigrationLocked|Migration table is already locked",
                      "knex_migrations_lock",
                      "is_locked",
                      "SELECT is_locked FROM %s",
                      RunnerHistory::knexLock),
                  Kept.of(
                      "The migration directory is corrupt, the following files are missing: ([^\\n]+)",
                      "knex_migrations",
                      "name batch migration_time",
                      "SELECT id, name, batch, migration_time FROM %s"
                          + " WHERE name = ANY (string_to_array(?, ', ')) ORDER BY id",
                      RunnerHistory::knexMissing),
                  Kept.of(
                      "Can't locate revision identified by '([^']+)'",
                      "alembic_version",
                      "version_num",
                      "SELECT version_num FROM %s",
                      RunnerHistory::alembic),
                  Kept.of(
                      "Migration (\\S+) is applied before its dependency (\\S+?)\\.(\\S+) on database",
                      "django_migrations",
                      "app name applied",
                      "SELECT app, name, applied FROM %s WHERE app = ? ORDER BY applied DESC",
                      2,
                      RunnerHistory::django)),
              ChangedFiles.all(),
              LateFiles.all(),
              LostFiles.all())
          .flatMap(List::stream)
          .toList();

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
    Optional<String> table = kept.here(failure);
    if (table.isEmpty()) {
      return failure.live().is()
          ? draft
              .why(
                  "This database has no table %s, in which the tool keeps its history unless it is"
                          .formatted(kept.table())
                      + " told otherwise.")
              .before("See which database it works on, as it seems to be another. There: ")
          : draft;
    }
    if (kept.query().contains("?") && said.group(kept.group()) == null) {
      return draft; // it does not say which
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
            found ->
                kept.told().tell(draft, failure, said, new Kept.Seen(table.get(), found.rows())));
    return draft;
  }

  /** The history no longer has what the tool stumbled over. */
  static void settled(Draft draft, String how) {
    draft.why(how).remedy("Run it again; if it says the same, it works on another database.");
  }

  /** The history has never had it, so that the tool looks at another. */
  static void elsewhere(Draft draft, Kept.Seen history, String what) {
    draft
        .why("%s has no %s.".formatted(history.table(), what))
        .before("See which database it works on, as it is not this one. There: ");
  }

  /** A flag, as one tool or another writes it. */
  static boolean is(String value) {
    return value.matches("t|true|1");
  }

  private static void liquibase(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    if (history.rows().stream().noneMatch(row -> is(row.get(1)))) {
      settled(draft, "Nobody holds the lock in %s now.".formatted(history.table()));
      return;
    }
    draft.run(
        "Release the lock, when nobody migrates",
        "UPDATE %s SET locked = false, lockgranted = NULL, lockedby = NULL WHERE id = 1;"
            .formatted(history.table()));
  }

  private static void knexLock(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    if (history.rows().stream().noneMatch(row -> is(row.getFirst()))) {
      settled(draft, "Nobody holds the lock in %s now.".formatted(history.table()));
      return;
    }
    draft.run(
        "Release the lock, when nobody migrates (knex migrate:unlock)",
        "UPDATE %s SET is_locked = 0;".formatted(history.table()));
  }

  private static void knexMissing(Draft draft, Case failure, Matcher said, Kept.Seen history) {
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

  private static void alembic(Draft draft, Case failure, Matcher said, Kept.Seen history) {
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
  private static void django(Draft draft, Case failure, Matcher said, Kept.Seen history) {
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
