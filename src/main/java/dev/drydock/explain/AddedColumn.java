package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives a relation a column it lacks, where its kind can have one: a partition or child gets it
 * from its parent, and a view has those of its query alone.
 */
final class AddedColumn {
  private static final String KIND =
      """
      WITH RECURSIVE up(oid, kind, above) AS (
        SELECT c.oid, c.relkind, 0 FROM pg_catalog.pg_class c WHERE c.oid = to_regclass(?)
        UNION ALL
        SELECT p.oid, p.relkind, up.above + 1
          FROM up
          JOIN pg_catalog.pg_class c ON c.oid = up.oid AND c.relispartition
          JOIN pg_catalog.pg_inherits i ON i.inhrelid = up.oid
          JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
      )
      SELECT oid::regclass::text, kind::text FROM up ORDER BY above DESC LIMIT 1
      """;

  /** Tables of the server itself. */
  private static final Pattern SYSTEM = Pattern.compile("pg_|information_schema\\.");

  private AddedColumn() {}

  /**
   * How to add it; empty where nobody can give it one.
   *
   * @param table as SQL writes it
   * @param type empty where it would be a guess
   */
  static Optional<Fix> to(Case failure, String table, String column, Optional<String> type) {
    List<String> root =
        failure
            .live()
            .ask("", KIND, table)
            .flatMap(found -> found.rows().stream().findFirst())
            .orElse(List.of(table, "r"));
    return switch (root.get(1)) {
      case "v", "m" -> Optional.of(view(failure, root.get(0), column, root.get(1).equals("m")));
      case "r", "p", "f" ->
          SYSTEM.matcher(root.get(0)).lookingAt()
              ? Optional.empty()
              : Optional.of(
                  Fix.run(
                      type.isPresent()
                          ? "Add the column, if it is meant to be there"
                          : "Add the column, if it is meant to be there; its type is a guess",
                      "ALTER TABLE %s ADD COLUMN %s %s;"
                          .formatted(
                              root.get(0).contains(".") ? root.get(0) : table(table, root.get(0)),
                              QuotedNames.quoted(column),
                              type.orElse("text"))));
      default -> Optional.empty(); // a sequence, an index: what they have is the server's
    };
  }

  /** As it was asked for where it is the very same, for then its schema is known to be right. */
  private static String table(String asked, String found) {
    return Names.own(asked).equals(Names.own(found)) ? asked : found;
  }

  /** In a comment, which ends with its line. */
  private static String remark(String name) {
    return name.replaceAll("[\r\n]", " ");
  }

  private static Fix view(Case failure, String view, String column, boolean materialized) {
    String query =
        failure
            .live()
            .text("SELECT pg_catalog.pg_get_viewdef(to_regclass(?), true)", view)
            .orElse(" …");
    String title =
        "Make the view %s anew with %s: it has the columns of its query".formatted(view, column);
    String written = query.strip().replaceFirst(";$", "");
    return Fix.run(
        title,
        materialized
            ? "DROP MATERIALIZED VIEW %s; -- then make it of a query that has … %s:\nCREATE MATERIALIZED VIEW %s AS\n%s;"
                .formatted(view, remark(column), view, written)
            : "CREATE OR REPLACE VIEW %s AS\n%s; -- … with %s as the last of its columns"
                .formatted(view, written, remark(column)));
  }
}
