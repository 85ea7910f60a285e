package dev.drydock.compare;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows in the tables of a database, and whether they are the same later. */
public final class KeptRows {
  private final Map<String, Map<String, String>> columns = new TreeMap<>();

  private static final String TABLES =
      """
      SELECT format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
             CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod)
                  ELSE format_type(a.atttypid, a.atttypmod) END,
             (SELECT min(enumlabel) FROM pg_enum e WHERE e.enumtypid = a.atttypid),
             c.relispartition
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                           AND a.attgenerated = ''
        JOIN pg_type t ON t.oid = a.atttypid
       WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                            AND e.objid = c.oid AND e.deptype = 'e')
       ORDER BY c.oid, a.attnum
      """;

  /** Puts three rows in each table that takes them; in a transaction. */
  public static int fill(WriteSession session) throws ServerException {
    Map<String, List<String[]>> tables = new TreeMap<>();
    session.query(
        TABLES,
        row -> {
          String[] column = {row.getString(2), row.getString(3), row.getString(4)};
          return !row.getBoolean(5)
              && tables.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(column);
        });
    session.execute("SET LOCAL session_replication_role = replica", notice -> {});
    int filled = 0;
    for (Map.Entry<String, List<String[]>> table : tables.entrySet()) {
      List<String> names = table.getValue().stream().map(column -> column[0]).toList();
      List<String> values = table.getValue().stream().map(KeptRows::value).toList();
      String sql =
          "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM generate_series(1, 3) g"
              .formatted(table.getKey(), String.join(", ", names), String.join(", ", values));
      filled += tried(session, sql) ? 1 : 0;
    }
    session.execute("SET LOCAL session_replication_role TO DEFAULT", notice -> {});
    emptyOrphans(session);
    return filled;
  }

  private static String value(String[] column) {
    String type = column[1];
    if (column[2] != null) {
      return "'" + column[2].replace("'", "''") + "'";
    }
    if (type.matches("smallint|integer|bigint|numeric.*|real|double.*")) {
      return "g";
    }
    if (type.matches("text|character.*|citext|\\\"char\\\"|name")) {
      return "('v@' || g)";
    }
    return switch (type.replaceFirst("\\(\\d\\)", "")) {
      case "boolean" -> "true";
      case "uuid" -> "('00000000-0000-0000-0000-00000000000' || g)::uuid";
      case "json", "jsonb" -> "'{\"a\": 1}'";
      case "date", "timestamp with time zone", "timestamp without time zone" ->
          "'2024-01-01'::date + g";
      case "bytea" -> "'\\x00ff'";
      case "text[]", "integer[]", "character varying[]" -> "'{}'";
      default -> "NULL";
    };
  }

  private static boolean tried(WriteSession session, String sql) throws ServerException {
    session.savepoint("filling");
    try {
      session.execute(sql, notice -> {});
      return true;
    } catch (ServerException e) {
      session.rollbackTo("filling");
      return false;
    }
  }

  /** A foreign key that is made again looks at every row. */
  private static void emptyOrphans(WriteSession session) throws ServerException {
    List<String[]> keys =
        session.query(
            """
            SELECT o.conrelid::regclass::text, format('SELECT FROM %s c WHERE (%s) IS NOT NULL'
                     ' AND NOT EXISTS (SELECT FROM %s p WHERE (%s) = (%s))', o.conrelid::regclass,
                   string_agg('c.' || quote_ident(a.attname), ', '), o.confrelid::regclass,
                   string_agg('c.' || quote_ident(a.attname), ', ' ORDER BY k.at),
                   string_agg('p.' || quote_ident(b.attname), ', ' ORDER BY k.at))
              FROM pg_constraint o, unnest(o.conkey, o.confkey) WITH ORDINALITY k(one, other, at),
                   pg_attribute a, pg_attribute b
             WHERE o.contype = 'f' AND a.attrelid = o.conrelid AND a.attnum = k.one
               AND b.attrelid = o.confrelid AND b.attnum = k.other
             GROUP BY o.oid
            """,
            row -> new String[] {row.getString(1), row.getString(2)});
    boolean again = true;
    while (again) {
      again = false;
      for (String[] key : keys) {
        if (!session.query("SELECT 1 WHERE EXISTS (" + key[1] + ")", row -> 1).isEmpty()) {
          session.execute("SET LOCAL session_replication_role = replica", notice -> {});
          session.execute("DELETE FROM " + key[0], notice -> {});
          session.execute("SET LOCAL session_replication_role TO DEFAULT", notice -> {});
          again = true;
        }
      }
    }
  }

  /** Remembers which tables and columns there are. */
  public static KeptRows of(WriteSession session) throws ServerException {
    KeptRows kept = new KeptRows();
    session.query(
        TABLES,
        row ->
            kept.columns
                .computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                .put(row.getString(2), row.getString(4) == null ? row.getString(3) : "enum"));
    return kept;
  }

  /** The rows of every table both have, by the columns both have. */
  public Map<String, String> sums(WriteSession session, KeptRows other) throws ServerException {
    Map<String, String> sums = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> table : columns.entrySet()) {
      Map<String, String> others = other.columns.get(table.getKey());
      if (others == null) {
        continue;
      }
      TreeSet<String> common = new TreeSet<>(table.getValue().keySet());
      common.removeIf(name -> !comparable(table.getValue().get(name), others.get(name)));
      String texts =
          // without casts to text, of which somebody may have made their own
          common.isEmpty() ? "''" : "concat_ws('|', " + String.join(", ", common) + ")";
      sums.put(
          table.getKey(),
          session
              .query(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(x, ',' ORDER BY x)), '')"
                      + " FROM (SELECT (%s) COLLATE \"C\" AS x FROM ONLY %s) y"
                          .formatted(texts, table.getKey()),
                  row -> row.getString(1))
              .getFirst());
    }
    return sums;
  }

  private static boolean comparable(String type, String other) {
    return other != null
        && (type.equals(other) && !type.equals("enum") // a label may have another name
            || type.matches("text|character varying.*") && other.matches("text|character varying.*")
            || type.matches("integer|bigint|smallint") && other.matches("integer|bigint|smallint"));
  }
}
