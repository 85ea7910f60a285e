package dev.drydock.explain;

import dev.drydock.server.ServerException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The database as it is asked about: answers are evidence, and so is the lack of one. With no
 * connection every answer is empty.
 */
final class Live {
  /** A person waits: after this there are no more questions. */
  private static final long ENOUGH_NANOS = 6_000_000_000L;

  private final Optional<Lookup> lookup;
  private final long start = System.nanoTime();

  Live(Optional<Lookup> lookup) {
    this.lookup = lookup;
  }

  /** Whether there is a database to ask. */
  boolean is() {
    return lookup.isPresent();
  }

  /** Asks; empty when there is nobody to ask. */
  Optional<Evidence> ask(String title, String sql, Object... values) {
    if (lookup.isEmpty() || System.nanoTime() - start > ENOUGH_NANOS) {
      return Optional.empty();
    }
    String query = Filled.in(sql, values);
    List<String> columns = new ArrayList<>();
    try {
      List<List<String>> rows =
          lookup
              .get()
              .ask(session -> session.query(sql.strip(), row -> texts(row, columns), values));
      return Optional.of(new Evidence(title, query, columns, rows, Optional.empty()));
    } catch (ServerException e) {
      return Optional.of(
          new Evidence(title, query, List.of(), List.of(), Optional.of(e.error().message())));
    }
  }

  /** The first column of the rows, for a question whose answer is only a step on the way. */
  List<String> texts(String sql, Object... values) {
    return ask("", sql, values).map(found -> found.column(0)).orElse(List.of());
  }

  /** The first value. */
  Optional<String> text(String sql, Object... values) {
    return ask("", sql, values).flatMap(Evidence::value);
  }

  /** Which texts the server's grammar understands; none where there is nobody to ask. */
  List<String> understood(List<String> texts) {
    if (lookup.isEmpty() || texts.isEmpty() || System.nanoTime() - start > ENOUGH_NANOS) {
      return List.of();
    }
    try {
      List<Boolean> parses = lookup.get().ask(session -> session.parses(texts));
      return IntStream.range(0, parses.size()).filter(parses::get).mapToObj(texts::get).toList();
    } catch (ServerException e) {
      return List.of(); // a login that may not use PL/pgSQL is told what is said without
    }
  }

  private static List<String> texts(ResultSet row, List<String> columns) throws SQLException {
    ResultSetMetaData shape = row.getMetaData();
    List<String> values = new ArrayList<>();
    boolean first = columns.isEmpty();
    for (int i = 1; i <= shape.getColumnCount(); i++) {
      if (first) {
        columns.add(shape.getColumnLabel(i));
      }
      values.add(Optional.ofNullable(row.getString(i)).orElse("NULL"));
    }
    return values;
  }
}
