package dev.drydock.check.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Everything of one sort through the run of a folder. A moment is the number of a statement,
 * counted through all files from 1; what was there before is of moment 0. What a statement does is
 * seen from the next moment on.
 */
final class Timeline<K, V> {
  /** What is there from a moment on: nothing once it has gone. */
  private record Change<V>(int moment, Optional<V> value, Optional<Fate> fate) {}

  private final Map<K, List<Change<V>>> changes = new HashMap<>();

  /** What another timeline held, which this one goes on from; only looked at. */
  private final Map<K, List<Change<V>>> base;

  /** Where the other one is left: from this moment on, this one counts. */
  private final int end;

  Timeline() {
    this(Map.of(), 0);
  }

  private Timeline(Map<K, List<Change<V>>> base, int end) {
    this.base = base;
    this.end = end;
  }

  /**
   * What had happened before the statement of a moment, to go on from. As quick as what happened
   * since is little; nothing may be added to this one afterwards.
   */
  Timeline<K, V> until(int moment) {
    if (base.isEmpty()) {
      return new Timeline<>(changes, moment);
    }
    Timeline<K, V> until = new Timeline<>(base, Math.min(end, moment));
    if (moment > end) {
      changes.forEach((key, all) -> until.changes.put(key, new ArrayList<>(cut(all, moment))));
    }
    return until;
  }

  private static <V> List<Change<V>> cut(List<Change<V>> all, int moment) {
    int count = all.size();
    while (count > 0 && all.get(count - 1).moment() >= moment) {
      count--;
    }
    return all.subList(0, count);
  }

  private List<Change<V>> all(K key) {
    List<Change<V>> own = changes.get(key);
    return own == null ? cut(base.getOrDefault(key, List.of()), end) : own;
  }

  void put(int moment, K key, V value) {
    add(key, new Change<>(moment, Optional.of(value), Optional.empty()));
  }

  void remove(int moment, K key, Fate fate) {
    add(key, new Change<>(moment, Optional.empty(), Optional.of(fate)));
  }

  private void add(K key, Change<V> change) {
    changes.computeIfAbsent(key, k -> begun(k)).add(change);
  }

  private List<Change<V>> begun(K key) {
    List<Change<V>> before = cut(base.getOrDefault(key, List.of()), end);
    List<Change<V>> begun = new ArrayList<>(before.size() + 1);
    begun.addAll(before);
    return begun;
  }

  /** What is there before the statement of a moment runs. */
  Optional<V> before(int moment, K key) {
    return last(moment, key).flatMap(Change::value);
  }

  /** Why it is no longer there. */
  Optional<Fate> fate(int moment, K key) {
    return last(moment, key).flatMap(Change::fate);
  }

  /** What the first statement from a moment on makes of this name. */
  Optional<V> later(int moment, K key) {
    return all(key).stream()
        .filter(change -> change.moment() >= moment)
        .flatMap(change -> change.value().stream())
        .findFirst();
  }

  /** What is there at the end of all, or was there last. */
  Optional<V> last(K key) {
    List<Change<V>> all = all(key);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).value().isPresent()) {
        return all.get(i).value();
      }
    }
    return Optional.empty();
  }

  /** All that is there before the statement of a moment runs. */
  void each(int moment, BiConsumer<K, V> take) {
    changes.forEach((key, all) -> take(last(moment, all), key, take));
    base.forEach(
        (key, all) -> {
          if (!changes.containsKey(key)) {
            take(last(Math.min(moment, end), all), key, take);
          }
        });
  }

  private static <K, V> void take(Optional<Change<V>> change, K key, BiConsumer<K, V> take) {
    change.flatMap(Change::value).ifPresent(value -> take.accept(key, value));
  }

  /**
   * Whether another timeline, which this one was cut from and went on from, has in a stretch of
   * moments the same changes.
   *
   * @param from where it was cut
   * @param to the first moment this one has not seen
   */
  boolean repeats(Timeline<K, V> other, int from, int to) {
    for (Map.Entry<K, List<Change<V>>> own : changes.entrySet()) {
      if (!own.getValue().equals(cut(other.all(own.getKey()), to))) {
        return false;
      }
    }
    return hasNoMore(other.changes, from, to)
        && (from >= other.end || hasNoMore(other.base, from, Math.min(to, other.end)));
  }

  private boolean hasNoMore(Map<K, List<Change<V>>> others, int from, int to) {
    for (Map.Entry<K, List<Change<V>>> one : others.entrySet()) {
      List<Change<V>> before = cut(one.getValue(), to);
      if (!before.isEmpty()
          && before.getLast().moment() >= from
          && !changes.containsKey(one.getKey())) {
        return false;
      }
    }
    return true;
  }

  private Optional<Change<V>> last(int moment, K key) {
    List<Change<V>> own = changes.get(key);
    return own == null
        ? last(Math.min(moment, end), base.getOrDefault(key, List.of()))
        : last(moment, own);
  }

  private static <V> Optional<Change<V>> last(int moment, List<Change<V>> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).moment() < moment) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }
}
