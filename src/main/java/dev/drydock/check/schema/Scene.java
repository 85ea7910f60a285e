package dev.drydock.check.schema;

import dev.drydock.sql.ddl.Name;
import java.util.Optional;

/**
 * Where and how a statement changes a schema.
 *
 * @param moment its number
 * @param origin its place; empty for what a platform brings, which is not of this run
 * @param certain false inside a DO block or function, where it may or may not run: then nothing is
 *     taken away
 * @param home the schema a name without one is created in
 */
record Scene(Schema schema, int moment, Optional<Origin> origin, boolean certain, String home) {

  Scene unsure() {
    return new Scene(schema, moment, origin, false, home);
  }

  SchemaView view() {
    // What an earlier piece of the same statement made is there for the next.
    return schema.before(moment + 1);
  }

  ObjectName created(Name name) {
    return new ObjectName(name.schema().orElse(home), name.own());
  }

  /** The name of the relation that is there, or would be. */
  ObjectName existing(Name name) {
    return view()
        .relation(name.schema(), name.own())
        .map(Relation::name)
        .orElseGet(() -> created(name));
  }

  void remove(ObjectName name, Optional<String> newName) {
    if (certain) {
      schema.relations.remove(moment, name, fate(newName));
    }
  }

  /**
   * Something nobody has seen is given another name or schema. Where it is from a schema of which
   * not all is known, it is there all the same, and may be met under a name that nothing made.
   */
  void outOfOpenSchema(Name unseen, Unsure sort) {
    if (view().isOpen(created(unseen).schema())) {
      schema.unsure(moment, sort);
    }
  }

  Fate fate(Optional<String> newName) {
    return new Fate(newName, origin.orElse(new Origin("", 0)));
  }
}
