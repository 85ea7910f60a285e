package dev.drydock.check.schema;

import dev.drydock.check.schema.Constraint.Kind;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns constraints as written into what a table has, with their indexes. */
final class Constraints {
  private final Scene scene;
  private final String text;
  private final Relation.Draft table;

  Constraints(Scene scene, String text, Relation.Draft table) {
    this.scene = scene;
    this.text = text;
    this.table = table;
  }

  /**
   * Adds one.
   *
   * @param column the one it is written with; empty for one of the table
   */
  void add(dev.drydock.sql.ddl.Constraint written, Optional<String> column) {
    List<String> columns =
        column.map(List::of).orElseGet(() -> written.columns().stream().map(Ident::name).toList());
    switch (written.kind()) {
      case NULL -> {}
      case NOT_NULL -> notNull(written, columns);
      case CHECK -> put(written, Kind.CHECK, columns, "check");
      case PRIMARY_KEY -> {
        put(written, Kind.PRIMARY_KEY, keyColumns(written, columns), "pkey");
        columns.forEach(name -> change(name, true));
        index(written, columns);
      }
      case UNIQUE -> {
        put(written, Kind.UNIQUE, keyColumns(written, columns), "key");
        index(written, columns);
      }
      case EXCLUDE -> put(written, Kind.EXCLUSION, List.of(), "excl");
      case FOREIGN_KEY -> {
        put(written, Kind.FOREIGN_KEY, columns, "fkey");
        written.references().ifPresent(to -> refer(columns, scene.existing(to.table())));
      }
    }
  }

  private void notNull(dev.drydock.sql.ddl.Constraint written, List<String> columns) {
    columns.forEach(name -> change(name, true));
    if (written.name().isPresent() || written.notValid()) {
      put(written, Kind.NOT_NULL, columns, "not_null");
    }
  }

  private List<String> keyColumns(dev.drydock.sql.ddl.Constraint written, List<String> columns) {
    return written
        .usingIndex()
        .flatMap(
            using -> table.indexes.stream().filter(i -> i.name().equals(using.name())).findFirst())
        .map(Index::columns)
        .orElse(columns);
  }

  private void index(dev.drydock.sql.ddl.Constraint written, List<String> columns) {
    if (written.usingIndex().isEmpty()) {
      String name = table.constraints.getLast().name();
      table.indexes.add(new Index(name, true, columns, true, false, true, "btree"));
    }
  }

  private void put(
      dev.drydock.sql.ddl.Constraint written, Kind kind, List<String> columns, String suffix) {
    table.constraints.add(
        new Constraint(
            written.name().map(Ident::name).orElseGet(() -> chosen(kind, columns, suffix)),
            kind,
            columns,
            written.references().map(to -> scene.existing(to.table())),
            written.references().stream()
                .flatMap(to -> to.columns().stream())
                .map(Ident::name)
                .toList(),
            !written.notValid(),
            written.expression().map(this::in).orElse("")));
  }

  private String in(Span span) {
    return span.in(text);
  }

  /** As PostgreSQL's ChooseConstraintName, but for its cutting of long names. */
  private String chosen(Kind kind, List<String> columns, String suffix) {
    List<String> parts = new ArrayList<>(List.of(table.name.name()));
    if (kind != Kind.PRIMARY_KEY) {
      parts.addAll(columns);
    }
    parts.add(suffix);
    String name = String.join("_", parts);
    int number = 0;
    String free = name;
    while (isTaken(free)) {
      number++;
      free = name + number;
    }
    return free;
  }

  private boolean isTaken(String name) {
    for (Constraint one : table.constraints) {
      if (one.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void refer(List<String> columns, ObjectName to) {
    if (columns.size() == 1) {
      table.columns.replaceAll(
          column -> column.name().equals(columns.getFirst()) ? column.referring(to) : column);
    }
  }

  private void change(String name, boolean notNull) {
    table.columns.replaceAll(
        column -> column.name().equals(name) ? column.withNotNull(notNull) : column);
  }
}
