package dev.drydock.explain;

import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that is not found for these types. */
final class MissingFunction implements Entry {
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:function|procedure|aggregate) ([^(\\s]+)\\((.*)\\) (?:does not exist|is not unique)");
  private static final Pattern NAMED =
      Pattern.compile("could not find a (?:function|procedure|aggregate) named \"([^\"]+)\"");
  private static final Pattern ANY_LANGUAGE = Pattern.compile("([\\w.]+)\\(([^)]*)\\)");
  private static final String SAME_NAME =
      """
      SELECT n.nspname AS schema, p.proname AS name,
             pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments,
             pg_catalog.pg_get_function_result(p.oid) AS returns,
             pg_catalog.pg_function_is_visible(p.oid) AS "on the search path",
             pg_catalog.oidvectortypes(p.proargtypes) AS types,
             p.pronargs - p.pronargdefaults AS needed
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE p.proname = ? ORDER BY 5 DESC, 1, 3 LIMIT 60
      """;

  @Override
  public Set<String> states() {
    return Set.of("42883");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    for (Pattern pattern : List.of(FUNCTION, NAMED, ANY_LANGUAGE)) {
      Matcher function = pattern.matcher(message);
      if (function.find()) {
        Optional<String> types =
            function.groupCount() > 1 ? Optional.of(function.group(2)) : Optional.empty();
        return Optional.of(function(failure, function.group(1), types));
      }
    }
    return Optional.empty();
  }

  /**
   * @param types of the arguments; empty where the statement names the function alone
   */
  private static Draft function(Case failure, String name, Optional<String> types) {
    String own = Names.own(name);
    Draft draft =
        Draft.of(
            "There is no %s %s%s."
                .formatted(
                    failure.message().startsWith("procedure") ? "procedure" : "function",
                    name,
                    types.map(t -> " that takes (" + t + ")").orElse("")),
            "Correct the name or the arguments, or run the file first that creates it.");
    Predicate<Step> thing =
        step -> step.kind() == ObjectKind.FUNCTION && Origin.isNamed(step, name);
    Optional<Origin> origin = Origin.of(failure, thing);
    Optional<PassedOver> passedOver = PassedOver.of(failure, thing);
    Optional<Evidence> same = failure.live().ask("Functions named " + own, SAME_NAME, own);
    draft.evidence(same);
    List<List<String>> found =
        same.map(Evidence::rows).orElse(List.of()).stream()
            .filter(row -> !isPlatforms(row.get(0), name))
            .toList();
    Optional<Calls.Advice> advice =
        types
            .flatMap(given -> Calls.of(name + "(" + given + ")"))
            .filter(a -> !failure.live().is() || isBuiltIn(found));
    if (advice.isPresent()) {
      advice.get().into(draft);
    } else if (!found.isEmpty() && passedOver.isEmpty()) {
      signatures(draft, failure, found, name, types.orElse(""));
    }
    Optional<String> extension = Extensions.bringing(own);
    if (extension.isPresent() && found.isEmpty()) {
      if (own.equals("uuid_generate_v4")) {
        draft.fix(
            failure.rename(
                "Write gen_random_uuid(), which needs no extension", own, "gen_random_uuid"));
      }
      Extensions.into(draft, failure, extension.get());
    } else if (found.isEmpty() && passedOver.isEmpty()) {
      Near.into(
          draft,
          failure,
          "function",
          own,
          new Dropping(failure, own)
              .sift(
                  NearFunctions.of(
                      failure,
                      own,
                      one -> one.schema().filter(s -> isPlatforms(s, name)).isEmpty())));
    }
    draft.fix(new Dropping(failure, own).ifExists());
    origin.ifPresent(o -> o.into(draft, failure, own, found.isEmpty()));
    passedOver.ifPresent(o -> o.into(draft));
    return draft.check(
        "SELECT oid::regprocedure FROM pg_proc WHERE proname = " + StringConstant.of(own));
  }

  /** PostgreSQL's own, or there is no database to ask. */
  private static boolean isBuiltIn(List<List<String>> found) {
    return found.stream().anyMatch(row -> row.getFirst().equals("pg_catalog"));
  }

  /** Whether a schema is a platform's, where another one was asked for. */
  private static boolean isPlatforms(String schema, String name) {
    return PlatformSchemas.have(schema)
        && Names.schema(name).filter(written -> !written.equals(schema)).isPresent();
  }

  /** The name is right, so it is the types or the schema. */
  private static void signatures(
      Draft draft, Case failure, List<List<String>> found, String name, String types) {
    String own = Names.own(name);
    List<String> called = arguments(types);
    List<String> first =
        found.stream()
            .filter(row -> taken(row, called.size()).size() == called.size())
            .max(Comparator.comparingInt(row -> Overloads.fits(called, taken(row, called.size()))))
            .orElse(found.getFirst());
    boolean reachable = first.get(4).matches("t|true");
    String signature = first.get(0) + "." + own + "(" + first.get(2) + ")";
    if (reachable) {
      boolean hinted =
          failure.error().hint().isPresent() || failure.failed().ran() != Failed.Ran.UNKNOWN;
      reachable(draft, own, first.get(2), types, taken(first, called.size()), hinted);
      return;
    }
    String schema = QuotedNames.quoted(first.get(0));
    draft.fix(
        failure.rename("Write " + schema + "." + own, own, schema + "." + QuotedNames.quoted(own)));
    if (Names.schema(name).isPresent()) {
      // Under a schema that is written the search path is not asked.
      draft.why("There is " + signature + ", in another schema.");
    } else {
      draft
          .why("There is " + signature + "; its schema is not on the search path.")
          .run(
              "Put the schema on the search path",
              "SET search_path = \"$user\", public, " + schema);
    }
  }

  /** The types a call of so many arguments gives values for: the last ones may have defaults. */
  private static List<String> taken(List<String> row, int called) {
    List<String> all = arguments(row.get(5));
    return called < all.size() && called >= Integer.parseInt(row.get(6))
        ? all.subList(0, called)
        : all;
  }

  private static void reachable(
      Draft draft, String own, String signature, String types, List<String> takes, boolean hinted) {
    draft.why("%s takes (%s), and it was called with (%s).".formatted(own, signature, types));
    List<String> called = arguments(types);
    if (called.size() != takes.size()) {
      draft.remedy(
          "Give it %s, not %s.%s"
              .formatted(
                  counted(takes.size()),
                  called.isEmpty() ? "none" : called.size(),
                  signature.isEmpty() ? "" : " It takes (%s).".formatted(signature)));
    } else if (Overloads.fits(called, takes) >= 0) {
      draft.remedy(
          hinted
              ? "Cast the arguments to the types it takes."
              : "Cast the arguments to the types it takes; DROP, ALTER and GRANT name it with its own:"
                  + " %s(%s).".formatted(own, String.join(", ", takes)));
      cast(draft, own, called, takes);
    } else {
      draft.remedy("Give it a value of a type it takes.");
    }
  }

  private static String counted(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  static List<String> arguments(String types) {
    return types.isBlank() ? List.of() : List.of(types.split(", *"));
  }

  /** Which of the arguments has to be cast to what. */
  private static void cast(Draft draft, String name, List<String> called, List<String> takes) {
    boolean named = called.stream().anyMatch(argument -> argument.contains(" => "));
    if (named || called.size() != takes.size() || called.isEmpty()) {
      return;
    }
    List<String> cast = new ArrayList<>();
    for (int i = 0; i < called.size(); i++) {
      boolean same = takes.get(i).equals(called.get(i)) || called.get(i).equals("unknown");
      cast.add(same ? "…" : "…::" + takes.get(i));
    }
    if (cast.stream().anyMatch(argument -> argument.length() > 1)) {
      draft.fix(
          new Fix(
              "Write %s(%s)".formatted(name, String.join(", ", cast)),
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }
  }
}
