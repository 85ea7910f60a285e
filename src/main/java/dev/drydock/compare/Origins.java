package dev.drydock.compare;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the statement of a folder that makes an object; of several the last. */
public final class Origins {
  private final Map<Key, Place> places = new HashMap<>();

  /** A migration's statements. */
  public record Source(String file, Script script) {}

  private record Key(MadeObject.Kind kind, String name, String of) {}

  private record Place(Source source, Statement statement) {
    Origin at(String name) {
      OptionalInt offset = source.script().find(statement, name);
      int found = offset.orElse(statement.start());
      return new Origin(source.file(), source.script().position(found).line());
    }

    boolean names(String name) {
      return source.script().find(statement, name).isPresent();
    }
  }

  /** Of migrations in the order they run. */
  public Origins(List<Source> sources) {
    for (Source source : sources) {
      for (Statement statement : source.script().statements()) {
        for (MadeObject made : source.script().makes(statement)) {
          places.put(
              new Key(made.kind(), made.name(), made.of().orElse("")),
              new Place(source, statement));
        }
      }
    }
  }

  /** Nothing is known. */
  public static Origins unknown() {
    return new Origins(List.of());
  }

  /** The file that makes a relation, where it is known. */
  public Optional<String> file(ObjectId relation) {
    return of(relation, Optional.empty()).map(Origin::file);
  }

  /**
   * @param object as it should be, by which a constraint nobody named is found
   */
  Optional<Origin> of(ObjectId id, Optional<CatalogObject> object) {
    String name = plainName(id);
    Optional<Place> own =
        kind(id).map(kind -> places.get(new Key(kind, name, hasTable(id) ? id.table() : "")));
    if (own.isPresent() || !id.kind().isPartOfTable()) {
      return own.map(place -> place.at(name));
    }
    Optional<Place> table =
        Optional.ofNullable(places.get(new Key(MadeObject.Kind.RELATION, id.table(), "")));
    String inside =
        object
            .flatMap(o -> o.fact("columns"))
            .map(columns -> columns.split(", ")[0].replace("\"", ""))
            .orElse(name);
    return table.map(place -> place.at(place.names(name) ? name : inside));
  }

  private static boolean hasTable(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN, CONSTRAINT, POLICY, TRIGGER -> true;
      default -> false;
    };
  }

  private static String plainName(ObjectId id) {
    return switch (id.kind()) {
      case FUNCTION, PROCEDURE, AGGREGATE -> id.name().substring(0, id.name().indexOf('('));
      default -> id.name();
    };
  }

  private static Optional<MadeObject.Kind> kind(ObjectId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
          Optional.of(MadeObject.Kind.RELATION);
      case INDEX -> Optional.of(MadeObject.Kind.INDEX);
      case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> Optional.of(MadeObject.Kind.TYPE);
      case FUNCTION, PROCEDURE, AGGREGATE -> Optional.of(MadeObject.Kind.FUNCTION);
      case SCHEMA -> Optional.of(MadeObject.Kind.SCHEMA);
      case COLUMN -> Optional.of(MadeObject.Kind.COLUMN);
      case CONSTRAINT -> Optional.of(MadeObject.Kind.CONSTRAINT);
      case POLICY -> Optional.of(MadeObject.Kind.POLICY);
      case TRIGGER -> Optional.of(MadeObject.Kind.TRIGGER);
      case EXTENSION -> Optional.of(MadeObject.Kind.EXTENSION);
      case PUBLICATION -> Optional.of(MadeObject.Kind.PUBLICATION);
      case FOREIGN_SERVER -> Optional.of(MadeObject.Kind.SERVER);
      default -> Optional.empty();
    };
  }
}
