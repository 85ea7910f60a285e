package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting of the original, kept by ALTER DATABASE or ALTER ROLE; what its configuration says, a
 * copy keeps by ALTER DATABASE.
 *
 * @param role empty for everybody's
 * @param here whether it is for the original database alone
 */
record Setting(Optional<String> role, boolean here, String name, String value) {
  /** The weakest first, as a session takes them up. */
  private static final String ALL =
      """
      SELECT r.rolname, s.setdatabase <> 0, split_part(c, '=', 1), substr(c, strpos(c, '=') + 1)
        FROM pg_catalog.pg_db_role_setting s
        LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole, pg_catalog.unnest(s.setconfig) c
       WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database
                                    WHERE datname = pg_catalog.current_database()))
         AND (s.setrole = 0 OR r.rolname NOT LIKE 'pg\\_%')
       ORDER BY s.setrole <> 0, s.setdatabase <> 0
      """;

  /**
   * What the original's configuration says of how statements are read and what may be done; what
   * they cost is each machine's own matter.
   */
  private static final String CONFIGURED =
      """
      SELECT name, setting FROM pg_catalog.pg_settings
       WHERE source IN ('configuration file', 'command line', 'environment variable')
         AND name = ANY ('{IntervalStyle,array_nulls,backslash_quote,bytea_output,
               check_function_bodies,createrole_self_grant,default_table_access_method,
               default_tablespace,default_text_search_config,default_transaction_isolation,
               escape_string_warning,lo_compat_privileges,row_security,search_path,
               standard_conforming_strings,transform_null_equals,xmlbinary,xmloption}'::text[])
       ORDER BY name
      """;

  private static final String ZONE = "SELECT pg_catalog.current_setting('log_timezone')";

  /** Their values are lists of quoted names (GUC_LIST_QUOTE). */
  private static final Set<String> LISTS = Set.of("search_path", "temp_tablespaces");

  private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\",\\s]+)");

  /** Libraries are the original machine's. */
  private static boolean travels(Setting setting) {
    return !setting.name().endsWith("_libraries") && !setting.name().equals("temp_tablespaces");
  }

  static List<Setting> all(Session session) throws ServerException {
    List<Setting> settings = new ArrayList<>();
    // what a login has that nobody set a zone for: initdb sets both zones alike
    String zone = session.query(ZONE, row -> row.getString(1)).getFirst();
    settings.add(new Setting(Optional.empty(), true, "TimeZone", zone));
    settings.addAll(
        session.query(
            CONFIGURED,
            row -> new Setting(Optional.empty(), true, row.getString(1), row.getString(2))));
    settings.addAll(
        session.query(
            ALL,
            row ->
                new Setting(
                    Optional.ofNullable(row.getString(1)),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4))));
    return settings.stream().filter(Setting::travels).toList();
  }

  /** What sets it for a copy. */
  String statement(String database) {
    String copy = Session.quoted(database);
    String whose =
        role.map(r -> "ROLE " + Session.quoted(r) + (here ? " IN DATABASE " + copy : ""))
            .orElse("DATABASE " + copy);
    return "ALTER %s SET %s TO %s"
        .formatted(whose, quotedName(), LISTS.contains(name) ? list() : StringConstant.of(value));
  }

  /** A name with points in it is an extension's. */
  private String quotedName() {
    return Pattern.compile("\\.")
        .splitAsStream(name)
        .map(Session::quoted)
        .collect(Collectors.joining("."));
  }

  private String list() {
    List<String> elements = new ArrayList<>();
    Matcher element = ELEMENT.matcher(value);
    while (element.find()) {
      String quoted = element.group(1);
      elements.add(
          Session.quoted(quoted == null ? element.group(2) : quoted.replace("\"\"", "\"")));
    }
    return elements.isEmpty() ? "''" : String.join(", ", elements);
  }
}
