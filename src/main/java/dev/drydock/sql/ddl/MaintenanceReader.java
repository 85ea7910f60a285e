package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.Maintenance.Command;
import java.util.ArrayList;
import java.util.List;

/** Reads VACUUM, ANALYZE, CLUSTER, REINDEX and REFRESH. */
final class MaintenanceReader {
  private final Cursor cursor;
  private boolean full;
  private boolean concurrently;

  MaintenanceReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Maintenance read() {
    String word = cursor.word();
    cursor.skip();
    Command command = word.equals("ANALYSE") ? Command.ANALYZE : Command.valueOf(word);
    if (cursor.isOpen()) {
      options();
    }
    return switch (command) {
      case VACUUM, ANALYZE -> {
        while (cursor.isAny("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE")) {
          full |= cursor.is("FULL");
          cursor.skip();
        }
        yield of(command, ObjectKind.TABLE, tables());
      }
      case CLUSTER -> {
        cursor.accept("VERBOSE");
        List<Name> names = cursor.atEnd() ? List.of() : List.of(cursor.name());
        if (cursor.accept("ON")) {
          names = List.of(cursor.name()); // the older form: CLUSTER index ON table
        }
        yield of(command, ObjectKind.TABLE, names);
      }
      case REINDEX -> {
        boolean system = cursor.accept("SYSTEM");
        ObjectKind kind =
            system
                ? ObjectKind.DATABASE
                : KindReader.accept(cursor).orElseThrow(NotUnderstood::new);
        concurrently |= cursor.accept("CONCURRENTLY");
        List<Name> names = cursor.atEnd() ? List.of() : List.of(cursor.name());
        yield of(command, kind, names);
      }
      case REFRESH -> {
        cursor.expect("MATERIALIZED", "VIEW");
        concurrently |= cursor.accept("CONCURRENTLY");
        yield of(command, ObjectKind.MATERIALIZED_VIEW, List.of(cursor.name()));
      }
    };
  }

  private Maintenance of(Command command, ObjectKind kind, List<Name> names) {
    return new Maintenance(command, kind, names, concurrently, full);
  }

  private List<Name> tables() {
    List<Name> names = new ArrayList<>();
    if (cursor.atEnd()) {
      return names;
    }
    do {
      names.add(cursor.relation());
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
    } while (cursor.acceptSymbol(","));
    return names;
  }

  /** {@code (FULL, ANALYZE false)}. */
  private void options() {
    cursor.expectSymbol("(");
    do {
      String option = cursor.word();
      cursor.skip();
      boolean off = cursor.isAny("FALSE", "OFF") || cursor.isSymbol("0");
      full |= option.equals("FULL") && !off;
      concurrently |= option.equals("CONCURRENTLY") && !off;
      cursor.rest();
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
  }
}
