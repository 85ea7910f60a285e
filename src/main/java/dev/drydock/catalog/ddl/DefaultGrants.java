package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What ALTER DEFAULT PRIVILEGES gives to a new object. Whoever will make it is not known, so that
 * of every role counts: revoking what was not granted does no harm.
 */
final class DefaultGrants {
  private final List<CatalogObject> defaults;

  DefaultGrants(Snapshot snapshot) {
    this.defaults = snapshot.ofKind(ObjectKind.DEFAULT_PRIVILEGES);
  }

  Optional<String> of(ObjectId id) {
    String kind =
        switch (id.kind()) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLES of ";
          case SEQUENCE -> "SEQUENCES of ";
          case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS of ";
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> "TYPES of ";
          case SCHEMA -> "SCHEMAS of ";
          default -> "nothing";
        };
    String lines =
        defaults.stream()
            .filter(one -> one.id().name().startsWith(kind))
            .filter(one -> one.id().schema().isEmpty() || one.id().schema().equals(id.schema()))
            .flatMap(one -> one.get("grants").stream())
            .collect(Collectors.joining("\n"));
    return Optional.of(lines).filter(text -> !text.isEmpty());
  }
}
