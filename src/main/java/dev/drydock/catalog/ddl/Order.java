package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts objects into an order in which they can be made: first what others need, else by kind. */
final class Order {
  private static final List<ObjectKind> RANKS =
      List.of(
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.COLLATION,
          ObjectKind.ENUM,
          ObjectKind.COMPOSITE_TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.RANGE,
          ObjectKind.SEQUENCE,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.AGGREGATE,
          ObjectKind.OPERATOR,
          ObjectKind.CAST,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.TEXT_SEARCH_CONFIGURATION,
          ObjectKind.FOREIGN_SERVER,
          ObjectKind.USER_MAPPING,
          ObjectKind.TABLE,
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.COLUMN,
          ObjectKind.CONSTRAINT,
          ObjectKind.INDEX,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.STATISTICS,
          ObjectKind.TRIGGER,
          ObjectKind.RULE,
          ObjectKind.POLICY,
          ObjectKind.PUBLICATION,
          ObjectKind.SUBSCRIPTION,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.SECURITY_LABEL,
          ObjectKind.DEFAULT_PRIVILEGES);

  private Order() {}

  private record Ranked(int rank, ObjectId id) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int order = Integer.compare(rank, other.rank);
      return order == 0 ? id.compareTo(other.id) : order;
    }
  }

  /**
   * @param nodes what is to be ordered
   * @param needs for each what must come before it; what is no node does not count
   * @param describe the object behind a node, by which foreign keys are told from other constraints
   */
  static List<ObjectId> of(
      Collection<ObjectId> nodes,
      Function<ObjectId, Set<ObjectId>> needs,
      Function<ObjectId, Optional<CatalogObject>> describe) {
    Map<ObjectId, Integer> waiting = new HashMap<>();
    Map<ObjectId, List<ObjectId>> waiters = new HashMap<>();
    Set<ObjectId> all = new HashSet<>(nodes);
    SortedSet<Ranked> ready = new TreeSet<>();
    SortedSet<Ranked> left = new TreeSet<>();
    for (ObjectId node : all) {
      Set<ObjectId> before = new HashSet<>(needs.apply(node));
      before.retainAll(all);
      before.remove(node);
      waiting.put(node, before.size());
      before.forEach(one -> waiters.computeIfAbsent(one, key -> new ArrayList<>()).add(node));
      Ranked ranked = new Ranked(rank(node, describe), node);
      left.add(ranked);
      if (before.isEmpty()) {
        ready.add(ranked);
      }
    }
    List<ObjectId> order = new ArrayList<>();
    while (!left.isEmpty()) {
      // a circle is broken where it does least harm: at what is made first as a rule
      Ranked next = ready.isEmpty() ? left.first() : ready.first();
      ready.remove(next);
      left.remove(next);
      order.add(next.id());
      for (ObjectId waiter : waiters.getOrDefault(next.id(), List.of())) {
        Ranked ranked = new Ranked(rank(waiter, describe), waiter);
        if (waiting.merge(waiter, -1, Integer::sum) == 0 && left.contains(ranked)) {
          ready.add(ranked);
        }
      }
    }
    return order;
  }

  private static int rank(ObjectId id, Function<ObjectId, Optional<CatalogObject>> describe) {
    boolean foreignKey =
        id.kind() == ObjectKind.CONSTRAINT
            && describe
                .apply(id)
                .flatMap(object -> object.fact("type"))
                .filter("foreign key"::equals)
                .isPresent();
    return foreignKey ? RANKS.indexOf(ObjectKind.STATISTICS) : RANKS.indexOf(id.kind());
  }
}
