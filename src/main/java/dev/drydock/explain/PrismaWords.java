package dev.drydock.explain;

import java.util.List;

/** Prisma's own errors; its numbers are in its error reference. */
final class PrismaWords {
  private static final String CONSTRAINT =
      """
      SELECT conrelid::regclass::text AS table, pg_catalog.pg_get_constraintdef(oid) AS definition
        FROM pg_catalog.pg_constraint WHERE conname = ?
      """;

  private PrismaWords() {}

  static List<Said> all() {
    return List.of(
        Said.of(
            ToolWords.STATE,
            "The provided value for the column is too long for the column's type\\. Column: ([^\\n]+)",
            "A value is longer than the column {1} allows.",
            "Make the column wider (text has no limit, and widening costs nothing), or shorten the value."),
        Said.of(
            ToolWords.STATE,
            "The `([^`]+)` migration started at [^\\n]* failed",
            "Prisma finds the migration {1} begun and not finished in its history, and runs no"
                + " other before that is settled.",
            "See what of {1} is there, then say so: prisma migrate resolve --rolled-back {1}, or"
                + " --applied {1} where all of it is."),
        Said.of(
            ToolWords.STATE,
            "Foreign key constraint (?:failed|violated) on the (?:field|constraint): `(?:foreign key|\\(not available\\))`",
            "A foreign key stands in the way; Prisma does not say which.",
            "When deleting, see to the rows that refer to this one first (onDelete: Cascade or SetNull); when"
                + " writing, to the row it points to."),
        Said.of(
                ToolWords.STATE,
                "Foreign key constraint (?:failed on the field|violated)(?: on the (?:field|constraint))?:"
                    + " [`(]*([\\w.]+)",
                "The foreign key {1} stands in the way: the row points to one that is not there, or"
                    + " another still points to the row.",
                "Write the row it points to first, or see to those that point to it.")
            .ask("The foreign key", CONSTRAINT, 1),
        Said.of(
            ToolWords.STATE,
            "Unique constraint failed on the (?:fields?|constraint): [`(]*([\\w.`, ]+?)[`)]*(?:[\\s\"]|$)",
            "There is a row with the same {1} already.",
            "Update that row (upsert), or write another value; after an import the sequence may be"
                + " behind the data."),
        Said.of(
            ToolWords.STATE,
            "Null constraint violation on the fields: [`(]*([\\w.`, ]+?)[`)]*(?:\\s|$)",
            "{1} must have a value, and got none.",
            "Give a value, or a default to the column."),
        Said.of(
            ToolWords.STATE,
            "An operation failed because it depends on one or more records that were required but not"
                + " found",
            "The row that was to be changed or connected is not there, or row security hides it.",
            "Look for the row with the same condition and the application's role."),
        Said.of(
            ToolWords.STATE,
            "User `([^`]+)` was denied access on the database `([^`]+)`",
            "The user {1} may not use the database {2} or the schema in it.",
            "Grant CONNECT on the database and USAGE on the schema, and see that the address names the"
                + " right database."),
        Said.of(
            ToolWords.STATE,
            "The database schema is not empty",
            "Prisma has no history in this database, and it is not empty.",
            "Take what is there over first: prisma migrate resolve --applied with a migration that"
                + " makes it (a baseline)."),
        Said.of(
            ToolWords.STATE,
            "Drift detected: Your database schema is not in sync",
            "The database was changed by something other than the migrations; Prisma would drop all of"
                + " it and begin again.",
            "Do not let it reset: compare the folder with the database, and write a migration for the"
                + " difference."),
        Said.of(
            ToolWords.STATE,
            "The migration `([^`]+)` was modified after it was applied",
            "The file of {1} is not what it was when it was applied.",
            "Put it back as it was, and write the change as a new migration."),
        Said.of(
            ToolWords.STATE,
            "Prisma Migrate could not create the shadow database",
            "Prisma tries migrations in a second database, and this role may not create one.",
            "Give the role CREATEDB, or name an empty database as shadowDatabaseUrl."));
  }
}
