package dev.drydock.check.schema;

import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Optional;

/** What DROP takes away; nothing but the shape where it is not certain that it runs. */
final class Drops {
  private final Scene scene;

  Drops(Scene scene) {
    this.scene = scene;
  }

  void apply(Drop drop) {
    boolean routines =
        switch (drop.kind()) {
          case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> !scene.certain();
          default -> drop.cascade();
        };
    if (routines) {
      scene.schema().routinesDropped(scene.moment());
    }
    if (drop.cascade()) {
      DependentViews.mayBeGone(scene);
    }
    if (!scene.certain()) {
      perhaps(drop);
      return;
    }
    for (Name name : drop.names()) {
      switch (drop.kind()) {
        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> relation(name, drop);
        case INDEX -> index(name);
        case TYPE, DOMAIN -> type(name);
        case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> routine(name);
        case SCHEMA -> schema(name.own());
        case ROLE -> scene.schema().roles.remove(scene.moment(), name.own(), gone());
        case POLICY ->
            drop.table()
                .ifPresent(
                    table ->
                        new Attachments(scene)
                            .change(
                                table,
                                draft ->
                                    draft.policies.removeIf(one -> one.name().equals(name.own()))));
        case TRIGGER ->
            drop.table()
                .ifPresent(
                    table ->
                        new Attachments(scene)
                            .change(
                                table,
                                draft ->
                                    draft.triggers.removeIf(one -> one.name().equals(name.own()))));
        default -> {}
      }
    }
  }

  /** What may be gone may be made again in another shape. */
  private void perhaps(Drop drop) {
    boolean relations =
        switch (drop.kind()) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
          default -> false;
        };
    for (Name name : relations ? drop.names() : List.<Name>of()) {
      scene.view().relation(name.schema(), name.own()).ifPresent(this::shapeless);
    }
  }

  private void shapeless(Relation relation) {
    scene.schema().putRelation(scene.moment(), relation.incomplete());
  }

  private Fate gone() {
    return scene.fate(Optional.empty());
  }

  private void relation(Name name, Drop drop) {
    Optional<Relation> found = scene.view().relation(name.schema(), name.own());
    ObjectName doubted = scene.created(name);
    if (found.isEmpty() && !isReferenced(doubted, drop)) {
      scene.schema().doubtfulDrops.remove(scene.moment(), doubted, gone());
    }
    found
        .filter(relation -> fits(drop.kind(), relation.kind()))
        .ifPresent(
            relation -> {
              if (!drop.cascade() && isReferenced(relation.name(), drop)) {
                scene.schema().doubtfulDrops.put(scene.moment(), relation.name(), gone());
              }
              scene.remove(relation.name(), Optional.empty());
            });
  }

  /** Whether a table that stays had a foreign key to it, which may be gone again unseen. */
  private boolean isReferenced(ObjectName dropped, Drop drop) {
    List<String> together = drop.names().stream().map(Name::own).toList();
    return scene
        .view()
        .among(scene.schema().whereabouts.tablesReferencing(dropped))
        .filter(other -> !together.contains(other.name().name()))
        .flatMap(other -> other.constraints().stream())
        .anyMatch(key -> key.references().filter(dropped::equals).isPresent());
  }

  /** A table is not dropped by DROP VIEW: that is refused, and takes nothing away. */
  private static boolean fits(ObjectKind said, Relation.Kind is) {
    return switch (said) {
      case VIEW -> is == Relation.Kind.VIEW;
      case MATERIALIZED_VIEW -> is == Relation.Kind.MATERIALIZED_VIEW;
      case SEQUENCE -> is == Relation.Kind.SEQUENCE;
      case FOREIGN_TABLE -> is == Relation.Kind.FOREIGN_TABLE;
      default -> is == Relation.Kind.TABLE || is == Relation.Kind.TEMPORARY_TABLE;
    };
  }

  private void index(Name name) {
    Optional<Relation> found = scene.view().relation(name.schema(), name.own());
    found.ifPresent(index -> scene.remove(index.name(), Optional.empty()));
    scene
        .view()
        .among(scene.schema().whereabouts.tablesOfIndex(name.own()))
        .filter(table -> table.hasIndex(name.own()))
        .forEach(
            table ->
                scene
                    .schema()
                    .putRelation(
                        scene.moment(),
                        table.with(
                            draft -> {
                              draft.indexes.removeIf(i -> i.name().equals(name.own()));
                              return draft;
                            })));
  }

  private void type(Name name) {
    scene
        .view()
        .type(name.schema(), name.own())
        .ifPresent(type -> scene.schema().types.remove(scene.moment(), type.name(), gone()));
  }

  /** Which of several of one name goes, only the types of its arguments tell; all stay then. */
  private void routine(Name name) {
    var found = scene.view().routines(name.schema(), name.own());
    if (found.size() == 1) {
      scene.schema().routines.remove(scene.moment(), found.getFirst().name(), gone());
    } else if (found.size() > 1) {
      scene.schema().routinesDropped(scene.moment());
    }
  }

  private void schema(String name) {
    scene.schema().schemas.remove(scene.moment(), name, gone());
    scene
        .view()
        .among(scene.schema().whereabouts.relationsOfSchema(name))
        .forEach(relation -> scene.remove(relation.name(), Optional.empty()));
  }
}
