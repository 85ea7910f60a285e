package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/** Reads COMMENT behind ON. */
final class CommentReader {
  private final Cursor cursor;

  CommentReader(Cursor cursor) {
    this.cursor = cursor;
  }

  CommentOn read() {
    ObjectKind kind = KindReader.accept(cursor).orElseThrow(NotUnderstood::new);
    switch (kind) {
      case COLUMN -> {
        List<Ident> parts = cursor.parts();
        if (parts.size() < 2) {
          throw new NotUnderstood();
        }
        Ident column = parts.removeLast();
        return new CommentOn(
            kind, Optional.of(Cursor.nameOf(parts)), Optional.of(column), Optional.empty());
      }
      case POLICY, TRIGGER, RULE, CONSTRAINT -> {
        Name name = cursor.name();
        cursor.expect("ON");
        boolean ofDomain = kind == ObjectKind.CONSTRAINT && cursor.accept("DOMAIN");
        Optional<Name> table = Optional.of(cursor.name());
        return new CommentOn(
            kind, Optional.of(name), Optional.empty(), ofDomain ? Optional.empty() : table);
      }
      case CAST, TRANSFORM, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, LARGE_OBJECT -> {
        return new CommentOn(kind, Optional.empty(), Optional.empty(), Optional.empty());
      }
      default -> {
        return new CommentOn(kind, Optional.of(cursor.name()), Optional.empty(), Optional.empty());
      }
    }
  }
}
