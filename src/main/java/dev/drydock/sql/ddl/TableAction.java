package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/** One action of an {@link AlterTable}. */
public sealed interface TableAction {

  /** From its first word to its last. */
  Span span();

  /** {@code ADD [COLUMN]}. */
  record AddColumn(Column column, boolean ifNotExists, Span span) implements TableAction {}

  /** {@code DROP [COLUMN]}. */
  record DropColumn(Ident column, boolean ifExists, boolean cascade, Span span)
      implements TableAction {}

  /**
   * {@code ALTER COLUMN … TYPE}.
   *
   * @param using the expression behind USING
   */
  record ColumnType(
      Ident column, TypeName type, Optional<Name> collation, Optional<Span> using, Span span)
      implements TableAction {}

  /**
   * {@code ALTER COLUMN … SET DEFAULT} or {@code DROP DEFAULT}.
   *
   * @param value empty where it is dropped
   */
  record ColumnDefault(Ident column, Optional<Span> value, Span span) implements TableAction {}

  /** {@code ALTER COLUMN … SET NOT NULL}. */
  record SetNotNull(Ident column, Span span) implements TableAction {}

  /** {@code ALTER COLUMN … DROP NOT NULL}. */
  record DropNotNull(Ident column, Span span) implements TableAction {}

  /** {@code ALTER COLUMN … ADD GENERATED … AS IDENTITY}. */
  record AddIdentity(Ident column, Span span) implements TableAction {}

  /** {@code ALTER COLUMN … SET EXPRESSION AS (…)}: rewrites the table when it is stored. */
  record SetExpression(Ident column, Span expression, Span span) implements TableAction {}

  /** Another setting of a column: STATISTICS, STORAGE, COMPRESSION, options, its identity. */
  record ColumnSetting(Ident column, Span span) implements TableAction {}

  /** {@code ADD [CONSTRAINT …] …}. */
  record AddConstraint(Constraint constraint, Span span) implements TableAction {}

  /** {@code VALIDATE CONSTRAINT}. */
  record ValidateConstraint(Ident name, Span span) implements TableAction {}

  /** {@code DROP CONSTRAINT}. */
  record DropConstraint(Ident name, boolean ifExists, boolean cascade, Span span)
      implements TableAction {}

  /** {@code ALTER CONSTRAINT}. */
  record AlterConstraint(Ident name, Span span) implements TableAction {}

  /** {@code RENAME TO}. */
  record RenameTo(Ident to, Span span) implements TableAction {}

  /** {@code RENAME [COLUMN] … TO …}. */
  record RenameColumn(Ident column, Ident to, Span span) implements TableAction {}

  /** {@code RENAME CONSTRAINT … TO …}. */
  record RenameConstraint(Ident constraint, Ident to, Span span) implements TableAction {}

  /** {@code SET SCHEMA}. */
  record SetSchema(Ident schema, Span span) implements TableAction {}

  /** {@code OWNER TO}. */
  record OwnerTo(Ident role, Span span) implements TableAction {}

  /** {@code ENABLE}, {@code DISABLE}, {@code FORCE} or {@code NO FORCE ROW LEVEL SECURITY}. */
  record RowSecurity(RowSecurityMode mode, Span span) implements TableAction {}

  /** What {@link RowSecurity} does. */
  enum RowSecurityMode {
    ENABLE,
    DISABLE,
    FORCE,
    NO_FORCE
  }

  /**
   * {@code ENABLE} or {@code DISABLE TRIGGER}.
   *
   * @param trigger empty for ALL and USER
   */
  record SwitchTrigger(boolean enable, Optional<Ident> trigger, Span span) implements TableAction {}

  /** {@code ENABLE} or {@code DISABLE RULE}. */
  record SwitchRule(boolean enable, Ident rule, Span span) implements TableAction {}

  /**
   * {@code ATTACH PARTITION}, of a table or an index.
   *
   * @param isDefault whether it is the DEFAULT partition
   */
  record AttachPartition(Name partition, boolean isDefault, Span span) implements TableAction {}

  /** {@code DETACH PARTITION}. */
  record DetachPartition(Name partition, boolean concurrently, boolean finalizes, Span span)
      implements TableAction {}

  /** {@code SET LOGGED} or {@code SET UNLOGGED}. */
  record SetLogged(boolean logged, Span span) implements TableAction {}

  /** {@code SET TABLESPACE}. */
  record SetTablespace(Ident tablespace, Span span) implements TableAction {}

  /** {@code SET ACCESS METHOD}. */
  record SetAccessMethod(Span span) implements TableAction {}

  /** {@code REPLICA IDENTITY …}. */
  record ReplicaIdentity(Optional<Ident> index, Span span) implements TableAction {}

  /** {@code SET (…)} or {@code RESET (…)}: options by name, in lower case. */
  record Options(List<String> names, boolean reset, Span span) implements TableAction {
    public Options {
      names = List.copyOf(names);
    }
  }

  /** {@code CLUSTER ON} or {@code SET WITHOUT CLUSTER}. */
  record ClusterOn(Optional<Ident> index, Span span) implements TableAction {}

  /** {@code INHERIT} or {@code NO INHERIT}. */
  record Inherit(Name parent, boolean no, Span span) implements TableAction {}

  /** An action that was not understood. */
  record Unknown(Span span) implements TableAction {}
}
