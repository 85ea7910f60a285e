package dev.drydock.run.effects;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks how big tables are; reads their sizes and no row. */
public final class TableSizes {
  private static final String SIZES =
      """
      SELECT t.name, pg_catalog.pg_table_size(c.oid), pg_catalog.pg_indexes_size(c.oid),
             greatest(c.reltuples, -1)::bigint
        FROM pg_catalog.unnest(?::text[]) AS t(name)
        JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name)::oid
       WHERE c.relkind IN ('r', 'm', 'p')
      """;

  private record Entry(String name, TableSize size) {}

  private TableSizes() {}

  /**
   * Sizes by name; what is not there, or is no table, is left out.
   *
   * @param names schema-qualified and quoted where need be
   */
  public static Map<String, TableSize> of(Collection<String> names, Session session)
      throws ServerException {
    if (names.isEmpty()) {
      return Map.of();
    }
    List<Entry> entries =
        session.query(
            SIZES,
            row ->
                new Entry(
                    row.getString(1),
                    new TableSize(row.getLong(2), row.getLong(3), row.getLong(4))),
            List.copyOf(names));
    Map<String, TableSize> sizes = new HashMap<>();
    entries.forEach(entry -> sizes.put(entry.name(), entry.size()));
    return sizes;
  }
}
