package dev.drydock.query.completion;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names of a database, as far as they are offered. System relations and functions are among
 * them.
 *
 * @param schemas those the login may use
 * @param types enums, domains and composite types, with their schema where it is not on the path
 */
public record KnownNames(
    List<String> schemas,
    List<Relation> relations,
    List<Function> functions,
    List<String> roles,
    List<String> types,
    List<String> extensions) {

  public KnownNames {
    schemas = List.copyOf(schemas);
    relations = List.copyOf(relations);
    functions = List.copyOf(functions);
    roles = List.copyOf(roles);
    types = List.copyOf(types);
    extensions = List.copyOf(extensions);
  }

  /**
   * A table, view, materialized view, foreign table or sequence.
   *
   * @param kind for people, for instance {@code view}
   * @param visible whether its name alone finds it
   */
  public record Relation(
      String schema, String name, String kind, boolean visible, List<Column> columns) {
    public Relation {
      columns = List.copyOf(columns);
    }

    boolean isSystem() {
      return schema.equals("pg_catalog") || schema.equals("information_schema");
    }
  }

  /** A column and its type as PostgreSQL writes it. */
  public record Column(String name, String type) {}

  /**
   * A function that can be called in a query; of several of one name one.
   *
   * @param arguments as {@code pg_get_function_identity_arguments} writes them
   */
  public record Function(String schema, String name, String arguments, boolean visible) {
    boolean isSystem() {
      return schema.equals("pg_catalog") || schema.equals("information_schema");
    }
  }

  /** Before anything was read: keywords alone. */
  public static KnownNames none() {
    return new KnownNames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same without some functions. */
  public KnownNames without(Predicate<Function> left) {
    return new KnownNames(
        schemas,
        relations,
        functions.stream().filter(left.negate()).toList(),
        roles,
        types,
        extensions);
  }

  /**
   * What a name means.
   *
   * @param schema empty for a name without one, which the search path finds
   */
  Optional<Relation> relation(Optional<String> schema, String name) {
    return relations.stream()
        .filter(r -> r.name().equals(name))
        .filter(r -> schema.map(s -> s.equals(r.schema())).orElse(r.visible()))
        .findFirst();
  }
}
