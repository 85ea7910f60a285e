package dev.drydock.compare;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.MadeObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What there is, to be asked for what a statement makes. */
final class NamesThere {
  private final Map<String, List<ObjectId>> byName = new HashMap<>();

  NamesThere(Snapshot actual) {
    for (ObjectId id : actual.objects().keySet()) {
      byName.computeIfAbsent(key(id.name()), key -> new ArrayList<>()).add(id);
    }
  }

  /** A function's without its arguments. */
  private static String key(String name) {
    int arguments = name.indexOf('(');
    return arguments < 0 ? name : name.substring(0, arguments);
  }

  boolean has(MadeObject made) {
    return byName.getOrDefault(key(made.name()), List.of()).stream().anyMatch(id -> is(made, id));
  }

  private static boolean is(MadeObject made, ObjectId id) {
    boolean name =
        made.kind() == MadeObject.Kind.FUNCTION
            ? id.name().startsWith(made.name() + "(")
            : id.name().equals(made.name());
    return isOfKind(made.kind(), id.kind())
        && name
        && made.schema()
            .filter(schema -> !id.schema().isEmpty() && !schema.equals(id.schema()))
            .isEmpty()
        && made.of().filter(of -> !id.table().isEmpty() && !of.equals(id.table())).isEmpty();
  }

  private static boolean isOfKind(MadeObject.Kind made, ObjectKind kind) {
    return switch (made) {
      case RELATION -> kind.isRelation() || kind == ObjectKind.SEQUENCE;
      case INDEX -> kind == ObjectKind.INDEX || kind == ObjectKind.CONSTRAINT;
      case TYPE ->
          switch (kind) {
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> true;
            default -> false;
          };
      case FUNCTION ->
          kind == ObjectKind.FUNCTION
              || kind == ObjectKind.PROCEDURE
              || kind == ObjectKind.AGGREGATE;
      case POLICY -> kind == ObjectKind.POLICY;
      case TRIGGER -> kind == ObjectKind.TRIGGER || kind == ObjectKind.EVENT_TRIGGER;
      default -> false;
    };
  }
}
