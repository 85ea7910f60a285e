package dev.drydock.check.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where to look for something by its name, so that nobody walks through ten thousand tables for
 * each of ten thousand statements. Says only where it is or ever was: what is found there is to be
 * looked at, at its moment. What is cut from one schema and gone on from shares it. Any thread.
 */
final class Whereabouts {
  private final Map<String, Set<String>> schemasOfRelation = new ConcurrentHashMap<>();
  private final Map<String, Set<ObjectName>> tablesOfIndex = new ConcurrentHashMap<>();
  private final Map<String, Set<ObjectName>> tablesOfConstraint = new ConcurrentHashMap<>();
  private final Map<ObjectName, Set<ObjectName>> tablesReferencing = new ConcurrentHashMap<>();
  private final Map<String, Set<ObjectName>> relationsOfSchema = new ConcurrentHashMap<>();
  private final Set<ObjectName> views = ConcurrentHashMap.newKeySet();

  void add(Relation relation) {
    ObjectName name = relation.name();
    put(schemasOfRelation, name.name(), name.schema());
    put(relationsOfSchema, name.schema(), name);
    relation.indexes().forEach(index -> put(tablesOfIndex, index.name(), name));
    for (Constraint constraint : relation.constraints()) {
      put(tablesOfConstraint, constraint.name(), name);
      constraint.references().ifPresent(target -> put(tablesReferencing, target, name));
    }
    if (relation.kind() == Relation.Kind.VIEW
        || relation.kind() == Relation.Kind.MATERIALIZED_VIEW) {
      views.add(name);
    }
  }

  /** Schemas that have a relation of this name. */
  Collection<String> schemasOfRelation(String name) {
    return schemasOfRelation.getOrDefault(name, Set.of());
  }

  Collection<ObjectName> relationsOfSchema(String schema) {
    return relationsOfSchema.getOrDefault(schema, Set.of());
  }

  /** Tables with an index of this name. */
  Collection<ObjectName> tablesOfIndex(String index) {
    return tablesOfIndex.getOrDefault(index, Set.of());
  }

  /** Tables with a constraint of this name. */
  Collection<ObjectName> tablesOfConstraint(String constraint) {
    return tablesOfConstraint.getOrDefault(constraint, Set.of());
  }

  /** Tables with a foreign key to this one. */
  Collection<ObjectName> tablesReferencing(ObjectName table) {
    return tablesReferencing.getOrDefault(table, Set.of());
  }

  /** Views, with those that are materialized; a table may have taken the name since. */
  Collection<ObjectName> views() {
    return views;
  }

  private static <K, V> void put(Map<K, Set<V>> map, K key, V value) {
    Set<V> known = map.get(key); // asked for with each change of a table
    if (known == null || !known.contains(value)) {
      map.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet(2)).add(value);
    }
  }
}
