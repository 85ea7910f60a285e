package dev.drydock.check.names;

import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names a statement uses that must be there for PostgreSQL to accept it. What a DO block or a
 * plpgsql function names is not among them: it is looked up when it runs, if it does.
 */
final class Uses {
  /** A table, view or the like; {@code self} where the statement itself makes it. */
  record RelationUse(Name name) {}

  /**
   * A column.
   *
   * @param tables those it may be a column of; it is unknown when none has it
   */
  record ColumnUse(List<Name> tables, Ident column) {}

  /**
   * A piece of SQL within the statement.
   *
   * @param table what its bare columns belong to, where it is no query
   * @param hasParameters whether what looks like a column may be a parameter
   */
  private record Piece(Span span, Optional<Name> table, boolean hasParameters) {}

  private final Spot spot;
  private final String text;
  private final List<RelationUse> relations = new ArrayList<>();
  private final List<ColumnUse> columns = new ArrayList<>();
  private final List<TypeName> types = new ArrayList<>();
  private final List<Ident> roles = new ArrayList<>();
  private final List<Name> operatorClasses = new ArrayList<>();
  private final List<Name> triggerFunctions = new ArrayList<>();
  private final List<Name> made = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private Optional<Name> itself = Optional.empty();

  private Uses(Spot spot) {
    this.spot = spot;
    this.text = spot.file().text();
  }

  static Uses of(Spot spot) {
    Uses uses = new Uses(spot);
    uses.read(spot.shape());
    return uses;
  }

  /** Tables and views, those in queries and expressions among them. */
  List<RelationUse> relations() {
    List<RelationUse> all = new ArrayList<>(relations);
    for (Piece piece : pieces) {
      for (QueryNames.Relation relation : spot.names(piece.span()).relations()) {
        all.add(new RelationUse(relation.name()));
      }
    }
    return all;
  }

  /** Columns, those in queries and expressions among them. */
  List<ColumnUse> columns() {
    List<ColumnUse> all = new ArrayList<>(columns);
    for (Piece piece : pieces) {
      if (piece.hasParameters()) {
        continue;
      }
      QueryNames names = spot.names(piece.span());
      boolean readsOthers = !names.relations().isEmpty() || containsFrom(piece.span());
      for (QueryNames.ColumnUse use : names.columns()) {
        resolve(use, piece, readsOthers).ifPresent(all::add);
      }
    }
    return all;
  }

  private boolean containsFrom(Span span) {
    return span.in(text).toLowerCase(java.util.Locale.ROOT).contains("from");
  }

  private static Optional<ColumnUse> resolve(
      QueryNames.ColumnUse use, Piece piece, boolean readsOthers) {
    List<Name> tables =
        new ArrayList<>(use.candidates().stream().map(QueryNames.Relation::name).toList());
    if (use.qualifier().isEmpty() && piece.table().isPresent()) {
      boolean wholeRow = use.column().name().equals(piece.table().get().own());
      if (wholeRow || tables.isEmpty() && readsOthers) {
        return Optional.empty();
      }
      tables.add(piece.table().get());
    } else if (tables.isEmpty()) {
      tables.addAll(
          piece
              .table()
              .filter(t -> t.own().equals(use.qualifier().map(Ident::name).orElse("")))
              .stream()
              .toList());
    }
    return tables.isEmpty() ? Optional.empty() : Optional.of(new ColumnUse(tables, use.column()));
  }

  /** Functions that are called, with the place of their names. */
  List<Name> calls() {
    List<Name> all = new ArrayList<>(triggerFunctions);
    for (Piece piece : pieces) {
      spot.names(piece.span()).calls().forEach(call -> all.add(call.name()));
    }
    itself.ifPresent(made -> all.removeIf(call -> isCallOf(made, call)));
    return all;
  }

  private static boolean isCallOf(Name made, Name call) {
    return call.own().equals(made.own())
        && (call.schema().isEmpty() || call.schema().get().equals(made.schema().orElse("public")));
  }

  List<TypeName> types() {
    return types;
  }

  List<Ident> roles() {
    return roles;
  }

  List<Name> operatorClasses() {
    return operatorClasses;
  }

  /** The function the statement makes is there when its body is read. */
  void mayCall(Name made) {
    itself = Optional.of(made);
  }

  /** Every name that may have a schema written before it. */
  List<Name> qualified() {
    List<Name> all = new ArrayList<>(made);
    relations().forEach(use -> all.add(use.name()));
    all.addAll(calls());
    types.stream()
        .filter(type -> !type.builtIn() && !type.copied())
        .forEach(t -> all.add(t.name()));
    return all.stream().filter(name -> name.qualifier().isPresent()).toList();
  }

