package dev.drydock.catalog;

import java.util.List;

/** What of a relation is read together, and seen to have changed apart from the rest. */
enum RelationPart {
  /** Itself, whatever it is. */
  RELATION(CatalogQuery.RELATIONS, CatalogQuery.SEQUENCES),
  COLUMNS(CatalogQuery.COLUMNS),
  CONSTRAINTS(CatalogQuery.CONSTRAINTS),
  INDEXES(CatalogQuery.INDEXES),
  TRIGGERS(CatalogQuery.TRIGGERS),
  POLICIES(CatalogQuery.POLICIES),
  RULES(CatalogQuery.RULES);

  private final List<CatalogQuery> queries;

  RelationPart(CatalogQuery... queries) {
    this.queries = List.of(queries);
  }

  List<CatalogQuery> queries() {
    return queries;
  }

  boolean has(ObjectKind kind) {
    return queries.stream().anyMatch(query -> query.kinds().contains(kind));
  }
}
