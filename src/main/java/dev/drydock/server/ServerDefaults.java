package dev.drydock.server;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * Two settings as a new session of this login would have them from the server.
 *
 * <p>pgjdbc puts the client's TimeZone and {@code DateStyle=ISO} into the start packet and cannot
 * be told not to; they would count as the session's defaults. A migration must not depend on the
 * zone of the machine it is applied from.
 */
record ServerDefaults(String timeZone, String dateStyle) {

  /** In PostgreSQL's own order: login in this database, login, database, everybody. */
  private static final String SET_FOR_LOGIN =
      """
      SELECT lower(split_part(c, '=', 1)), substr(c, strpos(c, '=') + 1)
        FROM pg_catalog.pg_db_role_setting s, pg_catalog.unnest(s.setconfig) c
       WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database
                                    WHERE datname = pg_catalog.current_database()))
         AND s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user))
       ORDER BY s.setrole <> 0, s.setdatabase <> 0
      """;

  private static final String IN_FILE =
      """
      SELECT setting FROM pg_catalog.pg_file_settings
       WHERE lower(name) = 'timezone' AND applied ORDER BY seqno DESC LIMIT 1
      """;

  static ServerDefaults read(PgConnection connection, boolean superuser) throws SQLException {
    Map<String, String> set = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SET_FOR_LOGIN);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        set.put(rows.getString(1), rows.getString(2));
      }
    }
    Optional<String> zone = Optional.ofNullable(set.get("timezone"));
    if (zone.isEmpty() && superuser) {
      zone = first(connection, IN_FILE);
    }
    if (zone.isEmpty()) {
      // initdb and the managed services set both alike; nothing else says it to plain logins
      zone = first(connection, "SHOW log_timezone");
    }
    String present = first(connection, "SHOW DateStyle").orElse("ISO, MDY");
    return new ServerDefaults(
        zone.orElse("UTC"), iso(Optional.ofNullable(set.get("datestyle")).orElse(present)));
  }

  /** The order of day, month and year as given; the style is ISO, for pgjdbc reads no other. */
  private static String iso(String dateStyle) {
    String upper = dateStyle.toUpperCase(Locale.ROOT);
    if (upper.contains("DMY") || upper.contains("EURO")) {
      return "ISO, DMY";
    }
    return upper.contains("YMD") ? "ISO, YMD" : "ISO, MDY";
  }

  private static Optional<String> first(PgConnection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
