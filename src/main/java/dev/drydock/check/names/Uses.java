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
    new ShapeUses(uses).read(spot.shape());
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

  void operatorClass(Name name) {
    operatorClasses.add(name);
  }

  void triggerFunction(Name name) {
    triggerFunctions.add(name);
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
