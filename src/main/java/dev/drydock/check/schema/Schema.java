package dev.drydock.check.schema;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is or was there through the run of a folder. */
public final class Schema {
  /** Where temporary tables are. */
  static final String TEMPORARY = "pg_temp";

  /** Where names without a schema are looked for, after {@code pg_catalog}. */
  static final List<String> SEARCH_PATH = List.of(TEMPORARY, "public", "extensions");

  private static final int NEVER = Integer.MAX_VALUE;

  final Timeline<ObjectName, Relation> relations = new Timeline<>();
  final Timeline<ObjectName, NamedType> types = new Timeline<>();
  final Timeline<ObjectName, List<Routine>> routines = new Timeline<>();
  final Timeline<String, Origin> schemas = new Timeline<>();
  final Timeline<String, Origin> roles = new Timeline<>();
  final Timeline<String, Origin> operatorClasses = new Timeline<>();
  final Timeline<ObjectName, Fate> goneColumns = new Timeline<>();

  /** Schemas a platform fills, where there may be more than what is known. */
  final Set<String> openSchemas = new HashSet<>();

  private final Map<Unsure, Integer> unsureFrom = new EnumMap<>(Unsure.class);
  private final Map<String, Set<String>> schemasOfRelation = new HashMap<>();
  private int otherPathFrom = NEVER;

  final Names names;

  Schema(Names names) {
    this.names = names;
  }

  /** What is there before a statement, counted through all files from 1. */
  public SchemaView before(int moment) {
    return new SchemaView(this, moment);
  }

  void putRelation(int moment, Relation relation) {
    relations.put(moment, relation.name(), relation);
    schemasOfRelation
        .computeIfAbsent(relation.name().name(), name -> new HashSet<>())
        .add(relation.name().schema());
  }

  /** Every schema that has or had a relation of this name. */
  Set<String> schemasOfRelation(String name) {
    return schemasOfRelation.getOrDefault(name, Set.of());
  }

  /** From after this moment on there may be more than what is known. */
  void unsure(int moment, Unsure sort) {
    unsureFrom.merge(sort, moment, Math::min);
  }

  boolean isUnsure(int moment, Unsure sort) {
    return unsureFrom.getOrDefault(sort, NEVER) < moment;
  }

  /** From after this moment on names without a schema may be found elsewhere. */
  void otherSearchPath(int moment) {
    otherPathFrom = Math.min(otherPathFrom, moment);
  }

  boolean hasOtherSearchPath(int moment) {
    return otherPathFrom < moment;
  }
}
