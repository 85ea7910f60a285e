package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.QuotedNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the way of a change and has to be dropped before and made again after it: views
 * that cannot be replaced, and views, policies and triggers that use a column whose type changes.
 */
final class Rebuilds {
  private static final Set<String> KEYS = Set.of("primary key", "unique");

  private final Snapshot from;
  private final Set<ObjectId> rebuilt = new HashSet<>();

  private Rebuilds(Snapshot from) {
    this.from = from;
  }

  static Set<ObjectId> of(
      Snapshot from, Snapshot to, Collection<Change> chosen, DdlOptions options) {
    Rebuilds search = new Rebuilds(from);
    for (Change change : chosen) {
      ObjectId id = change.id();
      boolean changed = change.kind() == Change.Kind.CHANGED;
      boolean definition =
          change.attributes().stream().anyMatch(a -> a.name().equals("definition"));
      if (changed && definition && isView(id)) {
        if (id.kind() == ObjectKind.MATERIALIZED_VIEW || !Alteration.replaceable(from, to, id)) {
          search.add(id);
        }
      } else if (isKey(change) && goes(change, options)) {
        search.addForeignKeysTo(id);
      } else if (Labels.needingAnotherType(change).isPresent() && options.drops()) {
        search.addUsersOfType(id);
      } else if (id.kind() == ObjectKind.COLUMN) {
        if (options.drops() && Columns.isMadeAnew(change, from.serverMajor())) {
          search.addUsersOf(id);
          search.addPartsOn(id, "");
        }
        boolean typed =
            change.attributes().stream()
                .anyMatch(a -> a.name().equals("type") || a.name().equals("collation"));
        boolean dropped = change.kind() == Change.Kind.REMOVED && options.drops();
        if (typed || dropped) {
          search.addUsersOf(id);
        }
        if (!dropped) {
          search.addPartsOfOldType(change);
        }
      }
    }
    return search.rebuilt;
  }

  /** What a foreign key can lead to. */
  private static boolean isKey(Change change) {
    return change
        .before()
        .filter(
            one ->
                one.id().kind() == ObjectKind.INDEX && one.fact("unique").isPresent()
                    || one.id().kind() == ObjectKind.CONSTRAINT
                        && one.fact("type").filter(KEYS::contains).isPresent())
        .isPresent();
  }

  private static boolean goes(Change change, DdlOptions options) {
    return change.kind() == Change.Kind.REMOVED && options.drops()
        || change.attributes().stream().anyMatch(a -> a.name().equals("definition"));
  }

  /** Foreign keys lean on a key's index, and keep it from being dropped. */
  private void addForeignKeysTo(ObjectId key) {
    String columns =
        from.find(key)
            .map(CatalogObject::summary)
            .map(text -> text.substring(Math.max(0, text.indexOf('('))))
            .orElse("");
    from.ofKind(ObjectKind.CONSTRAINT).stream()
        .filter(
            one ->
                one.fact("references")
                    .filter((key.schema() + "." + key.table())::equals)
                    .isPresent())
        .filter(one -> columns.startsWith(referenced(one)))
        .map(CatalogObject::id)
        .forEach(rebuilt::add);
  }

  /** The columns a foreign key leads to, with parentheses. */
  private static String referenced(CatalogObject foreignKey) {
    Matcher columns =
        Pattern.compile("REFERENCES .*?(\\([^)]*\\))")
            .matcher(foreignKey.get("definition").orElse(""));
    return columns.find() ? columns.group(1) : "none";
  }

  private static boolean isView(ObjectId id) {
    return id.kind() == ObjectKind.VIEW || id.kind() == ObjectKind.MATERIALIZED_VIEW;
  }

  private void add(ObjectId id) {
    if (rebuilt.add(id)) {
      from.needs()
          .forEach(
              (user, needed) -> {
                if (isView(user) && needed.contains(id)) {
                  add(user);
                }
              });
    }
  }

  private void addUsersOf(ObjectId column) {
    from.needs()
        .forEach(
            (user, needed) -> {
              boolean uses =
                  needed.stream()
                      .anyMatch(
                          one ->
                              one.kind().isRelation()
                                  && one.schema().equals(column.schema())
                                  && one.name().equals(column.table()));
              if (uses && mentions(user, column.name())) {
                addUser(user);
              }
            });
  }

  /** Indexes and constraints of a column that goes, or whose words speak of its old type. */
  private void addPartsOn(ObjectId column, String words) {
    from.objects().values().stream()
        .filter(
            part ->
                part.id().kind() == ObjectKind.INDEX || part.id().kind() == ObjectKind.CONSTRAINT)
        .filter(
            part ->
                part.id().schema().equals(column.schema())
                    && part.id().table().equals(column.table()))
        .filter(part -> part.summary().contains(words))
        .map(CatalogObject::id)
        .filter(id -> mentions(id, column.name()))
        .forEach(rebuilt::add);
  }

  /** What speaks of a column's old type, where that is one of the schema's own, is in its way. */
  private void addPartsOfOldType(Change column) {
    column.attributes().stream()
        .filter(a -> a.name().equals("type"))
        .flatMap(a -> a.before().stream())
        .filter(type -> type.contains("."))
        .forEach(type -> addPartsOn(column.id(), "::" + type.replace("[]", "")));
  }

  private void addUsersOfType(ObjectId type) {
    for (CatalogObject column : EnumExchange.columns(from, type)) {
      addUsersOf(column.id());
      addPartsOn(column.id(), "::" + Text.named(type));
    }
    addUsers(type);
  }

  /** Functions and views that speak of the type, and all that use these. */
  private void addUsers(ObjectId used) {
    from.needs()
        .forEach(
            (user, needed) -> {
              boolean exchanged =
                  isView(user)
                      || isPolicyOrTrigger(user)
                      || user.kind() == ObjectKind.FUNCTION
                      || user.kind() == ObjectKind.PROCEDURE;
              if (exchanged && needed.contains(used) && rebuilt.add(user)) {
                addUsers(user);
              }
            });
  }

  private static boolean isPolicyOrTrigger(ObjectId id) {
    return id.kind() == ObjectKind.POLICY || id.kind() == ObjectKind.TRIGGER;
  }

  private void addUser(ObjectId user) {
    if (isView(user)) {
      add(user);
    } else if (isPolicyOrTrigger(user)) {
      rebuilt.add(user);
    }
  }

  private boolean mentions(ObjectId id, String column) {
    return from.find(id).filter(object -> mentions(object.summary(), column)).isPresent();
  }

  /** Whether a definition has this name as a word of its own. */
  static boolean mentions(String definition, String column) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(QuotedNames.quoted(column)) + "(?![\\w$])")
        .matcher(definition)
        .find();
  }
}
