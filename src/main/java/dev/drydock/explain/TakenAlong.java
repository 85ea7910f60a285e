package dev.drydock.explain;

import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement with CASCADE dropped besides, read from the server's words: no file says it, and
 * who misses it later looks for a file that drops it.
 */
public final class TakenAlong {
  private static final String NAME = "(?:(\"(?:[^\"]|\"\")+\"|[^\".\\s(]+)\\.)?";
  private static final String OWN = "(\"(?:[^\"]|\"\")+\"|[^\".\\s(]+)";

  /** For instance {@code view app.recent} and {@code function app.total(integer)}. */
  private static final Pattern OBJECT =
      Pattern.compile("^([a-z]+(?: [a-z]+)*) " + NAME + OWN + "(?:\\(.*\\))?$");

  /** For instance {@code constraint lines_order_fk on table lines}. */
  private static final Pattern PART =
      Pattern.compile(
          "^(column|constraint|trigger|policy|rule) (.+) (?:of|on)"
              + " (?:table|view|materialized view|foreign table) "
              + NAME
              + OWN
              + "$");

  private static final Map<String, ObjectKind> KINDS =
      Map.ofEntries(
          Map.entry("table", ObjectKind.TABLE),
          Map.entry("foreign table", ObjectKind.TABLE),
          Map.entry("view", ObjectKind.VIEW),
          Map.entry("materialized view", ObjectKind.MATERIALIZED_VIEW),
          Map.entry("sequence", ObjectKind.SEQUENCE),
          Map.entry("index", ObjectKind.INDEX),
          Map.entry("type", ObjectKind.TYPE),
          Map.entry("function", ObjectKind.FUNCTION),
          Map.entry("procedure", ObjectKind.FUNCTION),
          Map.entry("aggregate", ObjectKind.FUNCTION),
          Map.entry("extension", ObjectKind.EXTENSION),
          Map.entry("schema", ObjectKind.SCHEMA),
          Map.entry("column", ObjectKind.COLUMN),
          Map.entry("constraint", ObjectKind.CONSTRAINT),
          Map.entry("trigger", ObjectKind.TRIGGER),
          Map.entry("policy", ObjectKind.POLICY),
          Map.entry("rule", ObjectKind.RULE));

  private TakenAlong() {}

  /**
   * Empty for what nobody names, such as a default.
   *
   * @param object as the server describes it
   * @param line of the statement that took it along
   */
  public static Optional<Step> read(String object, String file, int line) {
    Matcher part = PART.matcher(object);
    if (part.matches()) {
      return Optional.of(
          step(
              part.group(1),
              Optional.ofNullable(part.group(3)),
              part.group(2),
              Optional.of(part.group(4)),
              file,
              line));
    }
    Matcher whole = OBJECT.matcher(object);
    return whole.matches() && KINDS.containsKey(whole.group(1))
        ? Optional.of(
            step(
                whole.group(1),
                Optional.ofNullable(whole.group(2)),
                whole.group(3),
                Optional.empty(),
                file,
                line))
        : Optional.empty();
  }

  private static Step step(
      String kind,
      Optional<String> schema,
      String name,
      Optional<String> table,
      String file,
      int line) {
    return new Step(
        Deed.TAKES_ALONG,
        KINDS.get(kind),
        schema.map(Case::bare),
        Case.bare(name),
        table.map(Case::bare),
        Optional.empty(),
        Optional.empty(),
        file,
        line,
        Standing.PENDING);
  }
}
