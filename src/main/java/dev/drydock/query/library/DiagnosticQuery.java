package dev.drydock.query.library;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.query.library.Diagnostic.Variant;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A diagnostic with its values, ready to be asked.
 *
 * @param text the query, its values still {@code :name}
 * @param values of the parameters
 */
public record DiagnosticQuery(String text, Map<String, String> values) {

  public DiagnosticQuery {
    values = Map.copyOf(values);
  }

  /**
   * @param given values; what is not given has its initial value
   * @throws DrydockException REFUSED where it cannot run here; INPUT for a value that is missing,
   *     or a parameter it does not have
   */
  public static DiagnosticQuery of(
      Diagnostic diagnostic, Map<String, String> given, Surroundings surroundings)
      throws DrydockException {
    if (surroundings.missing(diagnostic).isPresent()) {
      throw new DrydockException(
          Kind.REFUSED,
          Problem.error(
              "not-available",
              "“" + diagnostic.title() + "” cannot run here.",
              surroundings.missing(diagnostic).get()));
    }
    Map<String, String> values = values(diagnostic, given);
    Variant variant = surroundings.variant(diagnostic).orElseThrow();
    String text = variant.sql();
    for (Parameter parameter : diagnostic.parameters()) {
      if (parameter.kind().equals("relation")) {
        text =
            text.replace(":\"" + parameter.name() + "\"", qualified(values.get(parameter.name())));
      }
    }
    String extension = diagnostic.extension().map(surroundings.extensions()::get).orElse("");
    text = text.replace(":\"extension\"", Session.quoted(extension));
    return new DiagnosticQuery(text, values);
  }

  /** The query as it is shown before its values are known. */
  public static String shown(Diagnostic diagnostic, Surroundings surroundings) {
    return surroundings.variant(diagnostic).map(Variant::sql).orElse("");
  }

  private static Map<String, String> values(Diagnostic diagnostic, Map<String, String> given)
      throws DrydockException {
    Map<String, String> values = new HashMap<>();
    for (Parameter parameter : diagnostic.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.initial());
      if (value.isBlank()) {
        throw bad(
            "“" + diagnostic.title() + "” needs a value for " + parameter.name() + ".",
            parameter.label() + ": give it with -p " + parameter.name() + "=value.");
      }
      values.put(parameter.name(), value);
    }
    for (String name : given.keySet()) {
      if (!values.containsKey(name)) {
        throw bad(
            "“" + diagnostic.title() + "” has no parameter " + name + ".",
            values.isEmpty()
                ? "It needs none."
                : "It has " + String.join(", ", values.keySet()) + ".");
      }
    }
    return values;
  }

  /** {@code Public."Orders"} as a person writes it, as {@code "public"."Orders"}. */
  private static String qualified(String written) {
    Script script = Script.parse(written);
    List<Token> names =
        script.statements().stream()
            .flatMap((Statement statement) -> script.tokens(statement).stream())
            .filter(token -> token.kind().isName())
            .toList();
    return names.isEmpty()
        ? Session.quoted(written)
        : names.stream().map(script::nameOf).map(Session::quoted).collect(Collectors.joining("."));
  }

  private static DrydockException bad(String message, String remedy) {
    return new DrydockException(Kind.INPUT, Problem.error("bad-parameter", message, remedy));
  }
}
