package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the server's catalog says of tables. Reads only; needs no right on the tables. */
public final class TableCatalog {
  private static final String COLUMNS =
      """
      SELECT n.nspname, c.relname,
             has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'),
             has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT'),
             a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
             a.attnotnull AND NOT a.atthasdef AND a.attidentity = '',
             a.attgenerated <> '' OR a.attidentity = 'a'
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a
          ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND (%s)
       ORDER BY n.nspname, c.relname, a.attnum
      """;

  private static final String NAMED = "(n.nspname = ? AND c.relname = ?)";

  /** At least two columns of the names any history has; what they are together is told here. */
  private static final String SIGNED =
      """
      c.relkind IN ('r', 'p') AND c.oid IN (
        SELECT s.attrelid FROM pg_catalog.pg_attribute s
         WHERE s.attnum > 0 AND NOT s.attisdropped
           AND s.attname = ANY (pg_catalog.string_to_array(?, ','))
         GROUP BY s.attrelid HAVING count(*) > 1)
      """;

  private TableCatalog() {}

  /** One table's columns; empty when there is none of that name, or nothing by it is a table. */
  public static Optional<TableColumns> find(Session session, HistoryTable table)
      throws ServerException {
    return read(session, NAMED, List.of(table.schema(), table.name())).stream().findFirst();
  }

  /**
   * The tables that have all columns of one of the signatures, and those of the given names,
   * whatever they have.
   */
  public static List<TableColumns> search(
      Session session, Collection<Set<String>> signatures, Collection<HistoryTable> names)
      throws ServerException {
    List<Object> parameters = new ArrayList<>();
    Set<String> columns = new TreeSet<>();
    signatures.forEach(columns::addAll);
    parameters.add(String.join(",", columns));
    StringBuilder condition = new StringBuilder(SIGNED);
    for (HistoryTable name : names) {
      condition.append(" OR ").append(NAMED);
      parameters.add(name.schema());
      parameters.add(name.name());
    }
    return read(session, condition.toString(), parameters).stream()
        .filter(
            table ->
                names.contains(table.table())
                    || signatures.stream()
                        .anyMatch(
                            signature ->
                                !signature.isEmpty()
                                    && table.columns().keySet().containsAll(signature)))
        .toList();
  }

  private static List<TableColumns> read(Session session, String condition, List<Object> parameters)
      throws ServerException {
    Map<HistoryTable, TableColumns> tables = new LinkedHashMap<>();
    session.query(
        COLUMNS.formatted(condition),
        row -> {
          HistoryTable table = new HistoryTable(row.getString(1), row.getString(2));
          TableColumns known = tables.get(table);
          if (known == null) {
            known =
                new TableColumns(
                    table, new LinkedHashMap<>(), row.getBoolean(3), row.getBoolean(4));
            tables.put(table, known);
          }
          known
              .columns()
              .put(
                  row.getString(5),
                  new TableColumns.Column(row.getString(6), row.getBoolean(7), row.getBoolean(8)));
          return table;
        },
        parameters.toArray());
    return List.copyOf(tables.values());
  }
}
