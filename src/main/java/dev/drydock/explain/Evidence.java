package dev.drydock.explain;

import java.util.List;
import java.util.Optional;

/**
 * What was looked up in the database, as it was found.
 *
 * @param title in words, for instance {@code Columns of public.orders}
 * @param query as it was asked, with its values written in, so that it can be asked again
 * @param columns names of the columns
 * @param rows the values as text, {@code NULL} for one that is not there
 * @param failure why there is no answer, where the server refused the question
 */
public record Evidence(
    String title,
    String query,
    List<String> columns,
    List<List<String>> rows,
    Optional<String> failure) {

  public Evidence {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The first value of the first row. */
  Optional<String> value() {
    return rows.stream().findFirst().flatMap(row -> row.stream().findFirst());
  }

  /** The values of one column, from 0. */
  List<String> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }
}
