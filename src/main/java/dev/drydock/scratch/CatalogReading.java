package dev.drydock.scratch;

import dev.drydock.scratch.Definition.ObjectId;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema read from the catalogs as the statements that make it again. Needs no program, no lock
 * on any table, and no right but to connect.
 *
 * @param unknown what there are no statements for
 */
record CatalogReading(List<String> statements, List<String> unknown) {
  /** So that names are written in full and values as every session understands them. */
  private static final String SETTINGS =
      """
      SELECT pg_catalog.set_config(name, value, true)
        FROM (VALUES ('search_path', ''), ('datestyle', 'ISO, DMY'), ('intervalstyle', 'postgres'),
                     ('extra_float_digits', '1'), ('quote_all_identifiers', 'off')) v (name, value)
      """;

  /** What pg_dump leaves out, for it may be made again at will: here it must be as it is there. */
  private static final List<String> LEFT_OUT_BY_DUMPS = List.of("invalid-indexes", "populated");

  private static final String OPERATOR_SCHEMAS =
      """
      SELECT DISTINCT n.nspname
        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
       WHERE o.oid >= 16384 ORDER BY 1
      """;

  private static final String OF_COLUMNS = "drydock_column";
  private static final String AFTERWARDS = "drydock_";

  private record Row(ObjectId object, String statement) {}

  static CatalogReading read(Session session) throws ServerException {
    session.query(SETTINGS, row -> row.getString(1));
    Map<ObjectId, Definition> definitions = new LinkedHashMap<>();
    List<String> afterwards = new ArrayList<>();
    int rank = 0;
    for (String name : DefinitionQueries.OBJECTS) {
      rank++;
      for (Row row : rows(session, name)) {
        add(row, rank, definitions, afterwards);
      }
    }
    List<String> statements = new ArrayList<>(copySettings(session));
    Dependencies.read(session)
        .inOrder(definitions.values())
        .forEach(definition -> statements.addAll(definition.statements()));
    statements.addAll(afterwards);
    for (String name : DefinitionQueries.afterwards(session.facts().major())) {
      rows(session, name).stream().map(Row::statement).forEach(statements::add);
    }
    return new CatalogReading(
        statements,
        session.query(
            DefinitionQueries.text("unknown"), row -> row.getString(1) + " " + row.getString(2)));
  }

  private static List<String> copySettings(Session session) throws ServerException {
    return List.of(
        searchPath(session),
        "SET check_function_bodies TO off",
        "SET datestyle TO 'ISO, DMY'",
        "SET intervalstyle TO 'postgres'");
  }

  /**
   * What a copy is made under: names are written in full, but not the operators of IS DISTINCT
   * FROM, CASE, IN and the like, and citext has some of its own.
   */
  static String searchPath(Session session) throws ServerException {
    List<String> schemas = session.query(OPERATOR_SCHEMAS, row -> Session.quoted(row.getString(1)));
    return "SET search_path TO " + (schemas.isEmpty() ? "''" : String.join(", ", schemas));
  }

  /** What belongs to a copy besides a dump of its original. */
  static List<String> leftOutByDumps(Session session) throws ServerException {
    session.query(SETTINGS, row -> row.getString(1));
    List<String> statements = new ArrayList<>();
    for (String name : LEFT_OUT_BY_DUMPS) {
      rows(session, name).stream().map(Row::statement).forEach(statements::add);
    }
    return statements;
  }

  private static void add(
      Row row, int rank, Map<ObjectId, Definition> definitions, List<String> afterwards) {
    if (row.object().catalog().equals(OF_COLUMNS)) {
      definitions.computeIfPresent(
          new ObjectId("pg_class", row.object().oid()),
          (object, definition) -> definition.and(row.statement()));
    } else if (row.object().catalog().startsWith(AFTERWARDS)) {
      afterwards.add(row.statement());
    } else {
      definitions.merge(
          row.object(),
          new Definition(row.object(), rank, List.of(row.statement())),
          (definition, more) -> definition.and(row.statement()));
    }
  }

  private static List<Row> rows(Session session, String name) throws ServerException {
    return session.query(
        DefinitionQueries.text(name),
        row -> new Row(new ObjectId(row.getString(1), row.getLong(2)), row.getString(3)));
  }
}
