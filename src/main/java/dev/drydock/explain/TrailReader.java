package dev.drydock.explain;

import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.AlterEnum;
import dev.drydock.sql.ddl.AlterObject;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.CreateDomain;
import dev.drydock.sql.ddl.CreateExtension;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreateObject;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateRole;
import dev.drydock.sql.ddl.CreateSchema;
import dev.drydock.sql.ddl.CreateSequence;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateType;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Other;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TypeName;
import java.util.List;
import java.util.Optional;

/** Reads what the statements of one file do to names. */
final class TrailReader {
  private final Trail.File file;
  private final List<Step> steps;
  private final List<Trail.Label> labels;

  TrailReader(Trail.File file, List<Step> steps, List<Trail.Label> labels) {
    this.file = file;
    this.steps = steps;
    this.labels = labels;
  }

  void read(Statement statement) {
    Shape shape = Shapes.of(file.script(), statement);
    switch (shape) {
      case CreateTable table -> table(table);
      case CreateView view ->
          makes(
              view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW,
              view.name(),
              Optional.empty());
      case CreateIndex index ->
          index.name().ifPresent(n -> makes(ObjectKind.INDEX, n, Optional.of(index.table())));
      case CreateFunction function -> makes(ObjectKind.FUNCTION, function.name(), Optional.empty());
      case CreateType type -> {
        makes(ObjectKind.TYPE, type.name(), Optional.empty());
        type.labels().forEach(label -> label(type.name(), label));
      }
      case AlterEnum added -> label(added.name(), added.label());
      case CreateDomain domain -> makes(ObjectKind.TYPE, domain.name(), Optional.empty());
      case CreateSequence sequence -> makes(ObjectKind.SEQUENCE, sequence.name(), Optional.empty());
      case CreateSchema schema -> makes(ObjectKind.SCHEMA, alone(schema.name()), Optional.empty());
      case CreateExtension extension ->
          makes(ObjectKind.EXTENSION, alone(extension.name()), Optional.empty());
      case CreateRole role -> {
        if (role.created()) {
          makes(ObjectKind.ROLE, alone(role.name()), Optional.empty());
        }
      }
      case CreatePolicy policy ->
          makes(ObjectKind.POLICY, alone(policy.name()), Optional.of(policy.table()));
      case CreateTrigger trigger ->
          makes(ObjectKind.TRIGGER, alone(trigger.name()), Optional.of(trigger.table()));
      case CreateObject other -> other.name().ifPresent(n -> makes(other.kind(), n, other.table()));
      case AlterTable table -> table.actions().forEach(action -> action(table, action));
      case AlterObject object -> object(object);
      case AlterPolicy policy ->
          policy
              .newName()
              .ifPresent(
                  to ->
                      renames(
                          ObjectKind.POLICY,
                          alone(policy.name()),
                          Optional.of(policy.table()),
                          to));
      case Drop drop ->
          drop.names()
              .forEach(n -> add(Deed.DROPS, plain(drop.kind()), n, drop.table(), Optional.empty()));
      case Other other when !other.understood() -> made(statement);
      default -> {}
    }
  }

  private void label(Name type, String label) {
    int line = file.script().position(type.ident().span().start()).line();
    labels.add(new Trail.Label(type.own(), label, file.name(), line, file.standing()));
  }

  /** What is made by a statement that goes on in another way than PostgreSQL's. */
  private void made(Statement statement) {
    for (MadeObject made : file.script().makes(statement)) {
      Optional<ObjectKind> kind =
          switch (made.kind()) {
            case RELATION -> Optional.of(ObjectKind.TABLE);
            case TYPE -> Optional.of(ObjectKind.TYPE);
            case FUNCTION -> Optional.of(ObjectKind.FUNCTION);
            default -> Optional.empty();
          };
      kind.ifPresent(
          k ->
              steps.add(
                  new Step(
                      Deed.MAKES,
                      k,
                      made.schema(),
                      made.name(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      file.name(),
                      file.script().position(statement.start()).line(),
                      file.standing())));
    }
  }

  private void table(CreateTable table) {
    makes(ObjectKind.TABLE, table.name(), Optional.empty());
    table.columns().forEach(c -> column(c, Optional.of(table.name())));
    table
        .allConstraints()
        .flatMap(constraint -> constraint.name().stream())
        .forEach(n -> makes(ObjectKind.CONSTRAINT, alone(n), Optional.of(table.name())));
  }

  private void action(AlterTable table, TableAction action) {
    Optional<Name> of = Optional.of(table.name());
    switch (action) {
      case TableAction.AddColumn added -> column(added.column(), of);
      case TableAction.DropColumn dropped ->
          add(Deed.DROPS, ObjectKind.COLUMN, alone(dropped.column()), of, Optional.empty());
      case TableAction.RenameColumn renamed ->
          renames(ObjectKind.COLUMN, alone(renamed.column()), of, renamed.to());
      case TableAction.AddConstraint added ->
          added.constraint().name().ifPresent(n -> makes(ObjectKind.CONSTRAINT, alone(n), of));
      case TableAction.DropConstraint dropped ->
          add(Deed.DROPS, ObjectKind.CONSTRAINT, alone(dropped.name()), of, Optional.empty());
      case TableAction.RenameConstraint renamed ->
          renames(ObjectKind.CONSTRAINT, alone(renamed.constraint()), of, renamed.to());
      case TableAction.RenameTo renamed ->
          renames(table.kind(), table.name(), Optional.empty(), renamed.to());
      default -> {}
    }
  }

  private void object(AlterObject object) {
    if (object.action() instanceof AlterObject.Action.RenameTo renamed) {
      object
          .name()
          .ifPresent(name -> renames(plain(object.kind()), name, object.table(), renamed.to()));
    }
  }

  /** Procedures and functions share their names; so do types and domains. */
  private static ObjectKind plain(ObjectKind kind) {
    return switch (kind) {
      case PROCEDURE, ROUTINE, AGGREGATE -> ObjectKind.FUNCTION;
      case DOMAIN -> ObjectKind.TYPE;
      default -> kind;
    };
  }

  private static Name alone(Ident ident) {
    return new Name(Optional.empty(), ident);
  }

  private void makes(ObjectKind kind, Name name, Optional<Name> table) {
    add(Deed.MAKES, kind, name, table, Optional.empty());
  }

  /** What it becomes is made by it as well. */
  private void renames(ObjectKind kind, Name name, Optional<Name> table, Ident to) {
    add(Deed.RENAMES, kind, name, table, Optional.of(to));
    makes(kind, new Name(name.qualifier(), to), table);
  }

  private void column(Column column, Optional<Name> table) {
    Optional<String> type =
        column.type().map(TypeName::span).map(span -> span.in(file.script().text()));
    add(Deed.MAKES, ObjectKind.COLUMN, alone(column.name()), table, Optional.empty(), type);
  }

  private void add(
      Deed deed, ObjectKind kind, Name name, Optional<Name> table, Optional<Ident> newName) {
    add(deed, kind, name, table, newName, Optional.empty());
  }

  private void add(
      Deed deed,
      ObjectKind kind,
      Name name,
      Optional<Name> table,
      Optional<Ident> newName,
      Optional<String> type) {
    steps.add(
        new Step(
            deed,
            kind,
            name.schema(),
            name.own(),
            table.map(Name::own),
            newName.map(Ident::name),
            type,
            file.name(),
            file.script().position(name.ident().span().start()).line(),
            file.standing()));
  }
}
