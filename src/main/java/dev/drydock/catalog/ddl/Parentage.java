package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose partition or child a table is. */
final class Parentage {
  private static final String OF = "partition of";
  private static final String BOUND = "partition bound";
  private static final String INHERITS = "inherits";

  private Parentage() {}

  /**
   * Takes a table from the parents it is no longer to have, which comes before all else: what it
   * has from them cannot be altered.
   */
  static List<DdlStatement> leaving(Change table, PartsOfParent parts) {
    List<DdlStatement> statements = new ArrayList<>();
    for (AttributeChange attribute : table.attributes()) {
      if (attribute.name().equals(OF)) {
        statements.addAll(detached(table));
        table
            .before()
            .filter(there -> there.has(OF))
            .ifPresent(there -> statements.addAll(parts.dropped(there)));
      } else if (attribute.name().equals(INHERITS)) {
        List<String> wanted = list(attribute.after());
        list(attribute.before()).stream()
            .filter(parent -> !wanted.contains(parent))
            .forEach(
                parent ->
                    statements.add(
                        DdlStatement.of(
                            table.id(),
                            "ALTER TABLE " + Text.named(table.id()) + " NO INHERIT " + parent)));
      }
    }
    return statements;
  }

  private static List<DdlStatement> detached(Change table) {
    return parent(table.before()).stream()
        .map(
            parent ->
                DdlStatement.of(
                    table.id(),
                    "ALTER TABLE " + parent + " DETACH PARTITION " + Text.named(table.id())))
        .toList();
  }

  /** Attached, to the same parent after it was detached: all that differs at once. */
  static List<DdlStatement> partition(Change change, AttributeChange attribute) {
    ObjectId id = change.id();
    if (attribute.name().equals("partition by")) {
      return List.of(
          DdlStatement.cannot(
              id, "table %s: how it is partitioned cannot be altered".formatted(id.display())));
    }
    boolean both = change.attributes().stream().anyMatch(a -> a.name().equals(OF));
    if (both && attribute.name().equals(BOUND)) {
      return List.of(); // told with the other
    }
    List<DdlStatement> statements = new ArrayList<>(both ? List.of() : detached(change));
    CatalogObject wanted = change.after().orElseThrow();
    parent(change.after())
        .ifPresent(
            parent ->
                statements.add(
                    DdlStatement.of(
                        id,
                        "ALTER TABLE "
                            + parent
                            + " ATTACH PARTITION "
                            + Text.named(id)
                            + " "
                            + wanted.get(BOUND).orElse(""),
                        "Looks at every row, whether it fits.")));
    return statements;
  }

  private static Optional<String> parent(Optional<CatalogObject> table) {
    return table.flatMap(one -> one.get(OF));
  }

  static List<DdlStatement> inherits(ObjectId id, AttributeChange attribute) {
    List<String> there = list(attribute.before());
    List<String> wanted = list(attribute.after());
    String alter = "ALTER TABLE " + Text.named(id);
    List<DdlStatement> statements = new ArrayList<>();
    wanted.stream()
        .filter(parent -> !there.contains(parent))
        .forEach(parent -> statements.add(DdlStatement.of(id, alter + " INHERIT " + parent)));
    return statements;
  }

  private static List<String> list(Optional<String> parents) {
    return parents.map(text -> List.of(text.split(", "))).orElse(List.of());
  }
}
