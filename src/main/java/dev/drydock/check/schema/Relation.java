package dev.drydock.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * A table, view or the like at one moment.
 *
 * @param columns in order
 * @param complete whether these are all its columns and constraints; false where only running the
 *     statement would tell, for instance after CREATE TABLE AS or dynamic SQL
 * @param rowSecurity ENABLE ROW LEVEL SECURITY
 * @param partitioned whether it is a partitioned table
 * @param bytes of a live table with its indexes
 * @param rows of a live table, as the planner estimates them
 * @param origin the statement of this run that made it; empty for what was there before
 */
public record Relation(
    ObjectName name,
    Kind kind,
    List<Column> columns,
    boolean complete,
    List<Constraint> constraints,
    List<Index> indexes,
    List<Policy> policies,
    List<Trigger> triggers,
    boolean rowSecurity,
    boolean partitioned,
    OptionalLong bytes,
    OptionalLong rows,
    Optional<Origin> origin) {

  /** What it is. */
  public enum Kind {
    TABLE,
    TEMPORARY_TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    INDEX,
    COMPOSITE_TYPE
  }

  public Relation {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    policies = List.copyOf(policies);
    triggers = List.copyOf(triggers);
  }

  /** The column of this name. */
  public Optional<Column> column(String wanted) {
    for (Column column : columns) { // asked of every value of a seed
      if (column.name().equals(wanted)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The constraint of this name. */
  public Optional<Constraint> constraint(String wanted) {
    return constraints.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  boolean hasIndex(String wanted) {
    return indexes.stream().anyMatch(index -> index.name().equals(wanted));
  }

  /** Whether it is a table of which everything is known; a view may have taken a table's name. */
  public boolean isCompleteTable() {
    return kind == Kind.TABLE && complete;
  }

  /** Whether a statement of this run made it, so that nobody else uses it yet. */
  public boolean isNew() {
    return origin.isPresent();
  }

  /** The same, of which there may be more than what is known. */
  Relation incomplete() {
    return with(
        draft -> {
          draft.complete = false;
          return draft;
        });
  }

  Relation with(UnaryOperator<Draft> change) {
    return change.apply(new Draft(this)).build();
  }

  /** A copy in the making. */
  static final class Draft {
    ObjectName name;
    Kind kind;
    List<Column> columns;
    boolean complete;
    List<Constraint> constraints;
    List<Index> indexes;
    List<Policy> policies;
    List<Trigger> triggers;
    boolean rowSecurity;
    boolean partitioned;
    OptionalLong bytes = OptionalLong.empty();
    OptionalLong rows = OptionalLong.empty();
    Optional<Origin> origin;

    Draft(ObjectName name, Kind kind, Optional<Origin> origin) {
      this.name = name;
      this.kind = kind;
      this.origin = origin;
      columns = new ArrayList<>();
      complete = true;
      constraints = new ArrayList<>();
      indexes = new ArrayList<>();
      policies = new ArrayList<>();
      triggers = new ArrayList<>();
    }

    private Draft(Relation of) {
      this(of.name, of.kind, of.origin);
      columns.addAll(of.columns);
      complete = of.complete;
      constraints.addAll(of.constraints);
      indexes.addAll(of.indexes);
      policies.addAll(of.policies);
      triggers.addAll(of.triggers);
      rowSecurity = of.rowSecurity;
      partitioned = of.partitioned;
      bytes = of.bytes;
      rows = of.rows;
    }

    Relation build() {
      return new Relation(
          name,
          kind,
          columns,
          complete,
          constraints,
          indexes,
          policies,
          triggers,
          rowSecurity,
          partitioned,
          bytes,
          rows,
          origin);
    }
  }
}
