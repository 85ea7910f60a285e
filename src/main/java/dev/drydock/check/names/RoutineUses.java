package dev.drydock.check.names;

import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Span;
import java.util.Locale;

/**
 * What CREATE FUNCTION uses: its types, and, of a function in SQL, what its body names, for
 * PostgreSQL reads that at once. What a body in plpgsql names is looked up when it runs.
 */
final class RoutineUses {
  private final Uses uses;

  RoutineUses(Uses uses) {
    this.uses = uses;
  }

  void create(CreateFunction function) {
    uses.makes(function.name());
    if (function.isLanguage("sql") || function.isLanguage("plpgsql")) {
      function.parameters().forEach(parameter -> uses.type(parameter.type()));
      function.returns().ifPresent(uses::type);
    }
    if (function.isLanguage("sql")
        && !isPolymorphic(function)
        && !uses.text().contains("check_function_bodies")) {
      function
          .body()
          .filter(body -> body.isPlain(uses.text()))
          .ifPresent(body -> body(function, body));
    }
  }

  /** Of one whose types are only known when it is called the body is not analysed before. */
  private static boolean isPolymorphic(CreateFunction function) {
    return function.parameters().stream().anyMatch(p -> p.type().name().own().startsWith("any"));
  }

  private void body(CreateFunction function, Body body) {
    Span span = body.span();
    if (body.kind() == Body.Kind.RETURN) {
      uses.bodyQuery(span);
      return;
    }
    if (body.kind() != Body.Kind.ATOMIC) {
      uses.mayCall(function.name()); // a body in quotes is read when the function is there
    }
    String code = span.in(uses.text());
    String words = code.toLowerCase(Locale.ROOT);
    if (words.contains("create") || words.contains("search_path")) {
      return; // a statement may use what the one before it made
    }
    Script.parse(code)
        .statements()
        .forEach(
            one -> uses.bodyQuery(new Span(span.start() + one.start(), span.start() + one.end())));
  }
}
