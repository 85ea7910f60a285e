package dev.drydock.explain;

import java.util.List;

/** Definitions that contradict themselves, or what is there. */
final class DefinitionShapes {
  private static final String PARTITIONS =
      """
      SELECT s.inhrelid::regclass::text AS partition,
             pg_catalog.pg_get_expr(p.relpartbound, p.oid) AS bound
        FROM pg_catalog.pg_inherits s JOIN pg_catalog.pg_class p ON p.oid = s.inhrelid
       WHERE s.inhparent IN (SELECT i.inhparent FROM pg_catalog.pg_inherits i
                              JOIN pg_catalog.pg_class o ON o.oid = i.inhrelid
                             WHERE o.relname = ?)
       ORDER BY 1 LIMIT 20
      """;

  private DefinitionShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
            "42P16",
            "constraints on (permanent|unlogged) tables may reference only",
            "A foreign key of a {1} table cannot refer to an unlogged or temporary one.",
            "Make both permanent: ALTER TABLE … SET LOGGED for the one that is unlogged; a temporary table"
                + " takes no such key."),
        new SecondKey(),
        new ReplacedView(),
        new OtherResult(),
        Said.of(
            "42P13",
            "cannot change name of input parameter \"(.+?)\"",
            "OR REPLACE cannot rename a parameter: it is called {1} in the function that is"
                + " there.",
            "Keep the name {1}, or drop the function first."),
        Said.of(
            "42P13",
            "cannot remove parameter defaults from existing function",
            "OR REPLACE cannot take a default away from a parameter.",
            "Keep the default, or drop the function first."),
        Said.of(
            "42P13",
            "no language specified",
            "The function does not say which language its body is in.",
            "Add LANGUAGE plpgsql or LANGUAGE sql."),
        Said.of(
            "42P13",
            "return type mismatch in function",
            "The last statement of the function's body gives something else than it declares.",
            "Let the last SELECT, or its RETURNING, give exactly the declared columns."),
        Said.of(
            "42P13",
            "",
            "The function is declared in a way PostgreSQL does not allow.",
            "Correct the declaration as the message says."),
        new MutableIndex(),
        Said.of(
            "42P17",
            "functions in index expression must be marked IMMUTABLE",
            "The index is over an expression whose result can change with settings or time, such as"
                + " a date of a timestamptz.",
            "Make it depend on nothing: for instance (created_at AT TIME ZONE 'UTC')::date."),
        Said.of(
            "42P17",
            "functions in index predicate must be marked IMMUTABLE",
            "The index's WHERE has a function whose result can change, such as now().",
            "Compare with a constant, or leave the condition to the queries."),
        Said.of(
            "42P17",
            "generation expression is not immutable",
            "A generated column's expression must give the same for the same row for ever, and this"
                + " one depends on settings or time.",
            "Use immutable functions, for instance AT TIME ZONE 'UTC', or a trigger."),
        Said.of(
                "42P17",
                "partition \"(.+?)\" would overlap partition \"(.+?)\"",
                "The bounds of {1} have values that {2} has already.",
                "Choose bounds that begin where {2} ends; the upper bound is not part of it.")
            .ask("Partitions beside {2}", PARTITIONS, 2),
        Said.of(
            "42P17",
            "function (.+?) must return type trigger",
            "{1} is no trigger function: it does not return trigger.",
            "Let it be declared RETURNS trigger, with no arguments."),
        Said.of(
            "42P17",
            "(INSERT|DELETE) trigger's WHEN condition cannot reference (OLD|NEW) values",
            "On {1} there is no {2} row, so WHEN cannot look at it.",
            "Make one trigger per event, each with its own WHEN."),
        Said.of(
            "42P17",
            "statement trigger's WHEN condition cannot reference column values",
            "A FOR EACH STATEMENT trigger sees no row, so WHEN cannot look at one.",
            "Make it FOR EACH ROW, or drop the WHEN."),
        new PolicyCircle(),
        Said.of(
            "42P17",
            "infinite recursion detected in rules",
            "A view or rule leads back to itself.",
            "Let one of them read a table instead of the other."),
        Said.of(
            "42622",
            "identifier \"(.+?)\" will be truncated to \"(.+?)\"",
            "Names have 63 bytes at most; {1} becomes {2}.",
            "Choose a shorter name, else another long one may collide with it."),
        Said.of(
            "42939",
            "unacceptable schema name \"(.+?)\"",
            "Names that begin with pg_ are PostgreSQL's own, so {1} cannot be a schema.",
            "Choose another name."),
        Said.of(
            "42939",
            "role name \"(.+?)\" is reserved",
            "{1} is a name PostgreSQL keeps for itself.",
            "Choose another name."),
        Said.of(
            "42712",
            "table name \"(.+?)\" specified more than once",
            "{1} stands twice in the FROM list, so a column of it could mean either.",
            "Give one of them an alias."),
        Said.of(
            "42611 42601",
            "multiple default values specified for column \"(.+?)\"",
            "The column {1} is given more than one DEFAULT; serial and identity bring one of their"
                + " own.",
            "Keep one."),
        Said.of(
            "2F005",
            "control reached end of (trigger procedure|function) without RETURN",
            "A way through the {1} ends with no RETURN.",
            "End every branch with RETURN; a trigger with RETURN NEW, or RETURN OLD on DELETE."),
        Said.of(
            "P0002",
            "query returned no rows",
            "SELECT … INTO STRICT in a function found no row where it needs one.",
            "Have the row there first, or drop STRICT and look at FOUND."),
        Said.of(
            "P0003",
            "query returned more than one row",
            "SELECT … INTO STRICT in a function found several rows where it needs one.",
            "Make the condition unique, or add LIMIT 1 if any of them will do."),
        Said.of(
            "P0004",
            "",
            "An ASSERT in a function or DO block does not hold.",
            "Read the condition in the file: it says what has to be true beforehand."),
        Said.of(
            "P0001",
            "",
            "A function, trigger or DO block raised this itself (RAISE EXCEPTION): a guard, not"
                + " PostgreSQL.",
            "Read the guard in the code the context names: it says what has to be true first."),
        Said.of(
            "54000",
            "index row size|index row requires",
            "A value is too long for a B-tree index: about 2,700 bytes are the most.",
            "Index a hash of it, for instance (md5(column)), or a USING hash index."),
        Said.of(
            "54001",
            "",
            "Functions, triggers or rules call each other without end.",
            "Look in the context for the call that comes back, and give it an end, such as"
                + " pg_trigger_depth()."),
        Said.of(
            "54011",
            "",
            "A table can have 1,600 columns at most, dropped ones included.",
            "Put them into a second table, or into jsonb."));
  }
}
