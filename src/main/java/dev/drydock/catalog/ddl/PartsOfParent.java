package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The indexes and constraints a partition has because its parent has them: it keeps them when it is
 * detached, and is attached with them to another.
 */
final class PartsOfParent {
  private final Snapshot to;

  /**
   * @param to where those that are wanted are
   */
  PartsOfParent(Snapshot to) {
    this.to = to;
  }

  /**
   * @param definition from USING on, or all of it
   */
  private record Part(ObjectId id, String definition) {
    static Part of(ObjectId table, String line) {
      int name = line.indexOf(' ') + 1;
      ObjectKind kind = ObjectKind.valueOf(line.substring(0, name - 1));
      int definition = kind == ObjectKind.INDEX ? line.indexOf(" USING ", name) : at(line, name);
      String called = line.substring(name, definition);
      return new Part(
          ObjectId.part(kind, table.schema(), table.name(), called),
          line.substring(definition + 1));
    }

    /** Where the definition of a constraint begins. */
    private static int at(String line, int from) {
      int best = line.length();
      for (String word :
          List.of(" PRIMARY KEY ", " UNIQUE ", " FOREIGN KEY ", " CHECK ", " EXCLUDE ")) {
        int at = line.indexOf(word, from);
        best = at < 0 ? best : Math.min(at, best);
      }
      return best;
    }

    boolean is(CatalogObject other) {
      String text = other.get("definition").orElse("");
      int using = id.kind() == ObjectKind.INDEX ? text.indexOf(" USING ") + 1 : 0;
      return text.substring(using).equals(definition);
    }
  }

  /** Drops those neither the detached table nor its next parent is to have. */
  List<DdlStatement> dropped(CatalogObject detached) {
    ObjectId table = detached.id();
    Optional<CatalogObject> parent =
        to.find(table).flatMap(one -> one.get("partition of")).flatMap(to::relation);
    return detached
        .fact("parts of the parent")
        .map(text -> text.lines().map(line -> Part.of(table, line)).toList())
        .orElse(List.of())
        .stream()
        .filter(part -> to.find(part.id()).filter(part::is).isEmpty())
        .filter(
            part ->
                parent.stream()
                    .flatMap(one -> to.parts(one.id(), part.id().kind()).stream())
                    .noneMatch(part::is))
        .map(part -> Creation.drop(part.id()))
        .toList();
  }
}
