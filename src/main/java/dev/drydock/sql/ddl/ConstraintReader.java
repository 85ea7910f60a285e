package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.Constraint.Kind;
import dev.drydock.sql.ddl.Constraint.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads constraints, those of tables, of columns and of domains. */
final class ConstraintReader {
  private final Cursor cursor;

  ConstraintReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether a constraint of a table begins here, not a column. */
  boolean startsTableConstraint() {
    return cursor.is("CONSTRAINT")
        || cursor.are("PRIMARY", "KEY")
        || cursor.are("FOREIGN", "KEY")
        || cursor.is("UNIQUE")
        || cursor.is("CHECK")
        || cursor.is("EXCLUDE")
        || cursor.are("NOT", "NULL");
  }

  /** Whether a constraint of a column begins here. */
  boolean startsColumnConstraint() {
    return cursor.isAny("CONSTRAINT", "NULL", "CHECK", "UNIQUE", "REFERENCES")
        || cursor.are("NOT", "NULL")
        || cursor.are("PRIMARY", "KEY");
  }

  /**
   * Reads one.
   *
   * @param ofTable whether columns are named in it
   */
  Constraint read(boolean ofTable) {
    int start = cursor.start();
    Optional<Ident> name =
        cursor.accept("CONSTRAINT") ? Optional.of(cursor.ident()) : Optional.empty();
    return unnamed(start, name, ofTable);
  }

  /** The rest of one, behind its name. */
  Constraint unnamed(int start, Optional<Ident> name, boolean ofTable) {
    Kind kind = kind();
    List<Ident> columns = List.of();
    Optional<Span> expression = Optional.empty();
    Optional<Reference> reference = Optional.empty();
    Optional<Ident> usingIndex = Optional.empty();
    switch (kind) {
      case CHECK -> expression = Optional.of(cursor.parenthesized());
      case NOT_NULL -> {
        if (ofTable) {
          columns = List.of(cursor.ident());
        }
      }
      case UNIQUE, PRIMARY_KEY -> {
        if (cursor.accept("NULLS")) {
          cursor.accept("NOT");
          cursor.expect("DISTINCT");
        }
        if (cursor.accept("USING", "INDEX") && !cursor.is("TABLESPACE")) {
          usingIndex = Optional.of(cursor.ident());
        } else if (ofTable) {
          columns = keyColumns();
        }
      }
      case FOREIGN_KEY -> {
        columns = ofTable ? keyColumns() : List.of();
        cursor.expect("REFERENCES");
        reference = Optional.of(reference());
      }
      case EXCLUDE -> {
        if (cursor.accept("USING")) {
          cursor.ident();
        }
        cursor.parenthesized();
      }
      case NULL -> {}
    }
    boolean notValid = false;
    boolean notEnforced = false;
    boolean deferrable = false;
    while (true) {
      if (cursor.accept("NOT", "VALID")) {
        notValid = true;
      } else if (cursor.accept("NOT", "ENFORCED")) {
        notEnforced = true;
      } else if (cursor.accept("NOT", "DEFERRABLE") || cursor.accept("INITIALLY", "IMMEDIATE")) {
        continue;
      } else if (cursor.accept("DEFERRABLE") || cursor.accept("INITIALLY", "DEFERRED")) {
        deferrable = true;
      } else if (!passOption(kind)) {
        break;
      }
    }
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        reference,
        usingIndex,
        notValid,
        notEnforced,
        deferrable,
        cursor.since(start));
  }

  private Kind kind() {
    if (cursor.accept("PRIMARY", "KEY")) {
      return Kind.PRIMARY_KEY;
    } else if (cursor.accept("FOREIGN", "KEY") || cursor.is("REFERENCES")) {
      return Kind.FOREIGN_KEY;
    } else if (cursor.accept("UNIQUE")) {
      return Kind.UNIQUE;
    } else if (cursor.accept("CHECK")) {
      return Kind.CHECK;
    } else if (cursor.accept("EXCLUDE")) {
      return Kind.EXCLUDE;
    } else if (cursor.accept("NOT", "NULL")) {
      return Kind.NOT_NULL;
    }
    cursor.expect("NULL");
    return Kind.NULL;
  }

  /** {@code (a, b)}, or {@code (a, PERIOD b)} and {@code (a, b WITHOUT OVERLAPS)}. */
  private List<Ident> keyColumns() {
    cursor.expectSymbol("(");
    List<Ident> columns =
        cursor.list(
            () -> {
              if (cursor.is("PERIOD") && cursor.kind(1).isName()) {
                cursor.skip();
              }
              Ident column = cursor.ident();
              cursor.accept("WITHOUT", "OVERLAPS");
              return column;
            });
    cursor.expectSymbol(")");
    return columns;
  }

  private Reference reference() {
    Name table = cursor.name();
    List<Ident> columns = cursor.isOpen() ? keyColumns() : List.of();
    Optional<String> onDelete = Optional.empty();
    Optional<String> onUpdate = Optional.empty();
    while (cursor.isAny("MATCH", "ON")) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = Optional.of(action());
      } else if (cursor.accept("ON", "UPDATE")) {
        onUpdate = Optional.of(action());
      } else {
        cursor.expect("MATCH");
        cursor.skip();
      }
    }
    return new Reference(table, columns, onDelete, onUpdate);
  }

  private String action() {
    String action = cursor.word().toUpperCase(Locale.ROOT);
    cursor.skip();
    if (action.equals("SET") || action.equals("NO")) {
      action += " " + cursor.word();
      cursor.skip();
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
    }
    return action;
  }

  private boolean passOption(Kind kind) {
    if (cursor.accept("ENFORCED") || cursor.accept("NO", "INHERIT")) {
      return true;
    }
    boolean hasIndex = kind == Kind.UNIQUE || kind == Kind.PRIMARY_KEY || kind == Kind.EXCLUDE;
    if (hasIndex && cursor.acceptAny("INCLUDE", "WITH", "WHERE")) {
      cursor.parenthesized();
      return true;
    }
    if (hasIndex && cursor.accept("USING", "INDEX", "TABLESPACE")) {
      cursor.ident();
      return true;
    }
    return false;
  }
}
