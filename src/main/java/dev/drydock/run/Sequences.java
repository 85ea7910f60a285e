package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where sequences stand: a rollback does not turn them back. */
final class Sequences {
  private static final String ALL =
      """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value::text
        FROM pg_catalog.pg_sequences
      """;

  private record Value(String name, Optional<String> last) {}

  private final Map<String, Optional<String>> values = new LinkedHashMap<>();

  Sequences(Session session) throws ServerException {
    for (Value value :
        session.query(
            ALL, row -> new Value(row.getString(1), Optional.ofNullable(row.getString(2))))) {
      values.put(value.name(), value.last());
    }
  }

  /** Those that were there before and stand elsewhere now. */
  List<String> movedSince(Sequences before) {
    return values.entrySet().stream()
        .filter(now -> before.values.containsKey(now.getKey()))
        .filter(now -> !before.values.get(now.getKey()).equals(now.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
