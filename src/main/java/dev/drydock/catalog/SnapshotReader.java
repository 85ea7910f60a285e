package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession.Question;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a snapshot by one session. */
final class SnapshotReader {
  private static final String GRANTS = "grants";

  /** The number of pg_class in pg_class. */
  private static final long RELATION = 1259;

  private final Session session;
  private final Scope scope;
  private final int major;
  private final SortedMap<ObjectId, CatalogObject> objects = new TreeMap<>();
  private final Map<Address, ObjectId> addresses = new HashMap<>();

  /** As pg_depend names an object. */
  private record Address(long catalog, long oid) {}

  SnapshotReader(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
    this.major = session.facts().major();
  }

  /** Everything {@link #read()} asks. */
  static String queries(int major) {
    return Stream.concat(
            Stream.of(CatalogQuery.values()).map(query -> query.sql(major)),
            Stream.of(CatalogQuery.text("dependencies")))
        .collect(Collectors.joining("\n"));
  }

  Snapshot read() throws ServerException {
    return read(this::needs);
  }

  /** Without what they need. */
  Snapshot readObjects() throws ServerException {
    return read(Map::of);
  }

  private Snapshot read(SpellingSettings.Reading<Map<ObjectId, Set<ObjectId>>> needs)
      throws ServerException {
    return new SpellingSettings(session)
        .during(
            () -> {
              for (CatalogQuery query : CatalogQuery.values()) {
                keep(session.query(asked(query.sql(major)), this::object));
              }
              withoutOwnedSequences();
              return new Snapshot(major, objects, needs.read());
            });
  }

  /**
   * What was touched, in one round trip, without what it needs.
   *
   * @param moved of the touched relations the parts to be read; counts for nothing where everything
   *     is touched
   */
  Snapshot read(Touched touched, Map<RelationPart, Set<Long>> moved, Asking asking)
      throws ServerException {
    List<Question> questions = new ArrayList<>();
    for (CatalogQuery query : CatalogQuery.values()) {
      if (touched.everything() || !query.isOfRelations() && touched.anyOf(query.kinds())) {
        questions.add(new Question(asked(query.sql(major)), List.of()));
      }
    }
    if (!touched.everything()) {
      moved.forEach(
          (part, relations) ->
              part.queries()
                  .forEach(
                      query ->
                          questions.add(new Question(asked(query.ofRelations(major)), relations))));
    }
    keep(asking.ask(questions, this::object));
    withoutOwnedSequences();
    return new Snapshot(major, objects, Map.of());
  }

  /** Names of tables, views and sequences, by OID. */
  Map<Long, ObjectId> relations() {
    Map<Long, ObjectId> relations = new HashMap<>();
    addresses.forEach(
        (address, id) -> {
          if (address.catalog() == RELATION && id.kind() != ObjectKind.INDEX) {
            relations.put(address.oid(), id);
          }
        });
    return relations;
  }

  private void keep(List<Optional<CatalogObject>> read) {
    read.stream().flatMap(Optional::stream).forEach(object -> objects.put(object.id(), object));
  }

  private String asked(String sql) {
    return session.facts().encodingUnknown() ? UnknownEncoding.asked(sql) : sql;
  }

  private Optional<CatalogObject> object(ResultSet row) throws SQLException {
    if (session.facts().encodingUnknown()) {
      return object(UnknownEncoding.texts(row.getBytes(1)));
    }
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> texts = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String value = row.getString(i);
      if (value != null) {
        texts.put(columns.getColumnLabel(i), value);
      }
    }
    return object(texts);
  }

  private Optional<CatalogObject> object(Map<String, String> row) {
    Map<String, String> id = new HashMap<>();
    SortedMap<String, String> attributes = new TreeMap<>();
    SortedMap<String, String> facts = new TreeMap<>();
    for (Map.Entry<String, String> column : row.entrySet()) {
      String label = column.getKey();
      String value = column.getValue();
      if (value.isEmpty() && !label.equals(GRANTS)) {
        continue;
      }
      switch (label) {
        case "kind", "schema", "of", "name", "class", "oid", "owner of it" -> id.put(label, value);
        default -> {
          if (label.startsWith("~")) {
            facts.put(label.substring(1), value);
          } else {
            attributes.put(label, value);
          }
        }
      }
    }
    ObjectId named =
        new ObjectId(
            ObjectKind.of(id.get("kind")),
            id.getOrDefault("schema", ""),
            id.getOrDefault("of", ""),
            id.get("name"));
    if (!scope.covers(named)) {
      return Optional.empty();
    }
    if (id.containsKey("oid")) {
      addresses.put(
          new Address(Long.parseLong(id.get("class")), Long.parseLong(id.get("oid"))), named);
    }
    grants(named, attributes, id);
    return Optional.of(new CatalogObject(named, attributes, facts));
  }

  private void grants(
      ObjectId named, SortedMap<String, String> attributes, Map<String, String> id) {
    String items = attributes.remove(GRANTS);
    Optional<Privileges> kind = Privileges.on(named);
    if (items == null || kind.isEmpty()) {
      return;
    }
    String owner = id.getOrDefault("owner of it", attributes.getOrDefault("owner", ""));
    boolean fromNothing =
        named.kind() == ObjectKind.COLUMN
            || (named.kind() == ObjectKind.DEFAULT_PRIVILEGES && !named.schema().isEmpty());
    String lines =
        new AccessList(kind.get(), major).lines(List.of(items.split("\n")), owner, fromNothing);
    if (!lines.isEmpty()) {
      attributes.put(GRANTS, lines);
    }
  }

  /** A table left out leaves its sequences out too. */
  private void withoutOwnedSequences() {
    objects
        .values()
        .removeIf(
            object ->
                object
                    .get("owned by")
                    .filter(
                        column ->
                            scope.tables().stream()
                                .anyMatch(table -> column.startsWith(table.sql() + ".")))
                    .isPresent());
  }

  private Map<ObjectId, Set<ObjectId>> needs() throws ServerException {
    Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
    session.query(
        CatalogQuery.text("dependencies"),
        row -> {
          ObjectId object = addresses.get(new Address(row.getLong(1), row.getLong(2)));
          ObjectId needed = addresses.get(new Address(row.getLong(3), row.getLong(4)));
          ObjectId rows = addresses.get(new Address(RELATION, row.getLong(5)));
          for (ObjectId one : new ObjectId[] {needed, rows}) {
            if (object != null && one != null && !one.equals(object)) {
              needs.computeIfAbsent(object, key -> new TreeSet<>()).add(one);
            }
          }
          return object;
        });
    return needs;
  }
}
