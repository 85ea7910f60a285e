package dev.drydock.catalog;

import java.util.List;

/**
 * An index or constraint a table has because a parent of it has one: no object of its own, until
 * the table leaves that parent.
 *
 * @param definition of an index from USING on, with UNIQUE behind it where it is; of a constraint
 *     all of it
 */
public record PartOfParent(ObjectId id, String definition) {
  private static final List<String> CONSTRAINTS =
      List.of(" PRIMARY KEY ", " UNIQUE ", " FOREIGN KEY ", " CHECK ", " EXCLUDE ");

  /** All that a table has from its parents. */
  public static List<PartOfParent> of(CatalogObject table) {
    return table
        .fact("parts of the parent")
        .map(text -> text.lines().map(line -> of(table.id(), line)).toList())
        .orElse(List.of());
  }

  private static PartOfParent of(ObjectId table, String line) {
    int name = line.indexOf(' ') + 1;
    ObjectKind kind = ObjectKind.valueOf(line.substring(0, name - 1));
    int definition = kind == ObjectKind.INDEX ? line.indexOf(" USING ", name) : at(line, name);
    String called = line.substring(name, definition);
    return new PartOfParent(
        ObjectId.part(kind, table.schema(), table.name(), called), line.substring(definition + 1));
  }

  /** Where the definition of a constraint begins. */
  private static int at(String line, int from) {
    int best = line.length();
    for (String word : CONSTRAINTS) {
      int at = line.indexOf(word, from);
      best = at < 0 ? best : Math.min(at, best);
    }
    return best;
  }

  /** Whether an index or constraint is the same, whatever it is called. */
  public boolean is(CatalogObject other) {
    return id.kind() == other.id().kind() && definition.equals(definition(other));
  }

  /** The definition of one that is a table's own, as that of a parent's is told. */
  static String definition(CatalogObject own) {
    String text = own.get("definition").orElse("").replace('\n', ' ');
    if (own.id().kind() != ObjectKind.INDEX) {
      return text;
    }
    String unique = text.startsWith("CREATE UNIQUE ") ? " UNIQUE" : "";
    return text.substring(text.indexOf(" USING ") + 1) + unique;
  }
}
