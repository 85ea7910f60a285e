package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.tool.AppliedFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a tool makes and fills a table with a row for every version.
 *
 * @param create statements, with {@code %s} for the table
 * @param columns those that are written; the version is the first
 * @param values as SQL, one for each column, with a {@code ?} for each parameter
 * @param parameters of the values
 * @param version what stands for a version's text, as a parameter
 */
public record TableShape(
    List<String> create,
    List<String> columns,
    List<String> values,
    BiFunction<Migration, AppliedFacts, List<Object>> parameters,
    Function<String, Object> version) {

  public TableShape {
    create = List.copyOf(create);
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /**
   * What one column is given.
   *
   * @param sql with a {@code ?} for the parameter
   */
  record Value(String column, String sql, Object parameter) {}

  /** The checksum of a file's text, where one is kept. */
  Optional<Value> checksum(Migration migration, AppliedFacts facts) {
    int at = columns.indexOf("checksum");
    if (at < 0) {
      return Optional.empty();
    }
    long before = values.subList(0, at).stream().filter(value -> value.contains("?")).count();
    List<Object> all = parameters.apply(migration, facts);
    return Optional.of(new Value("checksum", values.get(at), all.get((int) before)));
  }

  /** The statements that make a table. */
  List<String> create(HistoryTable table) {
    return create.stream().map(sql -> sql.formatted(RowReader.name(table))).toList();
  }
}
