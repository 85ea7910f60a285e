package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Constraints and indexes that are there under another name: renamed, neither has to be built
 * again, and foreign keys that lean on them stay. So are types, whose columns stay as they are.
 * Tables and columns are never taken for one another: what is in them may be something else.
 */
final class Renames {
  private Renames() {}

  /**
   * What is there, and what it should be called.
   *
   * @param old one that is to go
   * @param name one that is to come
   */
  record Pair(Change old, Change name) {
    DdlStatement statement() {
      ObjectId from = old.id();
      String to = QuotedNames.quoted(name.id().name());
      return DdlStatement.of(
          name.id(),
          switch (from.kind()) {
            case INDEX ->
                "ALTER INDEX IF EXISTS "
                    + QuotedNames.quoted(from.schema(), from.name())
                    + " RENAME TO "
                    + to;
            case ENUM, COMPOSITE_TYPE, RANGE ->
                "ALTER TYPE " + Text.named(from) + " RENAME TO " + to;
            default ->
                Text.guarded(
                    "EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
                        + StringConstant.of(from.relationSql())
                        + "::regclass AND conname = "
                        + StringConstant.of(from.name())
                        + ")",
                    "ALTER TABLE "
                        + from.relationSql()
                        + " RENAME CONSTRAINT "
                        + QuotedNames.quoted(from.name())
                        + " TO "
                        + to);
          });
    }
  }

  static List<Pair> of(Collection<Change> changes) {
    List<Pair> pairs = new ArrayList<>();
    Set<ObjectId> taken = new HashSet<>();
    for (Change name : changes) {
      if (isNamed(name.id()) && name.kind() == Change.Kind.ADDED) {
        changes.stream()
            .filter(old -> old.kind() == Change.Kind.REMOVED && same(old, name))
            .filter(old -> taken.add(old.id()))
            .findFirst()
            .ifPresent(old -> pairs.add(new Pair(old, name)));
      }
    }
    return pairs;
  }

  /** A change without what follows from a renamed type: its columns have it by its new name. */
  static Optional<Change> followed(Change change, Pair renamed) {
    String old = Text.named(renamed.old().id());
    String name = Text.named(renamed.name().id());
    return change.id().kind() == ObjectKind.COLUMN
        ? change.without(
            a ->
                a.name().equals("type")
                    && a.before().map(type -> type.replace("[]", "")).equals(Optional.of(old))
                    && a.after().map(type -> type.replace("[]", "")).equals(Optional.of(name)))
        : Optional.of(change);
  }

  static boolean isType(ObjectId id) {
    return switch (id.kind()) {
      case ENUM, COMPOSITE_TYPE, RANGE -> true;
      default -> false;
    };
  }

  private static boolean isNamed(ObjectId id) {
    return isType(id) || id.kind() == ObjectKind.CONSTRAINT || id.kind() == ObjectKind.INDEX;
  }

  private static boolean same(Change old, Change name) {
    ObjectId one = old.id();
    ObjectId other = name.id();
    return one.kind() == other.kind()
        && one.schema().equals(other.schema())
        && one.table().equals(other.table())
        && definition(old.before()).equals(definition(name.after()));
  }

  /** Of an index without its name. */
  private static Optional<String> definition(Optional<CatalogObject> object) {
    return object.flatMap(
        one ->
            one.get(one.id().kind() == ObjectKind.ENUM ? "labels" : "definition")
                .map(
                    text ->
                        one.id().kind() == ObjectKind.INDEX
                            ? text.replaceFirst(
                                "INDEX \\Q" + QuotedNames.quoted(one.id().name()) + "\\E", "INDEX")
                            : text));
  }
}
