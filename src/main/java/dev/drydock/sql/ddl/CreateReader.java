package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a statement behind CREATE. */
final class CreateReader {
  private final Cursor cursor;
  private final Span whole;

  CreateReader(Cursor cursor, Span whole) {
    this.cursor = cursor;
    this.whole = whole;
  }

  Shape read() {
    boolean orReplace = cursor.accept("OR", "REPLACE");
    cursor.acceptAny("GLOBAL", "LOCAL");
    boolean temporary = cursor.acceptAny("TEMP", "TEMPORARY");
    boolean unlogged = cursor.accept("UNLOGGED");
    boolean recursive = cursor.accept("RECURSIVE");
    boolean foreign = cursor.are("FOREIGN", "TABLE") && cursor.accept("FOREIGN");
    if (cursor.accept("TABLE")) {
      return new CreateTableReader(cursor, temporary, unlogged, foreign).read();
    } else if (cursor.accept("VIEW")) {
      return view(orReplace, temporary, false, recursive);
    } else if (cursor.accept("MATERIALIZED", "VIEW")) {
      return view(orReplace, temporary, true, false);
    } else if (cursor.are("UNIQUE", "INDEX")) {
      cursor.skip();
      return new CreateIndexReader(cursor).read(true);
    } else if (cursor.is("INDEX")) {
      return new CreateIndexReader(cursor).read(false);
    } else if (cursor.acceptAny("FUNCTION", "PROCEDURE")) {
      return new CreateFunctionReader(cursor, whole, orReplace).read();
    } else if (cursor.accept("TRIGGER")) {
      return new CreateTriggerReader(cursor, orReplace, false).read();
    } else if (cursor.accept("CONSTRAINT", "TRIGGER")) {
      return new CreateTriggerReader(cursor, orReplace, true).read();
    } else if (cursor.accept("POLICY")) {
      return new PolicyReader(cursor).create();
    } else if (cursor.accept("TYPE")) {
      return type();
    } else if (cursor.accept("DOMAIN")) {
      return domain();
    } else if (cursor.accept("SEQUENCE")) {
      return sequence(temporary);
    } else if (cursor.accept("SCHEMA")) {
      return schema();
    } else if (cursor.accept("EXTENSION")) {
      return extension();
    }
    return other(orReplace);
  }

  private Shape view(
      boolean orReplace, boolean temporary, boolean materialized, boolean recursive) {
    boolean ifNotExists = cursor.ifNotExists();
    Name name = cursor.name();
    List<Ident> columns = cursor.isOpen() ? cursor.columns() : List.of();
    List<CreateView.Option> options = new ArrayList<>();
    while (!cursor.accept("AS")) {
      if (cursor.accept("WITH")) {
        options.addAll(options());
      } else {
        cursor.skip(); // USING method, TABLESPACE name
        if (cursor.atEnd()) {
          throw new NotUnderstood();
        }
      }
    }
    return new CreateView(
        name,
        orReplace,
        ifNotExists,
        temporary,
        materialized,
        recursive,
        columns,
        options,
        cursor.toEnd());
  }

  private List<CreateView.Option> options() {
    cursor.expectSymbol("(");
    List<CreateView.Option> options =
        cursor.list(
            () -> {
              String name = cursor.name().toString().toLowerCase(Locale.ROOT);
              String value = cursor.acceptSymbol("=") ? cursor.rest().in(cursor.text()) : "true";
              return new CreateView.Option(name, value);
            });
    cursor.expectSymbol(")");
    return options;
  }

  private Shape type() {
    Name name = cursor.name();
    if (!cursor.accept("AS")) {
      cursor.rest();
      return new CreateType(name, CreateType.Form.BASE, List.of(), List.of());
    }
    if (cursor.accept("ENUM")) {
      cursor.expectSymbol("(");
      List<String> labels = new ArrayList<>();
      while (!cursor.acceptSymbol(")")) {
        labels.add(Literals.value(cursor));
        cursor.acceptSymbol(",");
      }
      return new CreateType(name, CreateType.Form.ENUM, labels, List.of());
    }
    if (cursor.accept("RANGE")) {
      cursor.parenthesized();
      return new CreateType(name, CreateType.Form.RANGE, List.of(), List.of());
    }
    cursor.expectSymbol("(");
    List<Column> attributes = new ArrayList<>();
    if (!cursor.acceptSymbol(")")) {
      ColumnReader reader = new ColumnReader(cursor);
      attributes.addAll(cursor.list(() -> reader.read(true)));
      cursor.expectSymbol(")");
    }
    return new CreateType(name, CreateType.Form.COMPOSITE, List.of(), attributes);
  }

