package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE [OR REPLACE] FUNCTION} or {@code PROCEDURE}.
 *
 * @param parameters those of RETURNS TABLE among them
 * @param language in lower case; {@code sql} where a body without quotes needs no word
 * @param volatility {@code immutable}, {@code stable} or {@code volatile}, where written
 * @param settings of its SET clauses
 * @param body absent for a function of a library (C)
 * @param securityDefiner where SECURITY DEFINER stands
 * @param span of the whole statement
 */
public record CreateFunction(
    Name name,
    boolean orReplace,
    boolean procedure,
    List<Parameter> parameters,
    Optional<TypeName> returns,
    Optional<String> language,
    Optional<String> volatility,
    Optional<Span> securityDefiner,
    List<Setting> settings,
    Optional<Body> body,
    Span span)
    implements Shape {

  public CreateFunction {
    parameters = List.copyOf(parameters);
    settings = List.copyOf(settings);
  }

  /** Whether its language is this one. */
  public boolean isLanguage(String name) {
    return language.map(name::equals).orElse(false);
  }
}
