package dev.drydock.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one object between two snapshots.
 *
 * @param before absent when it was added
 * @param after absent when it was removed
 * @param attributes those that differ; empty unless it was changed
 */
public record Change(
    ObjectId id,
    Optional<CatalogObject> before,
    Optional<CatalogObject> after,
    List<AttributeChange> attributes) {

  /** Whether an object came, went, or became another. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * An attribute with two values.
   *
   * @param before absent when it was not set
   * @param after absent when it is no longer set
   */
  public record AttributeChange(String name, Optional<String> before, Optional<String> after) {}

  public Change {
    attributes = List.copyOf(attributes);
  }

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /** What it was, for people: of a changed one the attributes that differ, each in a line. */
  public Optional<String> beforeText() {
    return text(before, true);
  }

  /** What it is, for people: of a changed one the attributes that differ, each in a line. */
  public Optional<String> afterText() {
    return text(after, false);
  }

  private Optional<String> text(Optional<CatalogObject> object, boolean old) {
    if (object.isEmpty() || kind() != Kind.CHANGED) {
      return object.map(CatalogObject::summary);
    }
    return Optional.of(
        attributes.stream()
            .map(a -> a.name() + ": " + (old ? a.before() : a.after()).orElse("not set"))
            .collect(Collectors.joining("\n")));
  }

  /** The same seen from the other side. */
  public Change reversed() {
    return new Change(
        id,
        after,
        before,
        attributes.stream()
            .map(a -> new AttributeChange(a.name(), a.after(), a.before()))
            .toList());
  }

  /** The same without some of the attributes that differ; empty when none is left. */
  public Optional<Change> without(java.util.function.Predicate<AttributeChange> noise) {
    if (kind() != Kind.CHANGED) {
      return Optional.of(this);
    }
    List<AttributeChange> left = attributes.stream().filter(noise.negate()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Change(id, before, after, left));
  }
}
