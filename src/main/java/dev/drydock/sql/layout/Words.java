package dev.drydock.sql.layout;

import java.util.Set;

/** What the words of a query mean for its layout. */
final class Words {
  /** Begin a line of their own at the query's margin. */
  static final Set<String> CLAUSES =
      Set.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "FETCH",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "WINDOW",
          "RETURNING",
          "VALUES",
          "SET",
          "WITH");

  /** Begin a join, when JOIN follows sooner or later. */
  static final Set<String> JOINS = Set.of("LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL");

  /** Written in capitals: words that are no names. */
  static final Set<String> CAPITALS =
      Set.of(
          """
          ALL ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC BETWEEN BOTH BY CASE CAST COLLATE CROSS
          CURRENT_DATE CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DELETE DESC DISTINCT
          ELSE END EXCEPT EXISTS EXPLAIN FALSE FETCH FILTER FOR FROM FULL GROUP HAVING ILIKE IN INNER
          INSERT INTERSECT INTO IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT LOCALTIME
          LOCALTIMESTAMP MATERIALIZED MERGE NATURAL NOT NOTNULL NULL NULLS OFFSET ON ONLY OR ORDER
          ORDINALITY OUTER OVER PARTITION RECURSIVE RETURNING RIGHT ROLLUP ROW ROWS SELECT SESSION_USER
          SET SIMILAR SOME SYMMETRIC TABLE TABLESAMPLE THEN TRAILING TRUE UNION UNIQUE UPDATE USER
          USING VALUES VARIADIC WHEN WHERE WINDOW WITH WITHIN
          """
              .trim()
              .split("\\s+"));

  /** What stands before a parenthesis with a blank: no function of theirs. */
  static final Set<String> APART =
      Set.of(
          "ALL",
          "AND",
          "ANY",
          "AS",
          "BY",
          "CASE",
          "DISTINCT",
          "ELSE",
          "EXCEPT",
          "EXISTS",
          "FILTER",
          "FROM",
          "HAVING",
          "IN",
          "INTERSECT",
          "INTO",
          "IS",
          "JOIN",
          "LATERAL",
          "LIKE",
          "LIMIT",
          "MATERIALIZED",
          "NOT",
          "ON",
          "OR",
          "OVER",
          "RETURNING",
          "SELECT",
          "SET",
          "SOME",
          "THEN",
          "UNION",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          "WITH");

  private Words() {}
}
