package dev.drydock.check.schema;

import java.util.List;

/** Everything that is or was there through the run of a folder. */
public final class Schema {
  /** Where names without a schema are looked for, after {@code pg_catalog}. */
  static final List<String> SEARCH_PATH = List.of("public", "extensions");

  final Timeline<ObjectName, Relation> relations = new Timeline<>();
  final Timeline<ObjectName, NamedType> types = new Timeline<>();
  final Timeline<ObjectName, List<Routine>> routines = new Timeline<>();

  public Schema() {}

  /** What is there before a statement, counted through all files from 1. */
  public SchemaView before(int moment) {
    return new SchemaView(this, moment);
  }
}
