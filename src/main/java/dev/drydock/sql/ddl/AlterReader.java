package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.AlterObject.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a statement behind ALTER. */
final class AlterReader {
  private final Cursor cursor;

  AlterReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Shape read() {
    if (cursor.accept("POLICY")) {
      return new PolicyReader(cursor).alter();
    } else if (cursor.accept("DEFAULT", "PRIVILEGES")) {
      return defaultPrivileges();
    } else if (cursor.is("SYSTEM") || cursor.are("LARGE", "OBJECT")) {
      return new Other(true);
    }
    ObjectKind kind = KindReader.accept(cursor).orElseThrow(NotUnderstood::new);
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX -> relation(kind);
      case SEQUENCE -> sequence();
      case TYPE -> type();
      case DOMAIN -> domain();
      case ROLE -> RoleReader.read(cursor, false);
      case TRIGGER, RULE -> {
        Name name = cursor.name();
        cursor.expect("ON");
        yield action(kind, Optional.of(name), Optional.of(cursor.name()));
      }
      case CAST, USER_MAPPING, TRANSFORM, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY ->
          new AlterObject(
              kind, Optional.empty(), Optional.empty(), new Action.Changed(cursor.toEnd()));
      default -> {
        cursor.ifExists();
        Name name = cursor.name();
        if (cursor.isOpen()) {
          cursor.parenthesized(); // the parameters of a function
        }
        yield action(kind, Optional.of(name), Optional.empty());
      }
    };
  }

  private Shape relation(ObjectKind kind) {
    int at = cursor.at();
    if (kind == ObjectKind.MATERIALIZED_VIEW || kind == ObjectKind.INDEX) {
      cursor.ifExists();
      Name name = cursor.name();
      if (cursor.accept("NO", "DEPENDS") || cursor.is("DEPENDS")) {
        return action(kind, Optional.of(name), Optional.empty());
      }
      cursor.back(at);
    }
    return new AlterTableReader(cursor, kind).read();
  }

  private Shape sequence() {
    int at = cursor.at();
    cursor.ifExists();
    Name name = cursor.name();
    if (cursor.are("OWNER", "TO") || cursor.is("RENAME") || cursor.are("SET", "SCHEMA")) {
      cursor.back(at);
      return new AlterTableReader(cursor, ObjectKind.SEQUENCE).read();
    }
    return action(ObjectKind.SEQUENCE, Optional.of(name), Optional.empty());
  }

  private Shape type() {
    Name name = cursor.name();
    if (cursor.accept("ADD", "VALUE")) {
      boolean ifNotExists = cursor.ifNotExists();
      Span span = cursor.span();
      String label = Literals.value(cursor);
      return new AlterEnum(name, ifNotExists, label, span, Optional.empty());
    }
    if (cursor.accept("RENAME", "VALUE")) {
      String renamed = Literals.value(cursor);
      cursor.expect("TO");
      Span span = cursor.span();
      return new AlterEnum(name, false, Literals.value(cursor), span, Optional.of(renamed));
    }
    if (cursor.accept("RENAME", "ATTRIBUTE")) {
      Ident attribute = cursor.ident();
      cursor.expect("TO");
      return new AlterObject(
          ObjectKind.TYPE,
          Optional.of(name),
          Optional.empty(),
          new Action.RenameAttribute(attribute, cursor.ident()));
    }
    return action(ObjectKind.TYPE, Optional.of(name), Optional.empty());
  }

  private Shape domain() {
    Name name = cursor.name();
    if (cursor.accept("ADD")) {
      Constraint added = new ConstraintReader(cursor).read(false);
      return new AlterDomain(name, Optional.of(added), false);
    }
    if (cursor.accept("SET", "NOT", "NULL")) {
      return new AlterDomain(name, Optional.empty(), true);
    }
    return action(ObjectKind.DOMAIN, Optional.of(name), Optional.empty());
  }

  private Shape action(ObjectKind kind, Optional<Name> name, Optional<Name> table) {
    Action action;
    if (cursor.accept("RENAME", "TO")) {
      action = new Action.RenameTo(cursor.ident());
    } else if (cursor.accept("SET", "SCHEMA")) {
      action = new Action.SetSchema(cursor.ident());
    } else if (cursor.accept("OWNER", "TO")) {
      action = new Action.OwnerTo(cursor.ident());
    } else {
      action = new Action.Changed(cursor.toEnd());
    }
    return new AlterObject(kind, name, table, action);
  }

  private Shape defaultPrivileges() {
    List<Ident> roles = new ArrayList<>();
    List<Ident> schemas = new ArrayList<>();
    while (!cursor.isAny("GRANT", "REVOKE")) {
      if (cursor.accept("FOR")) {
        if (!cursor.acceptAny("ROLE", "USER")) {
          throw new NotUnderstood();
        }
        roles.addAll(cursor.list(cursor::ident));
      } else {
        cursor.expect("IN", "SCHEMA");
        schemas.addAll(cursor.list(cursor::ident));
      }
    }
    return new DefaultPrivileges(roles, schemas, new GrantReader(cursor).ofDefaults());
  }
}
