package dev.drydock.run;

import dev.drydock.sql.MadeObject;
import dev.drydock.sql.MadeObject.Kind;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.AlterObject;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is not there after a statement, whether or not it was before: it is dropped, or
 * has another name from then on.
 *
 * @param arguments how many a routine has, where the statement says it
 */
record Dropped(MadeObject what, Optional<Integer> arguments) {

  /** What a statement leaves behind nothing of. */
  static List<Dropped> by(Script script, Statement statement) {
    return switch (Shapes.of(script, statement)) {
      case Drop drop -> dropped(script, drop).toList();
      case AlterTable table ->
          table.actions().stream().flatMap(action -> byAction(table, action).stream()).toList();
      case AlterObject object
          when object.action() instanceof AlterObject.Action.RenameTo
              || object.action() instanceof AlterObject.Action.SetSchema ->
          object.name().stream()
              .flatMap(name -> one(object.kind(), name, object.table(), Optional.empty()))
              .toList();
      default -> List.of();
    };
  }

  private static Stream<Dropped> dropped(Script script, Drop drop) {
    Optional<Integer> arguments =
        drop.arguments().map(span -> span.in(script.text())).map(Arity::in);
    return drop.names().stream()
        .flatMap(
            name ->
                one(
                    drop.kind(),
                    name,
                    drop.table(),
                    name.equals(drop.names().getFirst()) ? arguments : Optional.empty()));
  }

  private static Optional<Dropped> byAction(AlterTable table, TableAction action) {
    return switch (action) {
      case TableAction.DropColumn dropped -> part(Kind.COLUMN, dropped.column(), table);
      case TableAction.RenameColumn renamed -> part(Kind.COLUMN, renamed.column(), table);
      case TableAction.DropConstraint dropped -> part(Kind.CONSTRAINT, dropped.name(), table);
      case TableAction.RenameConstraint renamed ->
          part(Kind.CONSTRAINT, renamed.constraint(), table);
      case TableAction.RenameTo renamed ->
          one(table.kind(), table.name(), Optional.empty(), Optional.empty()).findFirst();
      case TableAction.SetSchema moved ->
          one(table.kind(), table.name(), Optional.empty(), Optional.empty()).findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<Dropped> part(Kind kind, Ident name, AlterTable table) {
    Optional<String> of = Optional.of(table.name().own());
    return Optional.of(
        new Dropped(new MadeObject(kind, Optional.empty(), name.name(), of), Optional.empty()));
  }

  private static Stream<Dropped> one(
      ObjectKind kind, Name name, Optional<Name> table, Optional<Integer> arguments) {
    return made(kind).stream()
        .map(made -> new MadeObject(made, name.schema(), name.own(), table.map(Name::own)))
        .map(object -> new Dropped(object, arguments));
  }

  private static Optional<Kind> made(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> Optional.of(Kind.RELATION);
      case INDEX -> Optional.of(Kind.INDEX);
      case TYPE, DOMAIN -> Optional.of(Kind.TYPE);
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> Optional.of(Kind.FUNCTION);
      case SCHEMA -> Optional.of(Kind.SCHEMA);
      case ROLE -> Optional.of(Kind.ROLE);
      case EXTENSION -> Optional.of(Kind.EXTENSION);
      case POLICY -> Optional.of(Kind.POLICY);
      case TRIGGER -> Optional.of(Kind.TRIGGER);
      case PUBLICATION -> Optional.of(Kind.PUBLICATION);
      case SUBSCRIPTION -> Optional.of(Kind.SUBSCRIPTION);
      default -> Optional.empty();
    };
  }

  /**
   * Whether that object is this one, a part of it, or lies in it.
   *
   * @param madeIn the schema where it would have been, if its name does not say it
   * @param arity of a routine, where it is known
   */
  boolean takes(MadeObject object, Optional<String> madeIn, Optional<Arity> arity) {
    Optional<String> where = object.schema().or(() -> madeIn);
    if (what.kind() == Kind.SCHEMA && object.kind() != Kind.SCHEMA) {
      return where.filter(what.name()::equals).isPresent();
    }
    if (what.schema().isPresent() && where.isPresent() && !what.schema().equals(where)) {
      return false;
    }
    if (what.kind() == Kind.RELATION && object.of().filter(what.name()::equals).isPresent()) {
      return true;
    }
    boolean sameTable =
        what.of().isEmpty() || object.of().isEmpty() || what.of().equals(object.of());
    boolean sameArguments =
        arity.isEmpty() || arguments.isEmpty() || arity.get().takes(arguments.get());
    return what.kind() == object.kind()
        && what.name().equals(object.name())
        && sameTable
        && sameArguments;
  }
}
