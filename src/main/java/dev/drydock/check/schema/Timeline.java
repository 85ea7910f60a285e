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

  void put(int moment, K key, V value) {
    add(key, new Change<>(moment, Optional.of(value), Optional.empty()));
  }

  void remove(int moment, K key, Fate fate) {
    add(key, new Change<>(moment, Optional.empty(), Optional.of(fate)));
  }

  private void add(K key, Change<V> change) {
    changes.computeIfAbsent(key, k -> new ArrayList<>(1)).add(change);
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
    return changes.getOrDefault(key, List.of()).stream()
        .filter(change -> change.moment() >= moment)
        .flatMap(change -> change.value().stream())
        .findFirst();
  }

  /** What is there at the end of all, or was there last. */
  Optional<V> last(K key) {
    List<Change<V>> all = changes.getOrDefault(key, List.of());
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).value().isPresent()) {
        return all.get(i).value();
      }
    }
    return Optional.empty();
  }

  /** All that is there before the statement of a moment runs. */
  void each(int moment, BiConsumer<K, V> take) {
    for (K key : changes.keySet()) {
      before(moment, key).ifPresent(value -> take.accept(key, value));
    }
  }

  private Optional<Change<V>> last(int moment, K key) {
    List<Change<V>> all = changes.getOrDefault(key, List.of());
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).moment() < moment) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }
}
