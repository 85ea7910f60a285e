package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routines, operators and casts whose own names hold those of types: a type that gets its name back
 * gives them theirs. What is wanted by that name stays with all that leans on it, and is altered;
 * the rest would not be found any more by the name it has now.
 */
final class TypeFollowers {
  private final List<Renames.Pair> types;

  /**
   * @param renamed all that gets another name
   */
  TypeFollowers(List<Renames.Pair> renamed) {
    this.types = renamed.stream().filter(pair -> Renames.isType(pair.old().id())).toList();
  }

  /**
   * One that is there under the name it has before its types have theirs.
   *
   * @param gone that name
   * @param left what else differs, by the name it has then
   */
  record Pair(ObjectId gone, Change left) {}

  /** Those that are to go and have to before the types are renamed. */
  List<ObjectId> outlived(Collection<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() == Change.Kind.REMOVED && follows(change.id()))
        .filter(change -> wanted(change, changes).isEmpty())
        .map(Change::id)
        .toList();
  }

  /** Those that are there and wanted. */
  List<Pair> among(Collection<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() == Change.Kind.REMOVED && follows(change.id()))
        .flatMap(
            old ->
                wanted(old, changes).map(wanted -> new Pair(old.id(), left(old, wanted))).stream())
        .toList();
  }

  private boolean follows(ObjectId id) {
    return switch (id.kind()) {
      case CAST, FUNCTION, PROCEDURE, AGGREGATE, OPERATOR -> !renamed(id.name()).equals(id.name());
      default -> false;
    };
  }

  /** A routine is replaced where it stands, a cast or an operator that is another one is not. */
  private Optional<Change> wanted(Change old, Collection<Change> changes) {
    String name = renamed(old.id().name());
    return changes.stream()
        .filter(one -> one.kind() == Change.Kind.ADDED && one.id().kind() == old.id().kind())
        .filter(one -> one.id().schema().equals(old.id().schema()))
        .filter(one -> one.id().name().equals(name))
        .filter(one -> isRoutine(old.id()) || isSame(old, one))
        .findFirst();
  }

  private boolean isSame(Change old, Change wanted) {
    return definition(old.before()).map(this::renamed).equals(definition(wanted.after()));
  }

  private static Optional<String> definition(Optional<CatalogObject> object) {
    return object.flatMap(one -> one.get("definition"));
  }

  private static boolean isRoutine(ObjectId id) {
    return id.kind() != ObjectKind.CAST && id.kind() != ObjectKind.OPERATOR;
  }

  /** The text of a routine does not follow; it is written again in any case. */
  private Change left(Change old, Change wanted) {
    CatalogObject there = old.before().orElseThrow();
    TreeMap<String, String> attributes = new TreeMap<>(there.attributes());
    if (!isRoutine(old.id())) {
      attributes.computeIfPresent("definition", (name, text) -> renamed(text));
    }
    TreeMap<String, String> facts = new TreeMap<>(there.facts());
    facts.replaceAll((name, text) -> renamed(text));
    CatalogObject before = new CatalogObject(wanted.id(), attributes, facts);
    Change change = new Change(wanted.id(), Optional.of(before), wanted.after(), List.of());
    return new Change(wanted.id(), change.before(), change.after(), Changes.attributes(change));
  }

  private String renamed(String text) {
    String result = text;
    for (Renames.Pair type : types) {
      result =
          word(Text.named(type.old().id()))
              .matcher(result)
              .replaceAll(Matcher.quoteReplacement(Text.named(type.name().id())));
    }
    return result;
  }

  /** A name where it is no part of a longer one. */
  private static Pattern word(String name) {
    return Pattern.compile("(?<![\\w$\".])" + Pattern.quote(name) + "(?![\\w$\"])");
  }
}
