package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads ALTER TABLE, and ALTER of its kin, behind the word TABLE. */
final class AlterTableReader {
  private final Cursor cursor;
  private final ObjectKind kind;

  AlterTableReader(Cursor cursor, ObjectKind kind) {
    this.cursor = cursor;
    this.kind = kind;
  }

  AlterTable read() {
    if (cursor.are("ALL", "IN", "TABLESPACE")) {
      throw new NotUnderstood();
    }
    boolean ifExists = cursor.ifExists();
    boolean only = cursor.is("ONLY");
    Name name = cursor.relation();
    List<TableAction> actions = cursor.list(this::actionOrUnknown);
    if (!cursor.atEnd()) {
      throw new NotUnderstood();
    }
    return new AlterTable(kind, name, ifExists, only, actions);
  }

  private TableAction actionOrUnknown() {
    int at = cursor.at();
    int start = cursor.start();
    try {
      TableAction action = action(start);
      if (cursor.atDelimiter()) {
        return action;
      }
    } catch (NotUnderstood unknown) {
      // the action alone is unknown, not the statement
    }
    cursor.back(at);
    cursor.rest();
    return new TableAction.Unknown(cursor.since(start));
  }

  private TableAction action(int start) {
    String word = cursor.word();
    cursor.skip();
    return switch (word) {
      case "ADD" -> add(start);
      case "DROP" -> drop(start);
      case "ALTER" -> alter(start);
      case "RENAME" -> rename(start);
      case "SET" -> set(start);
      case "RESET" -> new TableAction.Options(optionNames(), true, cursor.since(start));
      case "VALIDATE" -> {
        cursor.expect("CONSTRAINT");
        yield new TableAction.ValidateConstraint(cursor.ident(), cursor.since(start));
      }
      case "OWNER" -> {
        cursor.expect("TO");
        yield new TableAction.OwnerTo(cursor.ident(), cursor.since(start));
      }
      case "ENABLE" -> turn(start, true);
      case "DISABLE" -> turn(start, false);
      case "FORCE" -> security(start, TableAction.RowSecurityMode.FORCE);
      case "NO" -> {
        if (cursor.accept("FORCE")) {
          yield security(start, TableAction.RowSecurityMode.NO_FORCE);
        }
        cursor.expect("INHERIT");
        yield new TableAction.Inherit(cursor.name(), true, cursor.since(start));
      }
      case "INHERIT" -> new TableAction.Inherit(cursor.name(), false, cursor.since(start));
      case "ATTACH" -> attach(start);
      case "DETACH" -> detach(start);
      case "REPLICA" -> replicaIdentity(start);
      case "CLUSTER" -> {
        cursor.expect("ON");
        yield new TableAction.ClusterOn(Optional.of(cursor.ident()), cursor.since(start));
      }
      default -> throw new NotUnderstood();
    };
  }

  private TableAction add(int start) {
    ConstraintReader constraints = new ConstraintReader(cursor);
    if (constraints.startsTableConstraint()) {
      return new TableAction.AddConstraint(constraints.read(true), cursor.since(start));
    }
    cursor.acceptAny("COLUMN", "ATTRIBUTE");
    boolean ifNotExists = cursor.ifNotExists();
    Column column = new ColumnReader(cursor).read(true);
    return new TableAction.AddColumn(column, ifNotExists, cursor.since(start));
  }

  private TableAction drop(int start) {
    if (cursor.accept("CONSTRAINT")) {
      boolean ifExists = cursor.ifExists();
      Ident name = cursor.ident();
      boolean cascade = cursor.cascade();
      return new TableAction.DropConstraint(name, ifExists, cascade, cursor.since(start));
    }
    cursor.accept("COLUMN");
    boolean ifExists = cursor.ifExists();
    Ident name = cursor.ident();
    boolean cascade = cursor.cascade();
    return new TableAction.DropColumn(name, ifExists, cascade, cursor.since(start));
  }

  private TableAction alter(int start) {
    if (cursor.accept("CONSTRAINT")) {
      Ident name = cursor.ident();
      cursor.rest();
      return new TableAction.AlterConstraint(name, cursor.since(start));
    }
    cursor.accept("COLUMN");
    Ident column = cursor.ident();
    if (cursor.accept("SET", "DATA", "TYPE") || cursor.accept("TYPE")) {
      TypeName type = new TypeReader(cursor).read();
      Optional<Name> collation =
          cursor.accept("COLLATE") ? Optional.of(cursor.name()) : Optional.empty();
      Optional<Span> using = cursor.accept("USING") ? Optional.of(cursor.rest()) : Optional.empty();
      return new TableAction.ColumnType(column, type, collation, using, cursor.since(start));
    }
    if (cursor.accept("SET", "DEFAULT")) {
      Span value = cursor.rest();
      return new TableAction.ColumnDefault(column, Optional.of(value), cursor.since(start));
    }
    if (cursor.accept("DROP", "DEFAULT")) {
      return new TableAction.ColumnDefault(column, Optional.empty(), cursor.since(start));
    }
    if (cursor.accept("SET", "NOT", "NULL")) {
      return new TableAction.SetNotNull(column, cursor.since(start));
    }
    if (cursor.accept("DROP", "NOT", "NULL")) {
      return new TableAction.DropNotNull(column, cursor.since(start));
    }
    if (cursor.accept("SET", "EXPRESSION", "AS")) {
      Span expression = cursor.parenthesized();
      return new TableAction.SetExpression(column, expression, cursor.since(start));
    }
    boolean addsIdentity = cursor.are("ADD", "GENERATED");
    if (!cursor.isAny("SET", "RESET", "ADD", "DROP", "RESTART")) {
      throw new NotUnderstood();
    }
    cursor.rest();
    return addsIdentity
        ? new TableAction.AddIdentity(column, cursor.since(start))
        : new TableAction.ColumnSetting(column, cursor.since(start));
  }

