package dev.drydock.server;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL text of this package's own. */
final class Sql {

  private Sql() {}

  /**
   * As {@code sql.StringConstant}, which this package may not know: it sends texts, and reads none.
   */
  static String literal(String value) {
    String quoted = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted;
  }

  static String identifiers(List<String> names) {
    return names.stream().map(Session::quoted).collect(Collectors.joining(", "));
  }

  /** Whole milliseconds, at least one unless it is zero, which PostgreSQL reads as "no limit". */
  static long milliseconds(Duration duration) {
    return duration.isZero() ? 0 : Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE);
  }
}
