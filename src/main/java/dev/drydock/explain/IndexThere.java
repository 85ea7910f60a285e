package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An index of the name and table that a statement gives, and that is another or of no use. */
final class IndexThere {
  private static final String INDEX =
      """
      SELECT i.indisvalid, pg_catalog.pg_get_indexdef(i.indexrelid)
        FROM pg_catalog.pg_index i WHERE i.indexrelid = to_regclass(?)
      """;

  /** What it is on, and how. */
  private static final Pattern ON =
      Pattern.compile("(?is)\\bON\\s+(?:ONLY\\s+)?[\\w.\"]+\\s*(?:USING\\s+(\\w+)\\s*)?(\\(.*)$");

  private IndexThere() {}

  /**
   * Whether it is, which is said then.
   *
   * @param row schema, name and kind of what is there
   */
  static boolean into(Draft draft, Case failure, List<String> row) {
    if (!row.get(2).equals("index")) {
      return false;
    }
    String name = QuotedNames.quoted(row.get(0)) + "." + QuotedNames.quoted(row.get(1));
    Optional<List<String>> index =
        failure.live().ask("", INDEX, name).flatMap(found -> found.rows().stream().findFirst());
    if (index.filter(one -> one.get(0).matches("f|false")).isPresent()) {
      draft
          .why(
              "It is invalid: a CREATE INDEX CONCURRENTLY failed on its way and left it, and no"
                  + " query uses it.")
          .remedy("Drop it and run the statement again, or build it anew.")
          .run("Drop it, as it is invalid, and run again", "DROP INDEX %s;".formatted(name))
          .run("Build it anew", "REINDEX INDEX CONCURRENTLY %s;".formatted(name));
      return true;
    }
    Matcher wanted = ON.matcher(failure.statement());
    Optional<Matcher> there = index.map(one -> ON.matcher(one.get(1))).filter(Matcher::find);
    if (there.isEmpty() || !wanted.find() || plain(wanted).equals(plain(there.get()))) {
      return false;
    }
    draft
        .why(
            "It is on %s, and the statement wants %s."
                .formatted(there.get().group(2).strip(), wanted.group(2).strip()))
        .remedy(
            "Give the new index another name, or drop the one that is there where this one is to"
                + " take its place; IF NOT EXISTS would leave it unmade.")
        .fix(Near.said("Give the new index another name"))
        .run(
            "Drop the one that is there, where this one takes its place",
            "DROP INDEX %s;".formatted(name));
    return true;
  }

  private static String plain(Matcher on) {
    String method = Optional.ofNullable(on.group(1)).orElse("btree");
    return (method + on.group(2))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\";]|\\basc\\b|::\\w+", "");
  }
}
