package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.Optional;

/** Reads CREATE and ALTER ROLE behind the kind of object. */
final class RoleReader {
  private RoleReader() {}

  static Shape read(Cursor cursor, boolean created) {
    Ident name = cursor.ident();
    if (!created && cursor.accept("RENAME", "TO")) {
      return new AlterObject(
          ObjectKind.ROLE,
          Optional.of(new Name(Optional.empty(), name)),
          Optional.empty(),
          new AlterObject.Action.RenameTo(cursor.ident()));
    }
    int start = cursor.start();
    Optional<Span> password = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("PASSWORD") && cursor.kind() == TokenKind.STRING) {
        password = Optional.of(cursor.span());
      }
      cursor.skip();
    }
    return new CreateRole(name, created, password, cursor.since(start));
  }
}
