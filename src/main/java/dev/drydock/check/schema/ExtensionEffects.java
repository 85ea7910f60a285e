package dev.drydock.check.schema;

import dev.drydock.sql.ddl.*;
import java.util.List;
import java.util.Optional;

/** What comes with an extension, as far as that is known. */
final class ExtensionEffects {
  private final Scene scene;
  private final String text;
  private final Schema schema;

  ExtensionEffects(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
    this.schema = scene.schema();
  }

  void create(CreateExtension extension) {
    Optional<Extensions.Contents> contents = schema.names.extensions().of(extension.name().name());
    String home = extension.schema().map(Ident::name).orElse(scene.home());
    contents.ifPresent(known -> bring(known, home));
    if (contents.isEmpty()) {
      schema.unsure(scene.moment(), Unsure.RELATIONS);
      schema.unsure(scene.moment(), Unsure.SCHEMAS);
    }
    if (!contents.map(Extensions.Contents::complete).orElse(false) || extension.cascade()) {
      schema.unsure(scene.moment(), Unsure.ROUTINES);
      schema.unsure(scene.moment(), Unsure.TYPES);
      schema.unsure(scene.moment(), Unsure.OPERATOR_CLASSES);
    }
  }

  /** It takes its objects along; what says their old schema is not looked for. */
  void move(String extension, String home) {
    schema.names.extensions().of(extension).ifPresent(known -> bring(known, home));
  }

  private void bring(Extensions.Contents known, String home) {
    Origin origin = scene.origin().orElse(new Origin("", 0));
    for (String name : known.schemas()) {
      schema.schemas.put(scene.moment(), name, origin);
      schema.openSchemas.add(name);
    }
    for (String name : known.types()) {
      ObjectName type = new ObjectName(home, name);
      schema.types.put(
          scene.moment(),
          type,
          new NamedType(type, NamedType.Kind.OTHER, List.of(), scene.origin()));
    }
    known.routines().forEach(name -> routine(new ObjectName(home, name)));
    known
        .operatorClasses()
        .forEach(name -> schema.operatorClasses.put(scene.moment(), name, origin));
    for (String name : known.relations()) {
      new Tables(scene, text).create(new ObjectName(home, name), Relation.Kind.TABLE);
    }
  }

  /** One of which only the name is known. */
  void routine(ObjectName name) {
    schema.routines.put(
        scene.moment(),
        name,
        List.of(
            new Routine(
                name,
                List.of(),
                List.of(),
                0,
                true,
                Optional.empty(),
                Optional.of("c"),
                Optional.empty(),
                scene.origin())));
  }
}
