package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code CREATE [OR REPLACE] VIEW} or {@code MATERIALIZED VIEW}.
 *
 * @param columns its column names, where written
 * @param options of WITH (…)
 * @param query the query behind AS
 */
public record CreateView(
    Name name,
    boolean orReplace,
    boolean ifNotExists,
    boolean temporary,
    boolean materialized,
    boolean recursive,
    List<Ident> columns,
    List<Option> options,
    Span query)
    implements Shape {

  /**
   * One of {@code WITH (name = value)}.
   *
   * @param name in lower case
   * @param value as written; {@code true} where none is
   */
  public record Option(String name, String value) {}

  public CreateView {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  /**
   * What its columns are called, in order; empty where only the server tells, as of {@code SELECT
   * *}.
   *
   * @param text the file's
   */
  public Optional<List<String>> columnNames(String text) {
    List<String> written = columns.stream().map(Ident::name).toList();
    return OutputNames.of(text, query)
        .filter(told -> told.size() >= written.size())
        .map(told -> Stream.concat(written.stream(), told.stream().skip(written.size())).toList());
  }
}
