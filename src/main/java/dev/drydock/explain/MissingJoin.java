package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the database that a query uses and does not read: how it is joined to one that it
 * reads, where a foreign key or the name of a column tells.
 */
final class MissingJoin implements Entry {
  /** The columns by which one of two tables refers to the other; of keys of one column. */
  private static final String KEYS =
      """
      SELECT pg_catalog.quote_ident(mine.attname), pg_catalog.quote_ident(theirs.attname)
        FROM pg_catalog.pg_constraint k
        JOIN LATERAL (SELECT CASE WHEN k.conrelid = to_regclass(?) THEN k.conkey[1]
                                  ELSE k.confkey[1] END AS mine,
                             CASE WHEN k.conrelid = to_regclass(?) THEN k.confkey[1]
                                  ELSE k.conkey[1] END AS theirs) AS at ON true
        JOIN pg_catalog.pg_attribute mine
          ON mine.attrelid = to_regclass(?) AND mine.attnum = at.mine
        JOIN pg_catalog.pg_attribute theirs
          ON theirs.attrelid = to_regclass(?) AND theirs.attnum = at.theirs
       WHERE k.contype = 'f' AND pg_catalog.cardinality(k.conkey) = 1
         AND (k.conrelid = to_regclass(?) AND k.confrelid = to_regclass(?)
              OR k.confrelid = to_regclass(?) AND k.conrelid = to_regclass(?))
       ORDER BY k.conname LIMIT 1
      """;

  /** The columns two tables are joined by. */
  private record On(String mine, String theirs) {}

  @Override
  public Set<String> states() {
    return Set.of("42P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return UnreadTable.named(failure)
        .flatMap(
            name -> Tables.named(failure, name).flatMap(table -> joined(failure, name, table)));
  }

  private static Optional<Draft> joined(Case failure, String name, String table) {
    for (String read : Tables.inStatement(failure)) {
      String own = Case.stored(Names.own(read));
      if (!own.equals(name)) {
        Optional<On> on = key(failure, table, read).or(() -> named(failure, table, read));
        if (on.isPresent()) {
          return Optional.of(draft(failure, name, own, on.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Draft draft(Case failure, String name, String read, On on) {
    String condition =
        "%s.%s = %s.%s"
            .formatted(
                QuotedNames.quoted(name),
                on.mine(),
                Tables.calledInQuery(failure, read),
                on.theirs());
    String quoted = QuotedNames.quoted(name);
    String title =
        failure.command().startsWith("UPDATE")
            ? "Read it, too: FROM %s WHERE %s".formatted(quoted, condition)
            : failure.command().startsWith("DELETE")
                ? "Read it, too: USING %s WHERE %s".formatted(quoted, condition)
                : "Join it: JOIN %s ON %s".formatted(quoted, condition);
    return Draft.of(
            "The query uses %1$s, which is a table, and does not read it.".formatted(name),
            title + ".")
        .fix(Near.said(title));
  }

  private static Optional<On> key(Case failure, String table, String read) {
    return failure
        .live()
        .ask("", KEYS, table, table, table, read, table, read, table, read)
        .flatMap(found -> found.rows().stream().findFirst())
        .map(row -> new On(row.get(0), row.get(1)));
  }

  /** By the name of a column, where one of the two has one that means the other. */
  private static Optional<On> named(Case failure, String table, String read) {
    return referring(failure, read, table)
        .map(column -> new On("id", column))
        .or(() -> referring(failure, table, read).map(column -> new On(column, "id")));
  }

  private static Optional<String> referring(Case failure, String from, String to) {
    List<String> names = JoinedColumn.referring(Case.stored(Names.own(to)));
    boolean numbered = Tables.shape(Tables.columns(failure, to)).containsKey("id");
    return Tables.shape(Tables.columns(failure, from)).keySet().stream()
        .filter(column -> numbered && names.contains(JoinedColumn.plain(column)))
        .map(QuotedNames::quoted)
        .findFirst();
  }
}
