package dev.drydock.scratch;

import dev.drydock.scratch.Definition.ObjectId;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order in which a schema's objects can be made: {@code pg_depend} says what needs what.
 *
 * @param needs of each object those it needs
 * @param partOf what has no definition of its own, with what it comes along with
 */
record Dependencies(Map<ObjectId, Set<ObjectId>> needs, Map<ObjectId, ObjectId> partOf) {
  private static final Comparator<Definition> FIRST =
      Comparator.comparingInt(Definition::rank).thenComparing(d -> d.object().oid());

  private record Pair(ObjectId one, ObjectId other) {}

  static Dependencies read(Session session) throws ServerException {
    Map<ObjectId, ObjectId> partOf = new HashMap<>();
    for (Pair pair : pairs(session, "aliases")) {
      partOf.putIfAbsent(pair.one(), pair.other());
    }
    Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
    for (Pair pair : pairs(session, "dependencies")) {
      ObjectId needing = whole(partOf, pair.one());
      ObjectId needed = whole(partOf, pair.other());
      if (!needing.equals(needed)) {
        needs.computeIfAbsent(needing, object -> new LinkedHashSet<>()).add(needed);
      }
    }
    return new Dependencies(needs, partOf);
  }

  private static List<Pair> pairs(Session session, String name) throws ServerException {
    return session.query(
        DefinitionQueries.text(name),
        row ->
            new Pair(
                new ObjectId(row.getString(1), row.getLong(2)),
                new ObjectId(row.getString(3), row.getLong(4))));
  }

  private static ObjectId whole(Map<ObjectId, ObjectId> partOf, ObjectId object) {
    ObjectId whole = object;
    // an array's element may be a table's row type: two steps, and never a circle
    for (int step = 0; step < 4 && partOf.containsKey(whole); step++) {
      whole = partOf.get(whole);
    }
    return whole;
  }

  /** Those that need nothing first. What needs itself by a detour comes last. */
  List<Definition> inOrder(Collection<Definition> definitions) {
    Map<ObjectId, Definition> waiting = new LinkedHashMap<>();
    definitions.forEach(definition -> waiting.put(definition.object(), definition));
    Map<ObjectId, Integer> missing = new HashMap<>();
    Map<ObjectId, List<Definition>> neededBy = new HashMap<>();
    PriorityQueue<Definition> ready = new PriorityQueue<>(FIRST);
    for (Definition definition : waiting.values()) {
      int count = 0;
      for (ObjectId needed : needs.getOrDefault(definition.object(), Set.of())) {
        if (waiting.containsKey(needed)) {
          neededBy.computeIfAbsent(needed, object -> new ArrayList<>()).add(definition);
          count++;
        }
      }
      missing.put(definition.object(), count);
      if (count == 0) {
        ready.add(definition);
      }
    }
    List<Definition> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      Definition next = ready.poll();
      ordered.add(next);
      waiting.remove(next.object());
      for (Definition later : neededBy.getOrDefault(next.object(), List.of())) {
        if (missing.merge(later.object(), -1, Integer::sum) == 0) {
          ready.add(later);
        }
      }
    }
    waiting.values().stream().sorted(FIRST).forEach(ordered::add);
    return ordered;
  }
}