  private TableAction rename(int start) {
    if (cursor.accept("TO")) {
      return new TableAction.RenameTo(cursor.ident(), cursor.since(start));
    }
    if (cursor.accept("CONSTRAINT")) {
      Ident name = cursor.ident();
      cursor.expect("TO");
      return new TableAction.RenameConstraint(name, cursor.ident(), cursor.since(start));
    }
    cursor.accept("COLUMN");
    Ident name = cursor.ident();
    cursor.expect("TO");
    return new TableAction.RenameColumn(name, cursor.ident(), cursor.since(start));
  }

  private TableAction set(int start) {
    if (cursor.accept("SCHEMA")) {
      return new TableAction.SetSchema(cursor.ident(), cursor.since(start));
    } else if (cursor.accept("LOGGED")) {
      return new TableAction.SetLogged(true, cursor.since(start));
    } else if (cursor.accept("UNLOGGED")) {
      return new TableAction.SetLogged(false, cursor.since(start));
    } else if (cursor.accept("TABLESPACE")) {
      return new TableAction.SetTablespace(cursor.ident(), cursor.since(start));
    } else if (cursor.accept("ACCESS", "METHOD")) {
      cursor.ident();
      return new TableAction.SetAccessMethod(cursor.since(start));
    } else if (cursor.accept("WITHOUT", "CLUSTER")) {
      return new TableAction.ClusterOn(Optional.empty(), cursor.since(start));
    } else if (cursor.accept("WITHOUT", "OIDS")) {
      return new TableAction.Options(List.of(), true, cursor.since(start));
    }
    return new TableAction.Options(optionNames(), false, cursor.since(start));
  }

  /** {@code (fillfactor = 70, toast.autovacuum_enabled)}. */
  private List<String> optionNames() {
    List<String> names = new ArrayList<>();
    cursor.expectSymbol("(");
    do {
      names.add(cursor.name().toString().toLowerCase(Locale.ROOT));
      cursor.rest();
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    return names;
  }

  private TableAction turn(int start, boolean enable) {
    if (cursor.isAny("ROW")) {
      return security(
          start, enable ? TableAction.RowSecurityMode.ENABLE : TableAction.RowSecurityMode.DISABLE);
    }
    cursor.acceptAny("REPLICA", "ALWAYS");
    if (cursor.accept("RULE")) {
      return new TableAction.SwitchRule(enable, cursor.ident(), cursor.since(start));
    }
    cursor.expect("TRIGGER");
    boolean all = cursor.isAny("ALL", "USER");
    Ident trigger = cursor.ident();
    return new TableAction.SwitchTrigger(
        enable, all ? Optional.empty() : Optional.of(trigger), cursor.since(start));
  }

  private TableAction security(int start, TableAction.RowSecurityMode mode) {
    cursor.expect("ROW", "LEVEL", "SECURITY");
    return new TableAction.RowSecurity(mode, cursor.since(start));
  }

  private TableAction attach(int start) {
    cursor.expect("PARTITION");
    Name partition = cursor.name();
    boolean isDefault = cursor.is("DEFAULT");
    cursor.rest();
    return new TableAction.AttachPartition(partition, isDefault, cursor.since(start));
  }

  private TableAction detach(int start) {
    cursor.expect("PARTITION");
    Name partition = cursor.name();
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean finalizes = cursor.accept("FINALIZE");
    return new TableAction.DetachPartition(partition, concurrently, finalizes, cursor.since(start));
  }

  private TableAction replicaIdentity(int start) {
    cursor.expect("IDENTITY");
    if (cursor.accept("USING", "INDEX")) {
      return new TableAction.ReplicaIdentity(Optional.of(cursor.ident()), cursor.since(start));
    }
    if (!cursor.acceptAny("FULL", "DEFAULT", "NOTHING")) {
      throw new NotUnderstood();
    }
    return new TableAction.ReplicaIdentity(Optional.empty(), cursor.since(start));
  }
}
