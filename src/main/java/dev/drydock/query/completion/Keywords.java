package dev.drydock.query.completion;

import java.util.List;

/** The words of a query, by where they can stand. */
final class Keywords {
  private static final List<String> BEGINNING =
      List.of("SELECT", "WITH", "EXPLAIN", "EXPLAIN ANALYZE", "SHOW", "TABLE", "VALUES");

  private static final List<String> VALUES =
      List.of(
          "DISTINCT",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "CAST",
          "COALESCE",
          "EXISTS",
          "NOT",
          "NULL",
          "TRUE",
          "FALSE",
          "ARRAY",
          "INTERVAL",
          "CURRENT_DATE",
          "CURRENT_TIMESTAMP",
          "CURRENT_USER",
          "SELECT",
          "FROM");

  private static final List<String> CONDITIONS =
      List.of(
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS NULL",
          "IS NOT NULL",
          "IS DISTINCT FROM",
          "LIKE",
          "ILIKE",
          "BETWEEN",
          "EXISTS",
          "ANY");

  private static final List<String> CLAUSES =
      List.of(
          "FROM",
          "WHERE",
          "GROUP BY",
          "HAVING",
          "ORDER BY",
          "LIMIT",
          "OFFSET",
          "UNION",
          "UNION ALL",
          "INTERSECT",
          "EXCEPT",
          "WINDOW",
          "FETCH FIRST");

  private static final List<String> JOINS =
      List.of(
          "JOIN",
          "LEFT JOIN",
          "RIGHT JOIN",
          "FULL JOIN",
          "CROSS JOIN",
          "ON",
          "USING",
          "LATERAL",
          "AS",
          "TABLESAMPLE");

  private static final List<String> ORDERS = List.of("ASC", "DESC", "NULLS FIRST", "NULLS LAST");

  private Keywords() {}

  /** Where a value or name can stand. */
  static List<String> in(String clause) {
    return switch (clause) {
      case "" -> BEGINNING;
      case "FROM", "JOIN", "INTO", "UPDATE", "TABLE" -> List.of("LATERAL", "ONLY", "SELECT");
      default -> join(List.of(VALUES, CONDITIONS, CLAUSES));
    };
  }

  /** Behind a value or name. */
  static List<String> after(String clause) {
    return switch (clause) {
      case "" -> BEGINNING;
      case "FROM", "JOIN", "ON", "USING" -> join(List.of(JOINS, CONDITIONS, CLAUSES));
      case "BY" -> join(List.of(ORDERS, CLAUSES));
      default -> join(List.of(List.of("AS", "FILTER", "OVER"), CONDITIONS, CLAUSES));
    };
  }

  private static List<String> join(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).distinct().toList();
  }
}
