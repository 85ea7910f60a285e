package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is no JSON. */
final class BadJson {
  private static final Pattern TOKEN = Pattern.compile("Token \"(.+?)\" is invalid");

  private static final String JSON_BEGINS =
      "^\\s*([\\[{\"].*|true|false|null|-?\\d[\\d.eE+-]*)\\s*$";

  private BadJson() {}

  /**
   * What is wrong with it.
   *
   * @param value may be empty: the server names the token it stopped at, not the whole text
   */
  static Draft of(Case failure, String value) {
    Matcher token = TOKEN.matcher(failure.detail());
    boolean named = value.isEmpty() && token.find();
    String written = named ? token.group(1) : value;
    String what =
        failure.detail().contains("ended unexpectedly")
            ? "The text ends before the JSON does: it is empty or cut off."
            : "The text is no json%s."
                .formatted(written.isEmpty() ? "" : ": it has “" + written + "”");
    Optional<ChangedColumn> changed = ChangedColumn.of(failure);
    if (changed.isPresent()) {
      return ofRows(failure, changed.get(), what);
    }
    return Draft.of(
        what,
        written.equals("object")
            ? "Send JSON.stringify(the_value): “[object Object]” is an object turned into a text."
            : "Write valid JSON: names and texts in double quotes, no comma at the end, NULL instead"
                + " of an empty text; in a program JSON.stringify, json.dumps or the driver's Json"
                + " type.");
  }

  /** Rows whose text cannot be JSON by its first letter; an empty one is mostly none. */
  private static Draft ofRows(Case failure, ChangedColumn changed, String what) {
    String column = "t." + QuotedNames.quoted(changed.column());
    Draft draft = Draft.of(what, "Mend the rows that have it before the type is changed.");
    Rows.where(
        draft, failure, changed.table(), "t", ", " + column, column + "::text !~ ?", JSON_BEGINS);
    return draft.fix(
        Fix.run(
            "See the rows that are no json, and mend them or let them be NULL",
            Filled.in(
                "SELECT * FROM %s t WHERE %s::text !~ ?".formatted(changed.table(), column),
                JSON_BEGINS)));
  }
}
