package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets the server spell definitions the same in every session for a while: names with their schema,
 * which it leaves out of those the search path finds, and times as pg_dump has them.
 */
final class SpellingSettings {
  private static final SortedMap<String, String> FIXED =
      new TreeMap<>(
          Map.of(
              "search_path", "pg_catalog",
              "TimeZone", "UTC",
              "DateStyle", "ISO, MDY",
              "IntervalStyle", "postgres",
              "extra_float_digits", "3",
              "quote_all_identifiers", "off"));

  private static final String CURRENT =
      "SELECT pg_catalog.current_setting(n) FROM pg_catalog.unnest(?::text[])"
          + " WITH ORDINALITY u(n, at) ORDER BY at";

  private static final String SET =
      "SELECT pg_catalog.set_config(n, v, ?)"
          + " FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) u(n, v)";

  private static final String PLAN_ONCE =
      "SELECT pg_catalog.set_config('plan_cache_mode', 'force_generic_plan', false)";

  private static final String UNTIL_ROLLBACK =
      FIXED.entrySet().stream()
          .map(entry -> setLocally(entry.getKey(), entry.getValue()))
          .collect(
              Collectors.joining(
                  ", ", "SELECT ", ", " + setLocally("plan_cache_mode", "force_generic_plan")));

  private final Session session;

  SpellingSettings(Session session) {
    this.session = session;
  }

  private static String setLocally(String name, String value) {
    return "pg_catalog.set_config('" + name + "', '" + value + "', true)";
  }

  /** Something to be read meanwhile. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws ServerException;
  }

  /**
   * For those who go back to a savepoint, or roll back, when they have read; meanwhile queries that
   * were prepared are planned once.
   */
  void setUntilRollback(WriteSession same) throws ServerException {
    same.queryPlanned(UNTIL_ROLLBACK, row -> row.getString(1), List.of());
  }

  /** For a session that does nothing else; queries that were prepared are planned once. */
  void setForGood() throws ServerException {
    set(new ArrayList<>(FIXED.values()), false);
    session.query(PLAN_ONCE, row -> row.getString(1));
  }

  <T> T during(Reading<T> reading) throws ServerException {
    List<String> before = current();
    List<String> fixed = new ArrayList<>(FIXED.values());
    set(fixed, true);
    // outside a transaction a local setting is gone with its statement
    boolean local = current().equals(fixed);
    if (!local) {
      set(fixed, false);
    }
    boolean read = false;
    try {
      T result = reading.read();
      read = true;
      return result;
    } finally {
      // after a failure in a transaction nothing can be set, and the rollback does it
      if (read || !local) {
        set(before, local);
      }
    }
  }

  private List<String> current() throws ServerException {
    return session.query(CURRENT, row -> row.getString(1), FIXED.keySet());
  }

  private void set(Collection<String> values, boolean local) throws ServerException {
    session.query(SET, row -> row.getString(1), local, FIXED.keySet(), values);
  }
}
