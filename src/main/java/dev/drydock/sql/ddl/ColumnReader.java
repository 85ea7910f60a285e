package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the definition of a column. */
final class ColumnReader {
  /** What ends the expression of a DEFAULT, being no part of {@code b_expr}. */
  private static final String[] AFTER_DEFAULT = {
    "NOT",
    "NULL",
    "CONSTRAINT",
    "PRIMARY",
    "UNIQUE",
    "CHECK",
    "REFERENCES",
    "DEFAULT",
    "GENERATED",
    "COLLATE",
    "DEFERRABLE",
    "INITIALLY",
    "STORAGE",
    "COMPRESSION"
  };

  private final Cursor cursor;
  private final TypeReader types;
  private final ConstraintReader constraints;

  ColumnReader(Cursor cursor) {
    this.cursor = cursor;
    this.types = new TypeReader(cursor);
    this.constraints = new ConstraintReader(cursor);
  }

  /** The expression of a DEFAULT, where other clauses may follow. */
  static Span defaultValue(Cursor cursor) {
    return cursor.expressionUntil(AFTER_DEFAULT);
  }

  /**
   * Reads one.
   *
   * @param typed whether a type must follow the name
   */
  Column read(boolean typed) {
    int start = cursor.start();
    Ident name = cursor.ident();
    Optional<TypeName> type = Optional.empty();
    if (typed) {
      type = Optional.of(types.read());
    } else {
      cursor.accept("WITH", "OPTIONS");
    }
    Optional<Span> defaultValue = Optional.empty();
    Optional<Span> generated = Optional.empty();
    boolean stored = false;
    boolean identity = false;
    Optional<Name> collation = Optional.empty();
    List<Constraint> own = new ArrayList<>();
    while (!cursor.atDelimiter()) {
      int clause = cursor.start();
      Optional<Ident> constraintName =
          cursor.accept("CONSTRAINT") ? Optional.of(cursor.ident()) : Optional.empty();
      if (cursor.accept("DEFAULT")) {
        defaultValue = Optional.of(defaultValue(cursor));
      } else if (cursor.accept("GENERATED")) {
        if (!cursor.accept("ALWAYS")) {
          cursor.expect("BY", "DEFAULT");
        }
        cursor.expect("AS");
        if (cursor.accept("IDENTITY")) {
          identity = true;
          if (cursor.isOpen()) {
            cursor.parenthesized();
          }
        } else {
          generated = Optional.of(cursor.parenthesized());
          stored = cursor.accept("STORED");
          cursor.accept("VIRTUAL");
        }
      } else if (cursor.accept("COLLATE")) {
        collation = Optional.of(cursor.name());
      } else if (constraints.startsColumnConstraint()) {
        own.add(constraints.unnamed(clause, constraintName, false));
      } else if (cursor.acceptAny("STORAGE", "COMPRESSION")) {
        cursor.ident();
      } else if (cursor.accept("OPTIONS")) {
        cursor.parenthesized();
      } else {
        throw new NotUnderstood();
      }
    }
    return new Column(
        name, type, defaultValue, generated, stored, identity, collation, own, cursor.since(start));
  }
}
