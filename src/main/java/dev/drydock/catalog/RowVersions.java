package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession.Question;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Which versions of the catalog's rows about relations were seen last: a part of a relation none of
 * whose rows was written since need not be read again, which costs ten times as much. A version is
 * told by its place and its writer, so that a place used again is another one. What was renamed
 * elsewhere does not show here.
 */
final class RowVersions {
  private static final String VERSIONS = CatalogQuery.text("versions");

  /** The columns' names and types in their order, which definitions of other parts spell out. */
  private static final String SHAPE = "shape";

  /** Of parents and children, whose parts are told apart by what the others have. */
  private static final String LINEAGE = "lineage";

  private final Asking asking;
  private final Map<Long, Map<String, String>> seen = new HashMap<>();

  RowVersions(Asking asking) {
    this.asking = asking;
  }

  private record Version(long relation, String part, String rows) {}

  /**
   * The parts with a row written or deleted since they were asked for last, each with the relations
   * it moved of.
   *
   * @param known whether a relation was there before anything was asked
   */
  Map<RelationPart, Set<Long>> movedOf(Collection<Long> relations, LongPredicate known)
      throws ServerException {
    Map<Long, Map<String, String>> now = new HashMap<>();
    relations.forEach(relation -> now.put(relation, new HashMap<>()));
    asking
        .ask(
            List.of(new Question(VERSIONS, relations)),
            row -> new Version(row.getLong(1), row.getString(2), row.getString(3)))
        .forEach(version -> now.get(version.relation()).put(version.part(), version.rows()));
    boolean related =
        relations.stream().anyMatch(one -> isRelated(now.get(one)) || isRelated(seen.get(one)));
    Map<RelationPart, Set<Long>> moved = new EnumMap<>(RelationPart.class);
    now.forEach(
        (relation, rows) -> {
          Optional<Map<String, String>> before = Optional.ofNullable(seen.put(relation, rows));
          boolean whole = related || before.isEmpty() && known.test(relation);
          for (RelationPart part : RelationPart.values()) {
            if (whole || isOther(part, before.orElse(Map.of()), rows)) {
              moved.computeIfAbsent(part, key -> new HashSet<>()).add(relation);
            }
          }
        });
    return moved;
  }

  private static boolean isRelated(Map<String, String> rows) {
    return rows != null && rows.containsKey(LINEAGE);
  }

  private static boolean isOther(
      RelationPart part, Map<String, String> before, Map<String, String> now) {
    String name = part.name().toLowerCase(Locale.ROOT);
    return !before.getOrDefault(name, "").equals(now.getOrDefault(name, "")) || !grew(before, now);
  }

  /** Whether what columns there were are there as they were; others may have come. */
  private static boolean grew(Map<String, String> before, Map<String, String> now) {
    String was = before.getOrDefault(SHAPE, "");
    String is = now.getOrDefault(SHAPE, was);
    return was.isEmpty() || is.equals(was) || is.startsWith(was + "/");
  }
}
