package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.QuotedNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the way of a change and has to be dropped before and made again after it: views
 * that cannot be replaced, and views, policies and triggers that use a column whose type changes.
 */
final class Rebuilds {
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
      } else if (id.kind() == ObjectKind.COLUMN) {
        boolean typed =
            change.attributes().stream()
                .anyMatch(a -> a.name().equals("type") || a.name().equals("collation"));
        boolean dropped = change.kind() == Change.Kind.REMOVED && options.drops();
        if (typed || dropped) {
          search.addUsersOf(id);
        }
      }
    }
    return search.rebuilt;
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
    Pattern name =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(QuotedNames.quoted(column)) + "(?![\\w$])");
    return from.find(id).filter(object -> name.matcher(object.summary()).find()).isPresent();
  }
}
