package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/** Reads a statement behind DROP. */
final class DropReader {
  private final Cursor cursor;

  DropReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Shape read() {
    if (cursor.is("OWNED")) {
      return new Other(true);
    }
    int start = cursor.start();
    ObjectKind kind = KindReader.accept(cursor).orElseThrow(NotUnderstood::new);
    Span kindWords = cursor.since(start);
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean ifExists = cursor.ifExists();
    List<Name> names = List.of();
    Optional<Span> arguments = Optional.empty();
    Optional<Name> table = Optional.empty();
    switch (kind) {
      case CAST, TRANSFORM, USER_MAPPING, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY -> {
        while (!cursor.atEnd() && !cursor.isAny("CASCADE", "RESTRICT")) {
          cursor.skip();
        }
      }
      case POLICY, TRIGGER, RULE -> {
        names = List.of(cursor.name());
        cursor.expect("ON");
        table = Optional.of(cursor.name());
      }
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        Name first = cursor.name();
        if (cursor.isOpen()) {
          arguments = Optional.of(cursor.parenthesized());
        }
        names = new java.util.ArrayList<>(List.of(first));
        while (cursor.acceptSymbol(",")) {
          names.add(cursor.name());
          if (cursor.isOpen()) {
            cursor.parenthesized();
          }
        }
      }
      default -> names = cursor.list(cursor::name);
    }
    boolean cascade = cursor.cascade();
    if (!cursor.atEnd() && kind != ObjectKind.DATABASE) {
      throw new NotUnderstood();
    }
    return new Drop(kind, concurrently, ifExists, names, arguments, table, cascade, kindWords);
  }
}
