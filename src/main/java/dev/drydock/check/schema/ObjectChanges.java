package dev.drydock.check.schema;

import dev.drydock.sql.ddl.AlterObject;
import dev.drydock.sql.ddl.Name;
import java.util.List;
import java.util.Optional;

/** What ALTER of something that is no table does to its name. */
final class ObjectChanges {
  private final Scene scene;
  private final String text;

  ObjectChanges(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
  }

  void apply(AlterObject change) {
    if (change.name().isEmpty()) {
      return;
    }
    Name name = change.name().get();
    switch (change.action()) {
      case AlterObject.Action.RenameTo rename -> rename(change, name, rename.to().name());
      case AlterObject.Action.SetSchema set -> move(change, name, set.schema().name());
      case AlterObject.Action.RenameAttribute ignored -> {}
      case AlterObject.Action.OwnerTo ignored -> {}
      case AlterObject.Action.Changed ignored -> {}
    }
  }

  private void rename(AlterObject change, Name name, String to) {
    switch (change.kind()) {
      case TYPE, DOMAIN -> type(name, old -> new ObjectName(old.schema(), to));
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
          routines(name, old -> new ObjectName(old.schema(), to));
      case SCHEMA -> schema(name.own(), to);
      case ROLE -> {
        Origin origin = scene.origin().orElse(new Origin("", 0));
        scene.schema().roles.put(scene.moment(), to, origin);
        if (scene.certain()) {
          scene.schema().roles.remove(scene.moment(), name.own(), scene.fate(Optional.of(to)));
        }
      }
      default -> {}
    }
  }

  private void move(AlterObject change, Name name, String schema) {
    switch (change.kind()) {
      case TYPE, DOMAIN -> type(name, old -> new ObjectName(schema, old.name()));
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
          routines(name, old -> new ObjectName(schema, old.name()));
      case EXTENSION -> new ExtensionEffects(scene, text).move(name.own(), schema);
      default -> {}
    }
  }

  private void type(Name name, java.util.function.UnaryOperator<ObjectName> to) {
    Optional<NamedType> found = scene.view().type(name.schema(), name.own());
    if (found.isEmpty()) {
      scene.outOfOpenSchema(name, Unsure.TYPES);
    }
    found.ifPresent(
        type -> {
          ObjectName moved = to.apply(type.name());
          scene
              .schema()
              .types
              .put(
                  scene.moment(),
                  moved,
                  new NamedType(moved, type.kind(), type.labels(), type.origin()));
          if (scene.certain()) {
            scene
                .schema()
                .types
                .remove(scene.moment(), type.name(), scene.fate(Optional.of(moved.words())));
          }
        });
  }

  private void routines(Name name, java.util.function.UnaryOperator<ObjectName> to) {
    List<Routine> found = scene.view().routines(name.schema(), name.own());
    if (found.isEmpty()) {
      scene.outOfOpenSchema(name, Unsure.ROUTINES);
      return;
    }
    ObjectName old = found.getFirst().name();
    ObjectName moved = to.apply(old);
    scene.schema().routines.put(scene.moment(), moved, found);
    if (scene.certain() && found.size() == 1) {
      scene.schema().routines.remove(scene.moment(), old, scene.fate(Optional.of(moved.words())));
    }
  }

  private void schema(String from, String to) {
    Schema schema = scene.schema();
    schema.schemas.put(scene.moment(), to, scene.origin().orElse(new Origin("", 0)));
    schema.openSchemas.add(to);
    if (scene.certain()) {
      schema.schemas.remove(scene.moment(), from, scene.fate(Optional.of(to)));
    }
  }
}
