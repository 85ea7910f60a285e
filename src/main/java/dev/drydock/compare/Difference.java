package dev.drydock.compare;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import java.util.Optional;

/**
 * One object that is not as it should be.
 *
 * @param change what has to become of the database: an added object is one that is missing
 * @param origin the migration that makes the object; empty where none does, or nothing is known
 * @param muted why it does not count, from the folder's settings
 */
public record Difference(Change change, Optional<Origin> origin, Optional<String> muted) {

  /** What is wrong with the database. */
  public enum Kind {
    MISSING,
    UNTRACKED,
    DIFFERENT
  }

  public Kind kind() {
    return switch (change.kind()) {
      case ADDED -> Kind.MISSING;
      case REMOVED -> Kind.UNTRACKED;
      case CHANGED -> Kind.DIFFERENT;
    };
  }

  public ObjectId id() {
    return change.id();
  }

  /** What should be there, for people; empty for what should not. */
  public Optional<String> expected() {
    return change.afterText();
  }

  /** What is there, for people; empty for what is not. */
  public Optional<String> actual() {
    return change.beforeText();
  }
}
