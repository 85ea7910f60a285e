package dev.drydock.explain;

import java.util.List;

/** What PostgreSQL has not got (0A000). */
final class UnsupportedShapes {

  private UnsupportedShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
            "0A000",
            "dropping an enum value is not implemented",
            "A value of an enum cannot be dropped.",
            "Make a new type without it, change the columns to that, and drop the old one."),
        Said.of(
            "0A000",
            "unique constraint on partitioned table must include all partitioning columns",
            "A unique or primary key of a partitioned table must contain the columns it is"
                + " partitioned by.",
            "Add those columns to the key."),
        Said.of(
                "0A000",
                "cannot truncate a table referenced in a foreign key constraint",
                "Another table refers to this one, so TRUNCATE would leave its rows without a"
                    + " partner.",
                "Truncate both together, or say CASCADE and mean it.")
            .ask(
                "Foreign keys between tables",
                "SELECT conrelid::regclass::text AS table, conname AS constraint,"
                    + " confrelid::regclass::text AS \"refers to\" FROM pg_catalog.pg_constraint"
                    + " WHERE contype = 'f' ORDER BY 3, 1 LIMIT 20",
                0),
        Said.of(
            "0A000",
            "(.+) constraints cannot be marked NOT VALID",
            "NOT VALID is for CHECK and FOREIGN KEY (and NOT NULL from PostgreSQL 18 on), not for"
                + " {1}.",
            "Make a unique index CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX."),
        Said.of(
            "0A000",
            "cannot use subquery in (check constraint|DEFAULT expression|index predicate|index"
                + " expression|transform expression|trigger WHEN condition|column generation"
                + " expression)",
            "A {1} sees its own row only, and no other tables.",
            "Ask in a trigger or, for a fixed list, use a foreign key."),
        Said.of(
            "0A000",
            "cannot use column reference in DEFAULT expression",
            "A DEFAULT cannot use the other columns of its row.",
            "Make it a generated column, or set it in a BEFORE trigger."),
        Said.of(
            "0A000",
            "trigger functions can only be called as triggers",
            "A function that returns trigger runs only from a trigger.",
            "Make a trigger that calls it, or a plain function for the call."),
        Said.of(
                "0A000",
                "cannot drop column \"?(.+?)\"? because it is used|cannot alter inherited",
                "The column belongs to a parent table or a partition key.",
                "Change it where it is defined.")
            .check("\\d+ the_table"),
        Said.of(
            "0A000",
            "cannot alter type of a column",
            "The column's type cannot change while something is written against it.",
            "Drop what uses it, change the type, and make it again."),
        Said.of(
            "0A000",
            "conflicting|COMMIT|ROLLBACK|not supported|not implemented|cannot",
            "PostgreSQL does not have this, in this version at least.",
            "Say it another way; the message names what is in the way."));
  }
}
