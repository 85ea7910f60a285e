package dev.drydock.verify;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.Console;
import dev.drydock.query.Query;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Asks the database in the read-only console, so that nothing a question does is kept, whoever
 * wrote it.
 *
 * @param limits of one question
 */
public record Questions(Console console, QueryLimits limits) {
  /** More than anybody reads; a question about a whole schema may have as many rows. */
  private static final long ROWS = 10_000;

  /** Values as the server writes them; what is NULL is empty text. */
  List<List<String>> ask(String sql, Map<String, String> values) throws DrydockException {
    return ask(sql, values, QueryAs.profile(), limits, ROWS);
  }

  /** The same as somebody else, or within other limits, up to a number of rows. */
  List<List<String>> ask(
      String sql, Map<String, String> values, QueryAs as, QueryLimits within, long most)
      throws DrydockException {
    Rows rows = new Rows(most);
    console.read(new Query(sql, values, as, within, most), rows, notice -> {});
    return rows.found;
  }

  private static final class Rows implements RowSink {
    private final long most;
    private final List<List<String>> found = new ArrayList<>();

    Rows(long most) {
      this.most = most;
    }

    @Override
    public void columns(List<ResultColumn> columns) {}

    @Override
    public boolean row(byte[][] values) {
      found.add(
          Arrays.stream(values)
              .map(value -> value == null ? "" : new String(value, StandardCharsets.UTF_8))
              .toList());
      return found.size() < most;
    }
  }
}
