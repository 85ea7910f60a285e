package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads GRANT and REVOKE from that word on. */
final class GrantReader {
  private final Cursor cursor;
  private final List<String> privileges = new ArrayList<>();
  private final List<Ident> columns = new ArrayList<>();
  private final List<Name> objects = new ArrayList<>();
  private final List<Ident> schemas = new ArrayList<>();
  private final List<Ident> words = new ArrayList<>();
  private boolean revoke;

  GrantReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Grant read() {
    start();
    if (!cursor.accept("ON")) {
      List<Ident> memberships = List.copyOf(words);
      return finish(Optional.empty(), List.of(), memberships);
    }
    ObjectKind kind = objects();
    return finish(Optional.of(kind), List.copyOf(privileges), List.of());
  }

  /** As ALTER DEFAULT PRIVILEGES has it, which names no objects. */
  Grant ofDefaults() {
    start();
    cursor.expect("ON");
    ObjectKind kind = plural().orElseThrow(NotUnderstood::new);
    return finish(Optional.of(kind), List.copyOf(privileges), List.of());
  }

  private void start() {
    revoke = cursor.is("REVOKE");
    cursor.skip();
    if (cursor.isAny("GRANT", "ADMIN", "INHERIT", "SET") && cursor.word(1).equals("OPTION")) {
      cursor.expect(cursor.word(), "OPTION", "FOR");
    }
    do {
      Ident word = cursor.ident();
      words.add(word);
      String privilege = word.name().toUpperCase(java.util.Locale.ROOT);
      if (privilege.equals("ALL")) {
        cursor.accept("PRIVILEGES");
      } else if (privilege.equals("ALTER")) {
        cursor.accept("SYSTEM");
      }
      privileges.add(privilege);
      if (cursor.isOpen()) {
        columns.addAll(cursor.columns());
      }
    } while (cursor.acceptSymbol(","));
  }

  private ObjectKind objects() {
    if (cursor.accept("ALL")) {
      ObjectKind kind = plural().orElseThrow(NotUnderstood::new);
      cursor.expect("IN", "SCHEMA");
      schemas.addAll(cursor.list(cursor::ident));
      return kind;
    }
    ObjectKind kind = ObjectKind.TABLE;
    boolean kindNamed = cursor.kind(1).isName() && !cursor.isSymbol(1, ".");
    boolean list = cursor.word(1).equals("TO") || cursor.word(1).equals("FROM");
    if (kindNamed && !list) {
      kind = KindReader.accept(cursor).orElse(ObjectKind.TABLE);
    }
    do {
      if (kind == ObjectKind.LARGE_OBJECT) {
        cursor.skip();
        continue;
      }
      objects.add(cursor.relation());
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
    } while (cursor.acceptSymbol(","));
    return kind;
  }

  private Optional<ObjectKind> plural() {
    String word = cursor.word();
    cursor.skip();
    return switch (word) {
      case "TABLES" -> Optional.of(ObjectKind.TABLE);
      case "SEQUENCES" -> Optional.of(ObjectKind.SEQUENCE);
      case "FUNCTIONS" -> Optional.of(ObjectKind.FUNCTION);
      case "PROCEDURES" -> Optional.of(ObjectKind.PROCEDURE);
      case "ROUTINES" -> Optional.of(ObjectKind.ROUTINE);
      case "TYPES" -> Optional.of(ObjectKind.TYPE);
      case "SCHEMAS" -> Optional.of(ObjectKind.SCHEMA);
      case "LARGE" -> Optional.of(ObjectKind.LARGE_OBJECT).filter(k -> cursor.accept("OBJECTS"));
      default -> Optional.empty();
    };
  }

  private Grant finish(Optional<ObjectKind> kind, List<String> granted, List<Ident> memberships) {
    if (!cursor.acceptAny("TO", "FROM")) {
      throw new NotUnderstood();
    }
    List<Ident> roles =
        cursor.list(
            () -> {
              cursor.accept("GROUP");
              return cursor.ident();
            });
    return new Grant(revoke, granted, columns, kind, objects, schemas, memberships, roles);
  }
}
