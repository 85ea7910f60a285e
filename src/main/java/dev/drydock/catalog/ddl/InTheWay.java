package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves out of the way what is to be dropped only when all else is done: it, or an index of it, has
 * a name that is wanted for something else, or it is the partition that is wanted to be another, or
 * a child of what is wanted to be one.
 */
final class InTheWay {
  private static final String ASIDE = "_drydock_old";

  private final Snapshot from;
  private final Snapshot to;
  private final Set<Name> wanted = new HashSet<>();
  private final Set<String> partitioned = new HashSet<>();
  private final List<CatalogObject> columns;
  private final List<DdlStatement> statements = new ArrayList<>();

  /** Relations, their indexes and types share their names within a schema. */
  record Name(String schema, String name) {}

  /**
   * @param made what is to be made
   */
  InTheWay(Snapshot from, Snapshot to, Collection<ObjectId> made) {
    this.from = from;
    this.to = to;
    this.columns =
        made.stream()
            .filter(id -> id.kind() == ObjectKind.COLUMN)
            .flatMap(id -> to.find(id).stream())
            .filter(NotNull::isNamed)
            .toList();
    for (ObjectId id : made) {
      name(to, id).ifPresent(wanted::add);
      to.find(id).flatMap(table -> table.get("partition of")).ifPresent(partitioned::add);
    }
  }

  /**
   * @param gone what is to be dropped in the end, of tables with parts only the tables
   */
  List<DdlStatement> moved(Collection<ObjectId> gone) {
    gone.stream().sorted().forEach(this::move);
    return List.copyOf(statements);
  }

  /** What {@link #moved} calls it, where it calls it something else. */
  ObjectId aside(ObjectId id) {
    return isTaken(id) && !id.kind().isPartOfTable()
        ? new ObjectId(id.kind(), id.schema(), id.table(), Identifiers.followedBy(id.name(), ASIDE))
        : id;
  }

  private void move(ObjectId id) {
    for (CatalogObject part : from.parts(id)) {
      if (isTaken(part.id())) {
        rename(
            part.id(),
            "INDEX IF EXISTS " + QuotedNames.quoted(part.id().schema(), part.id().name()));
      }
    }
    from.find(id)
        .flatMap(table -> table.get("partition of"))
        .filter(partitioned::contains)
        .ifPresent(
            parent ->
                statements.add(
                    DdlStatement.of(
                        id, "ALTER TABLE " + parent + " DETACH PARTITION " + Text.named(id))));
    parentsToAttach(id)
        .forEach(
            parent ->
                statements.add(
                    DdlStatement.of(
                        id, "ALTER TABLE " + Text.named(id) + " NO INHERIT " + parent)));
    from.find(id)
        .filter(gone -> columns.stream().anyMatch(one -> isNamedAs(one, gone)))
        .ifPresent(gone -> statements.add(NotNull.aside(gone, ASIDE)));
    if (!id.kind().isPartOfTable() && isTaken(id)) {
      rename(id, Text.kind(id.kind()) + " " + Text.named(id));
    }
  }

  /** A table that has children cannot be attached. */
  private Stream<String> parentsToAttach(ObjectId id) {
    return Inheritance.names(from.find(id), "inherits").stream()
        .filter(parent -> to.relation(parent).filter(one -> one.has("partition of")).isPresent());
  }

  private static boolean isNamedAs(CatalogObject wanted, CatalogObject gone) {
    return gone.id().kind() == ObjectKind.COLUMN
        && gone.id().relationSql().equals(wanted.id().relationSql())
        && NotNull.haveOneName(wanted, gone);
  }

  private boolean isTaken(ObjectId id) {
    return name(from, id).filter(wanted::contains).isPresent();
  }

  private void rename(ObjectId id, String what) {
    statements.add(
        DdlStatement.of(
            id,
            "ALTER "
                + what
                + " RENAME TO "
                + QuotedNames.quoted(Identifiers.followedBy(id.name(), ASIDE))));
  }

  /** Its name among those that share theirs; empty for what has a name of its own elsewhere. */
  static Optional<Name> name(Snapshot snapshot, ObjectId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> Optional.of(of(id));
      case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> Optional.of(of(id));
      case CONSTRAINT ->
          snapshot
              .find(id)
              .flatMap(constraint -> constraint.fact("type"))
              .filter(type -> !type.equals("check") && !type.equals("foreign key"))
              .map(type -> of(id));
      default -> Optional.empty();
    };
  }

  private static Name of(ObjectId id) {
    return new Name(id.schema(), id.name());
  }
}
