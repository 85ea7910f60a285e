package dev.drydock.check.schema;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Optional;

/** Does to a relation what an ALTER TABLE does. */
final class TableChanges {
  private final Scene scene;
  private final String text;
  private Relation.Draft table;

  TableChanges(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
  }

  void apply(AlterTable written) {
    Optional<Relation> found = scene.view().relation(written.name().schema(), written.name().own());
    if (found.isEmpty()) {
      written.actions().forEach(action -> named(written, action));
      return;
    }
    ObjectName name = found.get().name();
    Relation changed =
        found
            .get()
            .with(
                draft -> {
                  table = draft;
                  written.actions().forEach(this::apply);
                  return draft;
                });
    if (!changed.name().equals(name)) {
      scene.remove(name, Optional.of(changed.name().words()));
    }
    scene.schema().putRelation(scene.moment(), changed);
  }

  /** What came with a table, a sequence or an index, is known from when it is given a name. */
  private void named(AlterTable written, TableAction action) {
    ObjectName old = scene.created(written.name());
    Optional<ObjectName> now =
        switch (action) {
          case TableAction.RenameTo rename ->
              Optional.of(new ObjectName(old.schema(), rename.to().name()));
          case TableAction.SetSchema set ->
              Optional.of(new ObjectName(set.schema().name(), old.name()));
          default -> Optional.empty();
        };
    now.ifPresent(name -> scene.outOfOpenSchema(written.name(), Unsure.RELATIONS));
    Relation.Kind kind =
        written.kind() == ObjectKind.INDEX ? Relation.Kind.INDEX : Relation.Kind.SEQUENCE;
    now.filter(name -> scene.view().mayComeWithATable(old.name()))
        .ifPresent(name -> new Tables(scene, text).create(name, kind));
  }

  private void apply(TableAction action) {
    switch (action) {
      case TableAction.AddColumn add -> add(add);
      case TableAction.DropColumn drop -> drop(drop.column().name(), Optional.empty());
      case TableAction.RenameColumn rename -> rename(rename.column().name(), rename.to().name());
      case TableAction.ColumnType type ->
          column(type.column().name(), c -> c.withType(Optional.of(Tables.type(type.type()))));
      case TableAction.SetNotNull set -> column(set.column().name(), c -> c.withNotNull(true));
      case TableAction.DropNotNull drop -> column(drop.column().name(), c -> c.withNotNull(false));
      case TableAction.ColumnDefault set ->
          column(set.column().name(), c -> c.withDefault(set.value().isPresent()));
      case TableAction.AddIdentity add -> column(add.column().name(), c -> c.withDefault(true));
      case TableAction.AddConstraint add ->
          new Constraints(scene, text, table).add(add.constraint(), Optional.empty());
      case TableAction.ValidateConstraint validate ->
          table.constraints.replaceAll(
              one -> one.name().equals(validate.name().name()) ? one.validated() : one);
      case TableAction.DropConstraint drop -> dropConstraint(drop.name().name());
      case TableAction.RenameConstraint rename ->
          table.constraints.replaceAll(
              one ->
                  one.name().equals(rename.constraint().name())
                      ? one.renamed(rename.to().name())
                      : one);
      case TableAction.RenameTo rename ->
          table.name = new ObjectName(table.name.schema(), rename.to().name());
      case TableAction.SetSchema set ->
          table.name = new ObjectName(set.schema().name(), table.name.name());
      case TableAction.RowSecurity security ->
          table.rowSecurity =
              switch (security.mode()) {
                case ENABLE -> true;
                case DISABLE -> false;
                case FORCE, NO_FORCE -> table.rowSecurity;
              };
      case TableAction.AttachPartition ignored -> {}
      case TableAction.Inherit inherit -> table.complete = false;
      case TableAction.Unknown unknown -> table.complete = false;
      case TableAction.SetExpression ignored -> {}
      case TableAction.ColumnSetting ignored -> {}
      case TableAction.AlterConstraint ignored -> {}
      case TableAction.OwnerTo ignored -> {}
      case TableAction.SwitchTrigger ignored -> {}
      case TableAction.SwitchRule ignored -> {}
      case TableAction.DetachPartition ignored -> {}
      case TableAction.SetLogged ignored -> {}
      case TableAction.SetTablespace ignored -> {}
      case TableAction.SetAccessMethod ignored -> {}
      case TableAction.ReplicaIdentity ignored -> {}
      case TableAction.Options ignored -> {}
      case TableAction.ClusterOn ignored -> {}
    }
  }

  private void add(TableAction.AddColumn add) {
    String name = add.column().name().name();
    boolean there = table.columns.stream().anyMatch(column -> column.name().equals(name));
    if (!there || !add.ifNotExists()) {
      new Tables(scene, text).add(add.column(), table, new Constraints(scene, text, table));
    }
  }

  private void drop(String name, Optional<String> newName) {
    if (!scene.certain()) {
      return;
    }
    table.columns.removeIf(column -> column.name().equals(name));
    table.constraints.removeIf(one -> one.columns().contains(name));
    table.indexes.removeIf(index -> index.columns().contains(name));
    scene
        .schema()
        .goneColumns
        .put(scene.moment(), new ObjectName(key(table.name), name), scene.fate(newName));
  }

  /** The key of a table's column in {@link Schema#goneColumns}. */
  static String key(ObjectName table) {
    return table.schema() + "." + table.name();
  }

  private void rename(String from, String to) {
    for (Column column : table.columns) {
      if (column.name().equals(from)) {
        int at = table.columns.indexOf(column);
        if (scene.certain()) {
          table.columns.set(at, column.renamed(to));
          scene
              .schema()
              .goneColumns
              .put(
                  scene.moment(),
                  new ObjectName(key(table.name), from),
                  scene.fate(Optional.of(to)));
        } else {
          table.columns.add(at, column.renamed(to));
        }
        renameInKeys(from, to);
        return;
      }
    }
  }

  /** A key stays one under a column's new name; where that is not certain there are both. */
  private void renameInKeys(String from, String to) {
    List<Constraint> constraints =
        table.constraints.stream()
            .filter(one -> one.columns().contains(from))
            .map(one -> one.withColumn(from, to))
            .toList();
    List<Index> indexes =
        table.indexes.stream()
            .filter(one -> one.columns().contains(from))
            .map(one -> one.withColumn(from, to))
            .toList();
    if (scene.certain()) {
      table.constraints.removeIf(one -> one.columns().contains(from));
      table.indexes.removeIf(one -> one.columns().contains(from));
    }
    table.constraints.addAll(constraints);
    table.indexes.addAll(indexes);
  }

  private void dropConstraint(String name) {
    if (scene.certain()) {
      table.constraints.removeIf(one -> one.name().equals(name));
      table.indexes.removeIf(index -> index.name().equals(name));
    }
  }

  private void column(String name, java.util.function.UnaryOperator<Column> change) {
    table.columns.replaceAll(column -> column.name().equals(name) ? change.apply(column) : column);
  }
}
