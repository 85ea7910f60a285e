package dev.drydock.compare;

import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What migrations make, by the names in their texts alone: for when they cannot be replayed. An
 * object that a later statement may have dropped or renamed is not looked for.
 *
 * @param found how many are there
 * @param missing those that are not
 */
public record NamedObjects(int found, List<Missing> missing) {
  private static final Set<MadeObject.Kind> LOOKED_FOR =
      EnumSet.of(
          MadeObject.Kind.RELATION,
          MadeObject.Kind.INDEX,
          MadeObject.Kind.TYPE,
          MadeObject.Kind.FUNCTION,
          MadeObject.Kind.POLICY,
          MadeObject.Kind.TRIGGER);

  /** Temporary tables, and base types, which no snapshot holds. */
  private static final Pattern NOT_LOOKED_FOR =
      Pattern.compile(
          "\\A\\s*(?:CREATE\\s+(?:LOCAL\\s+|GLOBAL\\s+)?TEMP|(?:SELECT|WITH)\\b"
              + "|CREATE\\s+TYPE\\s+[^(]*(?:\\(\\s*INPUT|\\z))",
          Pattern.CASE_INSENSITIVE);

  public NamedObjects {
    missing = List.copyOf(missing);
  }

  /**
   * Something that is not there.
   *
   * @param object its kind and name, for people
   */
  public record Missing(String object, Origin origin) {}

  /**
   * An object and the statement that makes it.
   *
   * @param number of the statement, of all that ran
   */
  record Making(MadeObject object, Origin origin, int number, String text) {}

  /**
   * @param applied migrations that ran, in their order
   * @param actual what there is, the history included
   */
  public static NamedObjects of(List<Origins.Source> applied, Snapshot actual) {
    Takings takings = new Takings();
    List<Making> makings = new ArrayList<>();
    int number = 0;
    for (Origins.Source source : applied) {
      for (Statement statement : source.script().statements()) {
        String text = source.script().textOf(statement);
        takings.add(++number, text);
        for (MadeObject made : source.script().makes(statement)) {
          if (LOOKED_FOR.contains(made.kind())) {
            makings.add(new Making(made, origin(source, statement, made), number, text));
          }
        }
      }
    }
    NamesThere there = new NamesThere(actual);
    int found = 0;
    List<Missing> missing = new ArrayList<>();
    for (Making making : makings) {
      if (there.has(making.object())) {
        found++;
      } else if (!NOT_LOOKED_FOR.matcher(making.text()).find() && !takings.mayTake(making)) {
        missing.add(new Missing(making.object().toString(), making.origin()));
      }
    }
    return new NamedObjects(found, missing);
  }

  private static Origin origin(Origins.Source source, Statement statement, MadeObject made) {
    OptionalInt offset = source.script().find(statement, made.name());
    Script script = source.script();
    return new Origin(source.file(), script.position(offset.orElse(statement.start())).line());
  }
}
