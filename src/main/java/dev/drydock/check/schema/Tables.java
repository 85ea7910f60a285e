package dev.drydock.check.schema;

import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes relations of the statements that create them. */
final class Tables {
  private final Scene scene;
  private final String text;

  Tables(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
  }

  void create(CreateTable written) {
    ObjectName name =
        written.temporary()
            ? new ObjectName(Schema.TEMPORARY, written.name().own())
            : scene.created(written.name());
    boolean there = scene.schema().relations.before(scene.moment() + 1, name).isPresent();
    if (there && written.ifNotExists()) {
      return;
    }
    Relation.Kind kind =
        written.temporary()
            ? Relation.Kind.TEMPORARY_TABLE
            : written.foreign() ? Relation.Kind.FOREIGN_TABLE : Relation.Kind.TABLE;
    Relation.Draft table = new Relation.Draft(name, kind, scene.origin());
    table.partitioned = written.partitionBy().isPresent();
    table.complete =
        // Where one is there already PostgreSQL keeps that one.
        !there
            && written.inherits().isEmpty()
            && written.partitionOf().isEmpty()
            && written.ofType().isEmpty()
            && written.query().isEmpty()
            // One that may be there already may have another shape.
            && (scene.certain() || !written.ifNotExists());
    written.likes().forEach(like -> copy(like, table));
    Constraints constraints = new Constraints(scene, text, table);
    written.columns().forEach(column -> add(column, table, constraints));
    written.constraints().forEach(one -> constraints.add(one, Optional.empty()));
    scene.schema().putRelation(scene.moment(), table.build());
  }

  private void copy(CreateTable.Like like, Relation.Draft table) {
    Optional<Relation> model = scene.view().relation(like.table().schema(), like.table().own());
    model.ifPresent(relation -> table.columns.addAll(relation.columns()));
    if (like.indexes()) {
      model.ifPresent(relation -> copyKeys(relation, table));
    }
    table.complete = table.complete && model.map(Relation::complete).orElse(false);
  }

  /** Keys and indexes of a model, under the names the server would choose. */
  private static void copyKeys(Relation model, Relation.Draft table) {
    String prefix = model.name().name();
    for (Constraint one : model.constraints()) {
      if (one.kind() == Constraint.Kind.PRIMARY_KEY || one.kind() == Constraint.Kind.UNIQUE) {
        table.constraints.add(one.renamed(renamed(one.name(), prefix, table)));
      }
    }
    for (Index index : model.indexes()) {
      table.indexes.add(index.renamed(renamed(index.name(), prefix, table)));
    }
  }

  private static String renamed(String name, String prefix, Relation.Draft table) {
    return name.startsWith(prefix + "_")
        ? table.name.name() + name.substring(prefix.length())
        : name;
  }

  /** Adds a column and its constraints. */
  void add(dev.drydock.sql.ddl.Column written, Relation.Draft table, Constraints constraints) {
    String name = written.name().name();
    table.columns.removeIf(column -> column.name().equals(name));
    table.columns.add(
        new Column(
            name,
            written.type().map(Tables::type),
            Optional.empty(),
            written.isNotNull(),
            written.defaultValue().isPresent()
                || written.generated().isPresent()
                || written.fillsItself(),
            scene.origin()));
    written.constraints().forEach(one -> constraints.add(one, Optional.of(name)));
  }

  static String type(TypeName written) {
    String name = written.name().toString().toLowerCase(Locale.ROOT);
    return written.array() ? name + "[]" : name;
  }

  void create(CreateView written) {
    ObjectName name =
        written.temporary()
            ? new ObjectName(Schema.TEMPORARY, written.name().own())
            : scene.created(written.name());
    Relation.Draft view =
        new Relation.Draft(
            name,
            written.materialized() ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.VIEW,
            scene.origin());
    List<String> listed = written.columns().stream().map(Ident::name).toList();
    List<String> columns = written.columnNames(text).orElse(listed);
    if (written.orReplace() && refuses(name, columns)) {
      return; // the old one stays
    }
    view.complete = !columns.isEmpty() && scene.certain() && !written.ifNotExists();
    for (String column : columns) {
      view.columns.add(
          new Column(column, Optional.empty(), Optional.empty(), false, false, scene.origin()));
    }
    scene.schema().putRelation(scene.moment(), view.build());
  }

  /** Whether a view is there that has other columns, which PostgreSQL does not replace. */
  private boolean refuses(ObjectName name, List<String> columns) {
    return scene
        .schema()
        .relations
        .before(scene.moment(), name)
        .filter(there -> there.complete() && !columns.isEmpty() && scene.certain())
        .filter(there -> !scene.schema().hasOtherSearchPath(scene.moment()))
        .map(there -> there.columns().stream().map(Column::name).toList())
        .filter(old -> !columns.subList(0, Math.min(old.size(), columns.size())).equals(old))
        .isPresent();
  }

  /** A relation of which nothing is known but that it is there. */
  void create(ObjectName name, Relation.Kind kind) {
    Relation.Draft relation = new Relation.Draft(name, kind, scene.origin());
    relation.complete = false;
    scene.schema().putRelation(scene.moment(), relation.build());
  }
}
