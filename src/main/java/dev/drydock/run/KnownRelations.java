package dev.drydock.run;

import dev.drydock.run.HeldRelations.Relation;
import dev.drydock.sql.ddl.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Relations as they were seen last, by OID and by name; those that were dropped stay known. */
final class KnownRelations {
  private final Map<Long, Relation> byOid = new HashMap<>();
  private final Map<String, Set<Long>> byName = new HashMap<>();
  private final Set<Long> gone = new HashSet<>();

  KnownRelations(Map<Long, Relation> there) {
    there.forEach(this::put);
  }

  void put(long oid, Relation relation) {
    Relation before = byOid.put(oid, relation);
    if (before != null && !before.own().equals(relation.own())) {
      byName.get(before.own()).remove(oid);
    }
    byName.computeIfAbsent(relation.own(), name -> new HashSet<>()).add(oid);
  }

  Optional<Relation> get(long oid) {
    return Optional.ofNullable(byOid.get(oid));
  }

  /** Notes that it was dropped; false when that was known. */
  boolean dropped(long oid) {
    return gone.add(oid);
  }

  /**
   * What a statement means by a name: the one relation that is called so, or those that were; none
   * where there are several.
   */
  List<Long> meant(Name name) {
    List<Long> called =
        byName.getOrDefault(name.own(), Set.of()).stream()
            .filter(oid -> byOid.get(oid).isCalled(name))
            .toList();
    List<Long> there = called.stream().filter(oid -> !gone.contains(oid)).toList();
    return switch (there.size()) {
      case 0 -> called;
      case 1 -> there;
      default -> List.of();
    };
  }
}
