package dev.drydock.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a database holds, from the rows of the catalog themselves, so that what a comparison says
 * can be judged by something else than its own queries.
 */
public final class CatalogTruth {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Key, Row> rows = new TreeMap<>();

  private record Key(String schema, String of, String kind, String name)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }

    boolean isRelation() {
      return Set.of("table", "view", "materialized view", "foreign table").contains(kind);
    }

    Key inside(String relation) {
      return new Key("", relation, kind, name);
    }

    String display() {
      return (schema.isEmpty() ? "" : schema + ".") + (of.isEmpty() ? "" : of + ".") + name;
    }
  }

  /**
   * @param parent the tables it is inherited from, or empty
   */
  private record Row(String fingerprint, String parent) {}

  /** In a transaction, whose search path it leaves at its default. */
  public static CatalogTruth read(WriteSession session) throws ServerException {
    session.execute("SET LOCAL search_path = pg_catalog", notice -> {});
    CatalogTruth truth = new CatalogTruth();
    session.query(Resources.text("/compare/truth.sql"), truth::keep);
    session.execute("SET LOCAL search_path TO DEFAULT", notice -> {});
    return truth;
  }

  private Key keep(ResultSet row) throws SQLException {
    String kind = row.getString(1);
    String name = row.getString(4);
    if (kind.equals("operator")) {
      // as an object id has it: without its schema, and with a space between the types
      name = name.replaceFirst("^(\"[^\"]*\"|[^.(]*)\\.", "").replace(",", ", ");
    }
    Key key = new Key(row.getString(2), row.getString(3), kind, name);
    String parent = row.getString(6);
    rows.put(key, new Row(row.getString(5) + "", parent == null ? "" : parent));
    return key;
  }

  /**
   * What is wrong with a database that should be as this one, each as {@code MISSING table a.b}.
   */
  public SortedSet<String> differences(CatalogTruth actual) {
    Set<Key> all = new HashSet<>(rows.keySet());
    all.addAll(actual.rows.keySet());
    Set<Key> differing = new HashSet<>();
    for (Key key : all) {
      Row should = rows.get(key);
      Row is = actual.rows.get(key);
      if (should == null || is == null || !should.fingerprint().equals(is.fingerprint())) {
        differing.add(key);
      }
    }
    SortedSet<String> words = new TreeSet<>();
    for (Key key : differing) {
      if (!isOfWhole(key, actual) && !isParents(key, actual, differing)) {
        words.add(words(key, actual));
      }
    }
    return words;
  }

  /**
   * What differs in parts of tables with other parents, each as {@code column a.b.c}: it is told
   * with the table, or by itself.
   */
  public Set<String> toldWithParents(CatalogTruth actual) {
    return rows.keySet().stream()
        .filter(key -> !key.of().isEmpty() && actual.rows.containsKey(key))
        .filter(key -> !rows.get(key).fingerprint().equals(actual.rows.get(key).fingerprint()))
        .filter(key -> relation(key) != null && actual.relation(key) != null)
        .filter(
            key ->
                !rows.get(relation(key))
                    .parent()
                    .equals(actual.rows.get(actual.relation(key)).parent()))
        .map(key -> ObjectKind.of(key.kind()).words() + " " + key.display())
        .collect(Collectors.toSet());
  }

  private String words(Key key, CatalogTruth actual) {
    String kind =
        !actual.rows.containsKey(key)
            ? "MISSING"
            : rows.containsKey(key) ? "DIFFERENT" : "UNTRACKED";
    return kind + " " + ObjectKind.of(key.kind()).words() + " " + key.display();
  }

  /** A part of a table that came or went is told by the table. */
  private boolean isOfWhole(Key key, CatalogTruth actual) {
    return !key.of().isEmpty() && (relation(key) == null || actual.relation(key) == null)
        || !key.of().isEmpty() && !relation(key).kind().equals(actual.relation(key).kind());
  }

  private Key relation(Key part) {
    for (String kind : Set.of("table", "view", "materialized view", "foreign table")) {
      Key key = new Key(part.schema(), "", kind, part.of());
      if (rows.containsKey(key)) {
        return key;
      }
    }
    return null;
  }

  /** What a child has from its parents differs by what they differ in, or by whose child it is. */
  private boolean isParents(Key key, CatalogTruth actual, Set<Key> differing) {
    if (key.of().isEmpty()) {
      return false;
    }
    Row should = rows.get(key);
    Row is = actual.rows.get(key);
    boolean inherited =
        should != null && !should.parent().isEmpty() || is != null && !is.parent().isEmpty();
    if (!inherited) {
      return false;
    }
    Row one = rows.get(relation(key));
    Row other = actual.rows.get(actual.relation(key));
    boolean otherParents = !one.parent().equals(other.parent());
    if (!key.kind().equals("column") || otherParents) {
      // a copy of an index or constraint of the parent, whatever it is called
      return true;
    }
    Set<String> parents = new HashSet<>(Arrays.asList(one.parent().split(",")));
    List<Key> theirs =
        differing.stream()
            .filter(o -> o.kind().equals("column") && o.name().equals(key.name()))
            .filter(o -> parents.contains(quoted(o.schema()) + "." + quoted(o.of())))
            .toList();
    return !theirs.isEmpty()
        && theirs.stream().allMatch(parent -> isAsIn(parent, should, is, actual));
  }

  /** Whether each property that differs is, on both sides, the parent's. */
  private boolean isAsIn(Key parent, Row should, Row is, CatalogTruth actual) {
    if (should == null
        || is == null
        || !rows.containsKey(parent)
        || !actual.rows.containsKey(parent)) {
      return true; // the column came or went with the parent's
    }
    Map<String, String> wanted = properties(should);
    Map<String, String> there = properties(is);
    return wanted.keySet().stream()
        .filter(name -> !wanted.get(name).equals(there.get(name)))
        .allMatch(
            name ->
                wanted.get(name).equals(properties(rows.get(parent)).get(name))
                    && there.get(name).equals(properties(actual.rows.get(parent)).get(name)));
  }

  private static Map<String, String> properties(Row row) {
    try {
      Map<String, String> properties = new TreeMap<>();
      JSON.readTree(row.fingerprint())
          .properties()
          .forEach(one -> properties.put(one.getKey(), one.getValue().toString()));
      return properties;
    } catch (JsonProcessingException e) {
      throw new AssertionError("a column's fingerprint is JSON", e);
    }
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
