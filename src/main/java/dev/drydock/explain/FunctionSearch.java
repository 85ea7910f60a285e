package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.sql.QuotedNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a function that was called and not found. */
final class FunctionSearch {
  private static final String FUNCTIONS =
      """
      SELECT n.nspname AS schema, p.proname AS name,
             pg_catalog.pg_function_is_visible(p.oid) AS "on the search path",
             pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments,
             array_to_string(ARRAY(SELECT pg_catalog.format_type(t, NULL)
               FROM unnest(p.proargtypes) WITH ORDINALITY AS a(t, n) ORDER BY n), ', ') AS types,
             array_to_string(p.proargnames[1:p.pronargs], ', ') AS names,
             p.pronargs - p.pronargdefaults AS needed,
             CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE lower(p.proname) = lower(?) ORDER BY p.proname <> ?, 3 DESC, 1 LIMIT 60
      """;

  private static final Pattern CALLED_WITH =
      Pattern.compile("(?:function|procedure) [\\w.\"]+\\(([^)]*)\\)");

  private FunctionSearch() {}

  /**
   * Empty when there is none of this name.
   *
   * @param present what to say of one that is there as it was called
   */
  static Optional<Search.Found> found(
      Case failure,
      String name,
      List<Evidence> evidence,
      Function<Optional<String>, Search.Found> present) {
    String own = Names.own(name);
    Optional<String> schema = Names.schema(name);
    Optional<Evidence> there =
        failure
            .live()
            .ask("Functions of this name", FUNCTIONS, own, own)
            .filter(found -> !found.rows().isEmpty() || found.failure().isPresent());
    there.ifPresent(evidence::add);
    List<List<String>> functions = there.map(Evidence::rows).orElse(List.of());
    Optional<Search.Found> byName =
        NamedArguments.in(failure.message())
            .flatMap(names -> byName(functions, own, names, present));
    if (byName.isPresent()) {
      return byName;
    }
    Optional<Search.Found> otherKind = otherKind(functions, own, failure.message());
    if (otherKind.isPresent()) {
      return otherKind;
    }
    Matcher called = CALLED_WITH.matcher(failure.message());
    if (called.find()
        && functions.stream()
            .anyMatch(
                row ->
                    row.get(1).equals(own)
                        && row.get(2).matches("t|true")
                        && row.get(4).equals(called.group(1)))) {
      return Optional.of(
          failure.message().startsWith("procedure")
              ? new Search.Found(
                  Verdict.OTHER_SHAPE,
                  "%s is there, and takes (%s): CALL gives its OUT parameters a value, too."
                      .formatted(own, functions.getFirst().get(3)),
                  Optional.of("Call it with NULL for each OUT parameter."),
                  List.of())
              : isBuiltIn(functions, called.group(1))
                  ? olderServer(failure, own)
                  : present.apply(Optional.empty()));
    }
    for (List<String> row : nearestFirst(functions, failure.message())) {
      if (!row.get(1).equals(own)) {
        return Optional.of(
            new Search.Found(Verdict.QUOTING, "It is called " + Cased.told(row.get(1))));
      }
      boolean inPlace = schema.map(row.get(0)::equals).orElse(row.get(2).matches("t|true"));
      return Optional.of(
          inPlace
              ? new Search.Found(
                  Verdict.OTHER_SHAPE, "%s is there and takes (%s).".formatted(own, row.get(3)))
              : new Search.Found(
                  Verdict.OTHER_SCHEMA,
                  "It is in the schema %s, which is not where it is looked for."
                      .formatted(row.get(0))));
    }
    return Optional.empty();
  }

  /** SELECT and CALL each look among their own kind alone. */
  private static Optional<Search.Found> otherKind(
      List<List<String>> functions, String own, String message) {
    String asked = message.startsWith("procedure") ? "procedure" : "function";
    List<List<String>> same = functions.stream().filter(row -> row.get(1).equals(own)).toList();
    if (same.isEmpty() || same.stream().anyMatch(row -> row.get(7).equals(asked))) {
      return Optional.empty();
    }
    String there = same.getFirst().get(7);
    String title =
        "Write %s %s(…)"
            .formatted(there.equals("procedure") ? "CALL" : "SELECT", QuotedNames.quoted(own));
    return Optional.of(
        new Search.Found(
            Verdict.OTHER_SHAPE,
            "%s is there as a %s, which %s does not run."
                .formatted(own, there, there.equals("procedure") ? "SELECT" : "CALL"),
            Optional.of(title + "."),
            List.of(Near.said(title))));
  }

  private static boolean isBuiltIn(List<List<String>> functions, String types) {
    return functions.stream()
        .anyMatch(row -> row.get(0).equals("pg_catalog") && row.get(4).equals(types));
  }

  /** One of PostgreSQL's own is everywhere it was not left out by being older. */
  private static Search.Found olderServer(Case failure, String own) {
    String version = failure.live().text("SHOW server_version").orElse("this version");
    return new Search.Found(
        Verdict.PRESENT,
        "%s is PostgreSQL's own, and is there in this database (%s).".formatted(own, version),
        Optional.of(
            "The server that said this is older, or another database was asked: see SELECT version()"
                + " there, and move to a newer one; on the older one an extension may bring it%s."
                    .formatted(
                        own.equals("gen_random_uuid") ? " (CREATE EXTENSION pgcrypto)" : "")),
        List.of());
  }

  /** Those that stand nearest to the call first, else as they come. */
  private static List<List<String>> nearestFirst(List<List<String>> functions, String message) {
    Matcher called = CALLED_WITH.matcher(message);
    if (functions.isEmpty() || !called.find()) {
      return functions;
    }
    String place = functions.getFirst().get(2);
    List<String> given = MissingFunction.arguments(called.group(1));
    return functions.stream()
        .filter(row -> row.get(2).equals(place))
        .sorted(
            Comparator.comparingInt(
                row -> -Overloads.fits(given, MissingFunction.arguments(row.get(4)))))
        .toList();
  }

  /** Called with named arguments, as an API does: the names have to be the function's own. */
  private static Optional<Search.Found> byName(
      List<List<String>> functions,
      String own,
      List<String> names,
      Function<Optional<String>, Search.Found> present) {
    List<List<String>> same =
        functions.stream()
            .filter(row -> row.get(1).equals(own) && row.get(2).matches("t|true"))
            .toList();
    if (same.stream().anyMatch(row -> takes(row, names))) {
      return Optional.of(present.apply(Optional.of("PGRST202")));
    }
    return same.stream()
        .findFirst()
        .map(
            row ->
                new Search.Found(
                    Verdict.OTHER_SHAPE,
                    "%s is there and its parameters are called otherwise: it takes (%s)%s."
                        .formatted(own, row.get(3), unknown(row, names)),
                    Optional.of(
                        row.get(5).isBlank()
                            ? "Call it with no arguments."
                            : "Call it with the names it has: %s; or make it take what is called."
                                .formatted(row.get(5))),
                    List.of()));
  }

  /** Which of the names it does not have. */
  private static String unknown(List<String> row, List<String> names) {
    List<String> own = List.of(row.get(5).split(", "));
    List<String> unknown = names.stream().filter(name -> !own.contains(name)).toList();
    return unknown.isEmpty() ? "" : ", and no " + String.join(", no ", unknown);
  }

  private static boolean takes(List<String> row, List<String> names) {
    List<String> own = row.get(5).isBlank() ? List.of() : List.of(row.get(5).split(", "));
    return own.containsAll(names) && names.size() >= Integer.parseInt(row.get(6));
  }
}
