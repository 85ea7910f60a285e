package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tablespace of the original's server. Its copy lies in the scratch server's own folder and holds
 * nothing of the original: it is there to be named.
 */
record Tablespace(String name, Privileges privileges) {
  private static final String NAMES =
      """
      SELECT spcname FROM pg_catalog.pg_tablespace
       WHERE spcname NOT LIKE 'pg\\_%' ORDER BY spcname
      """;

  /** What lets a tablespace lie in the server's own folder. */
  static final String IN_PLACE = "allow_in_place_tablespaces";

  static List<Tablespace> all(Session session) throws ServerException {
    List<Tablespace> all = new ArrayList<>();
    for (String name : session.query(NAMES, row -> row.getString(1))) {
      Optional<Privileges> privileges = Privileges.ofTablespace(session, name);
      privileges.map(found -> new Tablespace(name, found)).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** What makes it on a scratch server that has {@link #IN_PLACE}. */
  List<String> statements() {
    String quoted = Session.quoted(name);
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLESPACE %s LOCATION ''".formatted(quoted));
    statements.addAll(privileges.statements("TABLESPACE " + quoted));
    return statements;
  }
}
