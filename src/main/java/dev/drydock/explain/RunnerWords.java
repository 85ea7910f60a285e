package dev.drydock.explain;

import java.util.List;

/** What runners of migrations say of their own: of checksums, of their history, of their locks. */
final class RunnerWords {
  private static final String PUT_BACK =
      "Put the file back as it was applied, and write the change as a new migration; where the change"
          + " is only in comments or layout, ";

  private RunnerWords() {}

  static List<Said> all() {
    return List.of(
        // Flyway
        changed(
            "Migration (?:checksum|description|type) mismatch for migration (?:(version \\S+)|(\\S+))"
                + "(?:\\s+-> Applied to database\\s*: \\S+\\s+-> Resolved locally\\s*: -?\\d+)?",
            "take the new checksum over: flyway repair."),
        Said.of(
            ToolWords.STATE,
            "Detected failed migration to (version \\S+)",
            "The history has {1} as failed, and Flyway runs nothing before that is settled.",
            "Undo what of it is there, then flyway repair takes the failed row away; run it again"
                + " after."),
        Said.of(
            ToolWords.STATE,
            "Detected resolved migration not applied to database: (\\S+?)\\.?(?:\\s|$)",
            "{1} is in the folder and was never applied here, and later ones were: it came out of"
                + " order.",
            "Apply it out of order (outOfOrder=true), or give it a number above the last applied."),
        Said.of(
            ToolWords.STATE,
            "Detected applied migration not resolved locally: (\\S+?)\\.?(?:\\s|$)",
            "{1} is in the history and its file is not in the folder.",
            "Fetch the file from version control; another branch may have applied it. Only when it is"
                + " gone for good: flyway repair."),
        Said.of(
            ToolWords.STATE,
            "Found non-empty schema\\(s\\) (.+?) but no schema history table",
            "{1} has tables, and Flyway has no history there.",
            "Say from which version on it counts: flyway baseline, or baselineOnMigrate=true once; see"
                + " first that this is the right database and schema."),
        Said.of(
            ToolWords.STATE,
            "Found more than one migration with version (\\S+)",
            "Two files have the version {1}.",
            "Give the one that is not applied the next number."),
        // Liquibase
        Said.of(
            ToolWords.STATE,
            "Could not acquire change log lock\\.\\s+Currently locked by (.+?) since ([^\\n]+)",
            "{1} has held Liquibase's lock since {2}: it is still at work, or ended without giving"
                + " it back.",
            "See that nobody migrates, then release the lock: liquibase release-locks."),
        changed(
            "change ?sets? check ?sum\\s+(\\S+)(?: was: \\S+ but is now: \\S+)?",
            "clear the sums: liquibase clear-checksums."),
        // golang-migrate, goose, tern
        Said.of(
            ToolWords.STATE,
            "Dirty database version (\\d+)\\. Fix and force version",
            "Version {1} failed half-way, and its history is marked as dirty until somebody has looked.",
            "See what of {1} is there and finish or undo it by hand, then migrate force {1} if it is"
                + " all there, or force the version before it."),
        Said.of(
            ToolWords.STATE,
            "no migration found for version (\\d+)",
            "The history is at version {1}, and the folder has no file of it.",
            "Fetch the file from version control: another branch may have applied it."),
        Said.of(
            ToolWords.STATE,
            "found (\\d+) missing migrations before current version (\\d+)"
                + "(?::?\\s+version \\d+: (\\S+))?",
            "{1} files have a version below {2}, which is applied, and were never applied themselves"
                + " ({3}).",
            "Apply them out of order (-allow-missing), or give them numbers above the last applied."),
        Said.of(
            ToolWords.STATE,
            "can't acquire (?:database )?lock|Cannot run migrations"
                + " because another migration process is currently running",
            "Another process holds the lock of the migrations: it is still at work, or ended without"
                + " giving it back.",
            "See that nobody migrates, then run again; a lock of a table stays behind after a crash and"
                + " has to be released by the tool."),
        // sqlx, Diesel
        changed(
            "migration (\\d+) was previously applied but has been modified|VersionMismatch\\((\\d+)\\)",
            "update the checksum in _sqlx_migrations."),
        Said.of(
            ToolWords.STATE,
            "migration (\\d+) was previously applied but is missing in the resolved"
                + " migrations|VersionMissing\\((\\d+)\\)",
            "{1}{2} is in the history and its file is not in the folder.",
            "Fetch the file from version control: another branch may have applied it."),
        // Alembic, Django, Rails, Ecto
        Said.of(
            ToolWords.STATE,
            "Can't locate revision identified by '([^']+)'",
            "The database is at the revision {1}, and no file of the folder has it.",
            "Fetch the file from version control: another branch may have applied it. Only when it is"
                + " gone for good: alembic stamp."),
        Said.of(
            ToolWords.STATE,
            "Multiple head revisions are present",
            "Two branches added a revision to the same one, so there is no single last one.",
            "Join them: alembic merge heads."),
        Said.of(
            ToolWords.STATE,
            "Target database is not up to date",
            "The database has not all revisions of the folder.",
            "Apply them first: alembic upgrade head."),
        Said.of(
            ToolWords.STATE,
            "Migration (\\S+) is applied before its dependency (\\S+) on database",
            "The history has {1} and not {2}, which it is built on.",
            "Where what {2} makes is there, record it in django_migrations by hand (every migrate stops at"
                + " this check, with --fake too); where it is not, take the rows away that came too early"
                + " and apply it."),
        Said.of(
            ToolWords.STATE,
            "Migrations are pending\\.(?:.{0,300}?\\b(\\d{3,14}_\\w+\\.rb))?|You have (?:\\d+)"
                + " unapplied migration|there are pending migrations",
            "The folder has migrations that are not applied here ({1}).",
            "Apply them."),
        // Knex, Supabase
        Said.of(
            ToolWords.STATE,
            "The migration directory is corrupt, the following files are missing: ([^\\n]+)",
            "{1} in the history have no file in the folder.",
            "Fetch the files from version control: another branch may have applied them."),
        Said.of(
            ToolWords.STATE,
            "Remote migration versions not found in .*?--status reverted (\\d+)",
            "{1} is in the database's history, and no file of the folder has it: made in the dashboard,"
                + " or applied from another branch.",
            "Fetch the file (version control, or supabase migration fetch); supabase migration repair"
                + " only takes the row away, not what the migration made."),
        Said.of(
            ToolWords.STATE,
            "Found local migration files to be inserted before the last migration on remote database",
            "Files of the folder have a version below the last applied, and were never applied"
                + " themselves.",
            "Apply them out of order (--include-all), or give them later numbers."));
  }

  private static Said changed(String message, String comments) {
    return Said.of(
        ToolWords.STATE,
        message,
        "The file of {1}{2} was changed after it was applied here.",
        PUT_BACK + comments);
  }
}
