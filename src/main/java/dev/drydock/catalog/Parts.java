package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Finds what belongs to a relation among a snapshot's objects, which are sorted by relation. */
final class Parts {
  private static final Comparator<CatalogObject> BY_POSITION =
      Comparator.comparingInt(
          column -> column.fact("position").map(Integer::parseInt).orElse(Integer.MAX_VALUE));

  private Parts() {}

  /** Everything that is part of a relation, sorted by kind and name. */
  static List<CatalogObject> of(SortedMap<ObjectId, CatalogObject> objects, ObjectId relation) {
    ObjectId from = ObjectId.part(ObjectKind.COLUMN, relation.schema(), relation.name(), "");
    List<CatalogObject> parts = new ArrayList<>();
    // no stream: it would count all that follow before it takes the first
    for (CatalogObject object : objects.tailMap(from).values()) {
      ObjectId id = object.id();
      if (!id.schema().equals(relation.schema()) || !id.relation().equals(relation.name())) {
        break;
      }
      if (id.isPartOf(relation)) {
        parts.add(object);
      }
    }
    return parts;
  }

  static List<CatalogObject> of(
      SortedMap<ObjectId, CatalogObject> objects, ObjectId relation, ObjectKind kind) {
    List<CatalogObject> parts =
        of(objects, relation).stream().filter(part -> part.id().kind() == kind).toList();
    return kind == ObjectKind.COLUMN ? parts.stream().sorted(BY_POSITION).toList() : parts;
  }

  static List<Candidate> columnNames(
      SortedMap<ObjectId, CatalogObject> objects, ObjectId relation) {
    Map<String, String> references = new HashMap<>();
    for (CatalogObject constraint : of(objects, relation, ObjectKind.CONSTRAINT)) {
      Optional<String> to = constraint.fact("references");
      if (to.isPresent()) {
        constraint.fact("columns").ifPresent(column -> references.putIfAbsent(column, to.get()));
      }
    }
    return of(objects, relation, ObjectKind.COLUMN).stream()
        .map(
            column ->
                Candidate.column(
                    column.id().name(),
                    column.get("type"),
                    Optional.ofNullable(references.get(column.id().name()))))
        .toList();
  }
}
