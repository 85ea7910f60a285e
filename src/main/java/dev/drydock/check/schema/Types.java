package dev.drydock.check.schema;

import dev.drydock.sql.ddl.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What statements do to types. */
final class Types {
  private final Scene scene;
  private final String text;
  private final Schema schema;

  Types(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
    this.schema = scene.schema();
  }

  void create(CreateType type) {
    NamedType.Kind kind =
        switch (type.form()) {
          case ENUM -> NamedType.Kind.ENUM;
          case COMPOSITE -> NamedType.Kind.COMPOSITE;
          case RANGE -> NamedType.Kind.RANGE;
          case BASE -> NamedType.Kind.BASE;
        };
    put(type.name(), kind, type.labels());
    if (kind == NamedType.Kind.RANGE) {
      // Its constructor, and its multirange under a name that may be chosen.
      schema.unsure(scene.moment(), Unsure.ROUTINES);
      if (text.toLowerCase(Locale.ROOT).contains("multirange_type_name")) {
        schema.unsure(scene.moment(), Unsure.TYPES);
      }
      Name name = type.name();
      String own = name.own();
      String multirange =
          own.contains("range") ? own.replace("range", "multirange") : own + "_multirange";
      ObjectName other = new ObjectName(scene.created(name).schema(), multirange);
      schema.types.put(
          scene.moment(),
          other,
          new NamedType(other, NamedType.Kind.RANGE, List.of(), scene.origin()));
    }
  }

  void create(CreateDomain domain) {
    put(domain.name(), NamedType.Kind.DOMAIN, List.of());
  }

  private void put(Name written, NamedType.Kind kind, List<String> labels) {
    ObjectName name = scene.created(written);
    schema.types.put(scene.moment(), name, new NamedType(name, kind, labels, scene.origin()));
  }

  void alter(AlterEnum change) {
    Optional<NamedType> found = scene.view().type(change.name().schema(), change.name().own());
    if (found.isEmpty()) {
      return;
    }
    List<String> labels = new ArrayList<>(found.get().labels());
    change.renamed().filter(old -> scene.certain()).ifPresent(labels::remove);
    if (!labels.contains(change.label())) {
      labels.add(change.label());
    }
    NamedType type = found.get();
    schema.types.put(
        scene.moment(),
        type.name(),
        new NamedType(type.name(), type.kind(), labels, type.origin()));
  }
}
