package dev.drydock.server;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads texts of a database whose encoding is SQL_ASCII. Nobody knows what its bytes mean, and the
 * server refuses (22021) to send a client that speaks UTF-8 what is no UTF-8. So it is asked to
 * write such a text with escapes, {@code caf\351} for one of LATIN1; all others come as they are.
 */
final class EscapedText {
  /** What can hold only ASCII, or no text at all. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "int2",
          "int4",
          "int8",
          "float4",
          "float8",
          "numeric",
          "bool",
          "oid",
          "xid",
          "xid8",
          "tid",
          "bytea",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "inet",
          "cidr",
          "macaddr",
          "money",
          "pg_lsn",
          "bit",
          "varbit",
          "void");

  private static final Set<String> TEXT =
      Set.of("text", "varchar", "bpchar", "name", "json", "jsonb", "xml", "citext");

  private static final Set<String> TEXTS = Set.of("_text", "_varchar");

  /** What can stand in FROM, between parentheses. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|\\()*(?:SELECT|VALUES|TABLE|WITH)\\b.*");

  /** What can not, though it begins like a query. */
  private static final Pattern WRITES =
      Pattern.compile("(?is)\\bWITH\\b.*\\b(?:INSERT|UPDATE|DELETE|MERGE)\\b");

  /** Bytes in hexadecimal digits that are UTF-8. */
  private static final String UTF_8 =
      "^([0-7][0-9a-f]|(c[2-9a-f]|d[0-9a-f])[89ab][0-9a-f]|e[0-9a-f]([89ab][0-9a-f]){2}"
          + "|f[0-4]([89ab][0-9a-f]){3})*$";

  private EscapedText() {}

  /**
   * A query that gives the same rows, with columns of the same names.
   *
   * @param sql a query and columns as the server describes them
   * @param columns the query's own
   */
  record Rewritten(String sql, List<ResultColumn> columns) {}

  /** What is asked for instead of a value of some type, where it can hold a text. */
  @FunctionalInterface
  private interface Escaping {
    Optional<String> of(String type, String value);
  }

  /** For those who read values by their types: texts alone are escaped. */
  static Optional<Rewritten> ofTexts(String sql, PreparedStatement described) throws SQLException {
    return of(
        sql,
        described,
        (type, value) ->
            TEXTS.contains(type)
                ? Optional.of(each(value))
                : Optional.of(escaped(value)).filter(escaped -> TEXT.contains(type)));
  }

  /** For those who show whatever there is: values of every type that can hold a text. */
  static Optional<Rewritten> ofAll(String sql, PreparedStatement described) throws SQLException {
    return of(
        sql,
        described,
        (type, value) -> Optional.of(escaped(value)).filter(escaped -> !NO_TEXT.contains(type)));
  }

  private static Optional<Rewritten> of(String sql, PreparedStatement described, Escaping escaping)
      throws SQLException {
    if (!QUERY.matcher(sql).matches() || WRITES.matcher(sql).find()) {
      return Optional.empty();
    }
    ResultSetMetaData meta = described.getMetaData();
    if (meta == null) {
      return Optional.empty();
    }
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new ResultColumn(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
    }
    return columns.stream().anyMatch(column -> escaping.of(column.type(), "").isPresent())
        ? Optional.of(new Rewritten(rewritten(sql, columns, escaping), columns))
        : Optional.empty();
  }

  private static String rewritten(String sql, List<ResultColumn> columns, Escaping escaping) {
    List<String> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      String name = "c" + i;
      names.add(name);
      String value = "q." + name;
      values.add(
          escaping.of(column.type(), value).orElse(value) + " AS " + Session.quoted(column.name()));
    }
    return "SELECT %s FROM (\n%s\n) q(%s)"
        .formatted(String.join(", ", values), sql, String.join(", ", names));
  }

  /** The elements of an array. */
  private static String each(String value) {
    return "CASE WHEN %s IS NOT NULL THEN ARRAY(SELECT %s FROM pg_catalog.unnest(%s) WITH ORDINALITY u(x, i) ORDER BY i) END"
        .formatted(value, escaped("u.x"), value);
  }

  private static String escaped(String value) {
    String text = "pg_catalog.format('%s', " + value + ")";
    String bytes = "pg_catalog.convert_to(" + text + ", 'SQL_ASCII')";
    return "CASE WHEN pg_catalog.num_nulls("
        + value
        + ") = 1 THEN NULL WHEN pg_catalog.encode("
        + bytes
        + ", 'hex') OPERATOR(pg_catalog.~) '"
        + UTF_8
        + "' THEN "
        + text
        + " ELSE pg_catalog.encode("
        + bytes
        + ", 'escape') END";
  }
}