  private void read(Shape shape) {
    switch (shape) {
      case CreateTable table -> new TableUses(this).create(table);
      case AlterTable table -> new TableUses(this).alter(table);
      case CreateIndex index -> index(index);
      case CreateView view -> {
        made.add(view.name());
        if (!view.recursive()) { // a recursive one names itself
          query(view.query());
        }
      }
      case CreatePolicy policy -> {
        relation(policy.table());
        roles.addAll(policy.roles());
        policy.using().ifPresent(span -> expression(span, policy.table()));
        policy.check().ifPresent(span -> expression(span, policy.table()));
      }
      case AlterPolicy policy -> {
        relation(policy.table());
        roles.addAll(policy.roles());
        policy.using().ifPresent(span -> expression(span, policy.table()));
        policy.check().ifPresent(span -> expression(span, policy.table()));
      }
      case CreateTrigger trigger -> {
        relation(trigger.table());
        trigger.updateOf().forEach(column -> column(trigger.table(), column));
        triggerFunctions.add(trigger.function());
      }
      case CreateFunction function -> new RoutineUses(this).create(function);
      case CreateType type -> {
        made.add(type.name());
        type.attributes().forEach(attribute -> attribute.type().ifPresent(types::add));
      }
      case CreateDomain domain -> {
        made.add(domain.name());
        types.add(domain.type());
      }
      case CreateSequence sequence -> made.add(sequence.name());
      case Insert insert -> {
        insert.columns().forEach(column -> column(insert.target(), column));
        query(insert.span());
      }
      case Update update -> {
        update.columns().forEach(column -> column(update.target(), column));
        query(update.span());
      }
      case Delete delete -> query(delete.span());
      case Merge merge -> query(merge.span());
      case Query query -> query(query.span());
      case Truncate truncate -> truncate.tables().forEach(this::relation);
      case Copy copy ->
          copy.table()
              .ifPresent(
                  table -> {
                    relation(table);
                    copy.columns().forEach(column -> column(table, column));
                  });
      case LockTable lock -> lock.tables().forEach(this::relation);
      case Maintenance maintenance -> maintenance(maintenance);
      case CommentOn comment -> comment(comment);
      case Grant grant -> grant(grant);
      case Drop drop -> drop(drop);
      case DefaultPrivileges privileges -> {
        roles.addAll(privileges.forRoles());
        roles.addAll(privileges.grant().roles());
      }
      case AlterObject object -> {
        object.table().ifPresent(this::relation);
        if (object.action() instanceof AlterObject.Action.OwnerTo owner) {
          roles.add(owner.role());
        }
      }
      case CreateSchema created -> created.owner().ifPresent(roles::add);
      case AlterEnum ignored -> {}
      case AlterDomain ignored -> {}
      case CreateExtension ignored -> {}
      case CreateRole ignored -> {}
      case CreateObject ignored -> {}
      case DoBlock ignored -> {}
      case Setting ignored -> {}
      case Other ignored -> {}
    }
  }

  private void index(CreateIndex index) {
    relation(index.table());
    for (CreateIndex.Element element : index.elements()) {
      element
          .column()
          .ifPresentOrElse(
              column -> column(index.table(), column),
              () -> expression(element.expression(), index.table()));
      element.operatorClass().ifPresent(operatorClasses::add);
    }
    index.include().forEach(column -> column(index.table(), column));
    index.where().ifPresent(span -> expression(span, index.table()));
  }

  private void maintenance(Maintenance maintenance) {
    if (maintenance.kind() == ObjectKind.TABLE
        || maintenance.kind() == ObjectKind.MATERIALIZED_VIEW) {
      maintenance.names().forEach(this::relation);
    }
  }

  private void comment(CommentOn comment) {
    if (comment.kind() == ObjectKind.COLUMN) {
      comment
          .name()
          .ifPresent(
              table -> {
                relation(table);
                comment.column().ifPresent(column -> column(table, column));
              });
    } else if (comment.kind() == ObjectKind.TABLE
        || comment.kind() == ObjectKind.VIEW
        || comment.kind() == ObjectKind.MATERIALIZED_VIEW) {
      comment.name().ifPresent(this::relation);
    }
    comment.table().ifPresent(this::relation);
  }

  private void grant(Grant grant) {
    roles.addAll(grant.roles());
    roles.addAll(grant.memberships());
    if (grant.kind().filter(kind -> kind == ObjectKind.TABLE).isPresent()) {
      grant.objects().forEach(this::relation);
      if (grant.objects().size() == 1) {
        grant.columns().forEach(column -> column(grant.objects().getFirst(), column));
      }
    }
  }

  private void drop(Drop drop) {
    if (drop.ifExists()) {
      return;
    }
    switch (drop.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> drop.names().forEach(this::relation);
      case POLICY, TRIGGER, RULE -> drop.table().ifPresent(this::relation);
      case TYPE, DOMAIN -> {
        // DROP TYPE has no TypeName; a missing one is found by PostgreSQL alone.
      }
      default -> {}
    }
  }

  void relation(Name name) {
    relations.add(new RelationUse(name));
  }

  void column(Name table, Ident column) {
    columns.add(new ColumnUse(List.of(table), column));
  }

  void type(TypeName type) {
    types.add(type);
  }

  void role(Ident role) {
    roles.add(role);
  }

  void makes(Name name) {
    made.add(name);
  }

  void query(Span span) {
    pieces.add(new Piece(span, Optional.empty(), false));
  }

  /** A statement of a function's body. */
  void bodyQuery(Span span) {
    pieces.add(new Piece(span, Optional.empty(), true));
  }

  String text() {
    return text;
  }

  /** An expression over a table's row. */
  void expression(Span span, Name table) {
    pieces.add(new Piece(span, Optional.of(table), false));
  }
}