  private Shape domain() {
    Name name = cursor.name();
    cursor.accept("AS");
    TypeName type = new TypeReader(cursor).read();
    Optional<Span> defaultValue = Optional.empty();
    List<Constraint> constraints = new ArrayList<>();
    ConstraintReader reader = new ConstraintReader(cursor);
    while (!cursor.atEnd()) {
      if (cursor.accept("DEFAULT")) {
        defaultValue = Optional.of(ColumnReader.defaultValue(cursor));
      } else if (cursor.accept("COLLATE")) {
        cursor.name();
      } else {
        constraints.add(reader.read(false));
      }
    }
    return new CreateDomain(name, type, defaultValue, constraints);
  }

  private Shape sequence(boolean temporary) {
    boolean ifNotExists = cursor.ifNotExists();
    Name name = cursor.name();
    Optional<TypeName> type = Optional.empty();
    Optional<Name> ownedBy = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("AS")) {
        type = Optional.of(new TypeReader(cursor).read());
      } else if (cursor.accept("OWNED", "BY")) {
        List<Ident> parts = cursor.parts();
        if (parts.size() > 1) {
          parts.removeLast();
          ownedBy = Optional.of(Cursor.nameOf(parts));
        }
      } else {
        cursor.skip();
      }
    }
    return new CreateSequence(name, ifNotExists, temporary, type, ownedBy);
  }

  private Shape schema() {
    boolean ifNotExists = cursor.ifNotExists();
    Optional<Ident> name =
        cursor.is("AUTHORIZATION") ? Optional.empty() : Optional.of(cursor.ident());
    Optional<Ident> owner =
        cursor.accept("AUTHORIZATION") ? Optional.of(cursor.ident()) : Optional.empty();
    Ident own = name.or(() -> owner).orElseThrow(NotUnderstood::new);
    return new CreateSchema(own, ifNotExists, owner, !cursor.atEnd());
  }

  private Shape extension() {
    boolean ifNotExists = cursor.ifNotExists();
    Ident name = cursor.ident();
    Optional<Ident> schema = Optional.empty();
    boolean cascade = false;
    while (!cursor.atEnd()) {
      if (cursor.accept("SCHEMA")) {
        schema = Optional.of(cursor.ident());
      } else {
        cascade |= cursor.is("CASCADE");
        cursor.skip();
      }
    }
    return new CreateExtension(name, ifNotExists, schema, cascade);
  }

  private Shape other(boolean orReplace) {
    ObjectKind kind = KindReader.accept(cursor).orElseThrow(NotUnderstood::new);
    boolean ifNotExists = cursor.ifNotExists();
    if (kind == ObjectKind.ROLE) {
      return RoleReader.read(cursor, true);
    }
    Optional<Name> name = Optional.empty();
    Optional<Name> table = Optional.empty();
    switch (kind) {
      case CAST, USER_MAPPING, TRANSFORM, OPERATOR -> {}
      case STATISTICS -> {
        name = cursor.isName() && !cursor.is("ON") ? Optional.of(cursor.name()) : Optional.empty();
        while (!cursor.atEnd() && !cursor.is("FROM")) {
          cursor.skipOne();
        }
        table = cursor.accept("FROM") ? Optional.of(cursor.name()) : Optional.empty();
      }
      case RULE -> {
        name = Optional.of(cursor.name());
        while (!cursor.accept("TO")) {
          cursor.span();
          cursor.skip();
        }
        table = Optional.of(cursor.name());
      }
      default -> name = Optional.of(cursor.name());
    }
    return new CreateObject(kind, name, orReplace, ifNotExists, table);
  }
}
