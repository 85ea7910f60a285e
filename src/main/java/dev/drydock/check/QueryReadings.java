package dev.drydock.check;

import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that queries and expressions of one statement use, each read once for all rules that
 * ask. For the thread that looks at the statement.
 */
public final class QueryReadings {
  private final String text;
  private final Map<Span, QueryNames> read = new HashMap<>(4);

  /**
   * @param text of the whole file
   */
  QueryReadings(String text) {
    this.text = text;
  }

  /** What a piece of the file names, as {@link QueryNames#of} reads it. */
  public QueryNames of(Span part) {
    return read.computeIfAbsent(part, one -> QueryNames.of(text, one));
  }
}
