package dev.drydock.query;

import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import java.util.Map;

/**
 * One question.
 *
 * @param text exactly one statement
 * @param parameters a value for each {@code :name} in it
 * @param rows how many at most are fetched
 */
public record Query(
    String text, Map<String, String> parameters, QueryAs as, QueryLimits limits, long rows) {

  public Query {
    parameters = Map.copyOf(parameters);
  }
}
