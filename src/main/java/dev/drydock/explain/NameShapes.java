package dev.drydock.explain;

import java.util.List;

/** Names that are ambiguous, or of another kind than the statement needs. */
final class NameShapes {
  private static final String KIND =
      """
      SELECT n.nspname AS schema, c.relname AS name,
             CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table'
                  WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index'
                  WHEN 'I' THEN 'partitioned index' WHEN 'S' THEN 'sequence'
                  WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'composite type'
                  ELSE c.relkind::text END AS kind
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = ? ORDER BY 1 LIMIT 10
      """;

  private static final String INDEX =
      """
      SELECT indexrelid::regclass::text AS index, indisunique AS unique,
             indpred IS NOT NULL AS partial, pg_catalog.pg_get_indexdef(indexrelid) AS definition
        FROM pg_catalog.pg_index
       WHERE indexrelid IN (SELECT oid FROM pg_catalog.pg_class WHERE relname = ?)
      """;

  private static final String OVERLOADS =
      """
      SELECT oid::regprocedure::text AS function,
             pg_catalog.pg_get_function_arguments(oid) AS arguments
        FROM pg_catalog.pg_proc WHERE proname = ? ORDER BY 1 LIMIT 10
      """;

  private NameShapes() {}

  static List<Entry> all() {
    return List.of(
        new CasedAlias(),
        new MissingJoin(),
        Said.of(
            "42P01",
            UnreadTable.MESSAGE,
            "The query uses {1} and its FROM has no table or alias of that name.",
            "Add a JOIN of it, or write the alias the query gives it."),
        new JoinOrder(),
        Said.of(
            "42P01",
            "invalid reference to FROM-clause entry for table \"(.+?)\"",
            "{1} is in the FROM list and cannot be used in this place, usually because it has an"
                + " alias.",
            "Write the alias instead."),
        new AmbiguousColumn(),
        new DistinctOrder(),
        Said.of(
            "22P02",
            "malformed array literal: \"(.*?)\"",
            "“{1}” is not how an array is written as a text.",
            "Write '{a,b}', or ARRAY['a', 'b']; for JSON use a jsonb column."),
        Said.of(
            "42803",
            "column \"(.+?)\" must appear in the GROUP BY clause",
            "The query makes one row of many, and {1} may have several values among them.",
            "Add {1} to GROUP BY, or take one of its values, such as min({1})."),
        Said.of(
            "42803",
            "aggregate functions are not allowed in (.+)",
            "{1} is evaluated row by row, before anything is counted or summed up.",
            "Write the condition in HAVING, or the aggregate in a subquery."),
        Said.of(
            "42701",
            "column \"(.+?)\" specified more than once",
            "The statement names the column {1} twice.",
            "Take one of the two out of the column list."),
        Said.of(
                "42725",
                "function name \"(.+?)\" is not unique",
                "There are several functions {1}, so the name alone does not say which.",
                "Write its argument types: {1}(…).")
            .ask("Functions named {1}", OVERLOADS, 1),
        Said.of(
                "42809",
                "\"(.+?)\" is a partial index",
                "{1} covers only some rows, so no constraint can be made of it.",
                "Make an index without WHERE.")
            .ask("The index", INDEX, 1),
        Said.of(
                "42809",
                "\"(.+?)\" is not a unique index",
                "{1} does not make its columns unique, so no constraint can be made of it.",
                "Make it UNIQUE.")
            .ask("The index", INDEX, 1),
        Said.of(
                "42809",
                "referenced relation \"(.+?)\" is not a table",
                "A foreign key must lead to a table, and {1} is none.",
                "Refer to the table under the view.")
            .ask("What {1} is", KIND, 1),
        Said.of(
            "42809",
            "cannot add NOT VALID foreign key on partitioned table",
            "A partitioned table takes NOT VALID foreign keys only from PostgreSQL 18 on.",
            "Add it to each partition NOT VALID and validate it there, then to the table."),
        Said.of(
                "42809",
                "cannot create index on (?:relation |partitioned table )?\"(.+?)\"",
                "{1} is no table: only tables and materialized views have indexes, a view has none.",
                "Make the index on the table under the view, or make a materialized view of it.")
            .ask("What {1} is", KIND, 1),
        Said.of(
                "42809",
                "ALTER action (.+?) cannot be performed on relation \"(.+?)\"",
                "{2} is not of a kind that takes {1}.",
                "Use the command for what it is; for a view change the table below, then make the view"
                    + " again.")
            .ask("What {2} is", KIND, 2),
        Said.of(
                "42809",
                "\"(.+?)\" is not (?:a|an) (.+)",
                "{1} is there, and it is no {2}.",
                "Use the command for what it is, such as DROP VIEW for a view.")
            .ask("What {1} is", KIND, 1),
        Said.of(
            "42809 42883",
            "(\\S+?)\\((.*)\\) is (?:a procedure|an aggregate function|a window function|not"
                + " a procedure|not a function)",
            "{1} is another sort of routine than the statement needs.",
            "Use CALL for procedures and SELECT for functions."));
  }
}
