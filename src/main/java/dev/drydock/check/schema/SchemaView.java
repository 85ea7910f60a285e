package dev.drydock.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is there before one statement, as far as text and snapshot tell. Where they do not, the
 * {@code may…} questions answer yes.
 *
 * <p>Names are as the catalog spells them; a name without a schema is looked for as the search path
 * {@code public, extensions} would.
 */
public final class SchemaView {
  private final Schema schema;
  private final int moment;

  SchemaView(Schema schema, int moment) {
    this.schema = schema;
    this.moment = moment;
  }

  /** The table, view, sequence or index of this name, if it is known to be there. */
  public Optional<Relation> relation(Optional<String> schemaName, String name) {
    for (String candidate : path(schemaName)) {
      Optional<Relation> found = schema.relations.before(moment, new ObjectName(candidate, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether this statement's run made the relation, so that nobody else uses it yet. */
  public boolean isNew(Optional<String> schemaName, String name) {
    return relation(schemaName, name).map(Relation::isNew).orElse(false);
  }

  /** The type of this name that has an entry of its own; none for those of {@code pg_catalog}. */
  public Optional<NamedType> type(Optional<String> schemaName, String name) {
    for (String candidate : path(schemaName)) {
      Optional<NamedType> found = schema.types.before(moment, new ObjectName(candidate, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Functions and procedures of this name; none of those of {@code pg_catalog}. */
  public List<Routine> routines(Optional<String> schemaName, String name) {
    List<Routine> found = new ArrayList<>();
    for (String candidate : path(schemaName)) {
      schema.routines.before(moment, new ObjectName(candidate, name)).ifPresent(found::addAll);
    }
    return found;
  }

  /** All relations that are known to be there, in no order. */
  public List<Relation> relations() {
    List<Relation> all = new ArrayList<>();
    schema.relations.each(moment, (name, relation) -> all.add(relation));
    return all;
  }

  private static List<String> path(Optional<String> schemaName) {
    return schemaName.map(List::of).orElse(Schema.SEARCH_PATH);
  }
}
