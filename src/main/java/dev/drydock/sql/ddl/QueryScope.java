package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.QueryNames.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one query has in sight: filled while it is read, asked when all is read. */
final class QueryScope {
  private final Optional<QueryScope> outer;
  private final Set<String> ctes = new HashSet<>();
  private final Set<String> opaque = new HashSet<>();
  private final Set<String> outputs = new HashSet<>();
  private final List<Relation> relations = new ArrayList<>();
  private boolean hasFrom;

  QueryScope(Optional<QueryScope> outer) {
    this.outer = outer;
  }

  void addCte(String name) {
    ctes.add(name);
  }

  void sawFrom() {
    hasFrom = true;
  }

  boolean hasFrom() {
    return hasFrom;
  }

  boolean isCte(Name name) {
    return name.qualifier().isEmpty()
        && (ctes.contains(name.own()) || outer.map(o -> o.isCte(name)).orElse(false));
  }

  void add(Relation relation) {
    relations.add(relation);
  }

  /** An alias of which the columns are not known here. */
  void addOpaque(Optional<Ident> alias) {
    opaque.add(alias.map(Ident::name).orElse(""));
  }

  /** A name given by AS, which ORDER BY may use. */
  void addOutput(String name) {
    outputs.add(name);
  }

  /** The relation a qualifier means. */
  Optional<Relation> find(String qualifier) {
    if (opaque.contains(qualifier)) {
      return Optional.empty();
    }
    for (Relation relation : relations) {
      if (relation.visibleName().equals(qualifier)) {
        return Optional.of(relation);
      }
    }
    return outer.flatMap(o -> o.find(qualifier));
  }

  /** All relations an unqualified column may belong to; empty where others may supply it. */
  List<Relation> candidates(String column) {
    List<Relation> all = new ArrayList<>();
    for (Optional<QueryScope> at = Optional.of(this); at.isPresent(); at = at.get().outer) {
      QueryScope scope = at.get();
      if (!scope.opaque.isEmpty()
          || scope.outputs.contains(column)
          || scope.relations.stream().anyMatch(one -> one.visibleName().equals(column))) {
        return List.of(); // the last: a row as a whole, as in row_to_json(t)
      }
      all.addAll(scope.relations);
    }
    return all;
  }
}
