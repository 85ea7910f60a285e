package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** User mappings of foreign servers; what may be a secret is known by its name only. */
final class UserMappings {
  private static final String MASKED = "masked options";

  private UserMappings() {}

  static List<DdlStatement> create(CatalogObject mapping) {
    ObjectId id = mapping.id();
    String sql =
        "CREATE USER MAPPING IF NOT EXISTS "
            + Text.named(id)
            + mapping
                .get("foreign options")
                .map(options -> " OPTIONS (" + options + ")")
                .orElse("");
    return List.of(
        mapping
            .get(MASKED)
            .map(names -> DdlStatement.of(id, sql, toBeGiven(id, names)))
            .orElseGet(() -> DdlStatement.of(id, sql, DdlStatement.NOT_TRIED)));
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    ObjectId id = change.id();
    String alter = "ALTER USER MAPPING " + Text.named(id) + " ";
    if (!attribute.name().equals(MASKED)) {
      return List.of(
          DdlStatement.of(id, alter + ForeignOptions.change(attribute), DdlStatement.NOT_TRIED));
    }
    List<String> there = names(attribute.before());
    List<String> wanted = names(attribute.after());
    List<DdlStatement> statements = new ArrayList<>();
    there.stream()
        .filter(name -> !wanted.contains(name))
        .forEach(
            name ->
                statements.add(
                    DdlStatement.of(
                        id, alter + "OPTIONS (DROP " + name + ")", DdlStatement.NOT_TRIED)));
    List<String> missing = wanted.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      statements.add(DdlStatement.cannot(id, toBeGiven(id, String.join(", ", missing))));
    }
    return statements;
  }

  private static String toBeGiven(ObjectId id, String names) {
    return "user mapping %s: its %s is not known here, and is to be given by hand: ALTER USER MAPPING %s OPTIONS (ADD …)"
            .formatted(id.display(), names, Text.named(id))
        + ". "
        + DdlStatement.NOT_TRIED;
  }

  private static List<String> names(Optional<String> names) {
    return names.map(text -> List.of(text.split(", "))).orElse(List.of());
  }
}
