package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.PlpgsqlStep;
import dev.drydock.sql.ddl.Query;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table that the body of a function names and that is not there. */
final class LateBoundBody implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "late-bound-body",
          "A function that will fail when it is called",
          "PostgreSQL looks up what a body in plpgsql names only when it runs: CREATE "
              + "FUNCTION succeeds, the first call fails (42P01).",
          "Correct the name, or make the table before the function is called.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof CreateFunction function && function.isLanguage("plpgsql")) {
        function
            .body()
            .filter(body -> body.isPlain(file.text()))
            .flatMap(body -> PlpgsqlBody.of(file.text(), body.span()))
            .ifPresent(body -> check(file, body, isTrigger(function), findings));
      }
    }
  }

  /** What a trigger function names without a schema may be a transition table. */
  private static boolean isTrigger(CreateFunction function) {
    return function.returns().map(type -> type.is("trigger")).orElse(false);
  }

  private static void check(
      CheckedFile file, PlpgsqlBody body, boolean trigger, Findings findings) {
    List<Span> statements =
        body.allSteps()
            .flatMap(
                step -> step instanceof PlpgsqlStep.Sql sql ? Stream.of(sql.span()) : Stream.of())
            .toList();
    Set<String> seen = new HashSet<>();
    for (Span span : statements) {
      if (Shapes.of(file.text(), span) instanceof CreateTable made) {
        seen.add(made.name().own());
      }
    }
    for (Span span : statements) {
      switch (Shapes.of(file.text(), span)) {
        case Query ignored -> check(file, span, trigger, seen, findings);
        case Insert ignored -> check(file, span, trigger, seen, findings);
        case Update ignored -> check(file, span, trigger, seen, findings);
        case Delete ignored -> check(file, span, trigger, seen, findings);
        default -> {}
      }
    }
    body.allSteps()
        .flatMap(LateBoundBody::expressions)
        .forEach(span -> check(file, span, trigger, seen, findings));
  }

  /** What plpgsql itself makes a query of. */
  private static Stream<Span> expressions(PlpgsqlStep step) {
    return switch (step) {
      case PlpgsqlStep.Perform perform -> Stream.of(perform.query());
      case PlpgsqlStep.Return back -> back.value().stream();
      case PlpgsqlStep.Assignment assignment -> Stream.of(assignment.value());
      case PlpgsqlStep.Loop loop -> Stream.of(loop.header());
      case PlpgsqlStep.Choice choice ->
          Stream.concat(
              choice.subject().stream(),
              choice.choices().stream().flatMap(branch -> branch.condition().stream()));
      default -> Stream.empty();
    };
  }

  private static void check(
      CheckedFile file, Span span, boolean trigger, Set<String> seen, Findings findings) {
    for (QueryNames.Relation use : QueryNames.of(file.text(), span).relations()) {
      Name name = use.name();
      boolean transition = trigger && name.schema().isEmpty();
      if (!transition
          && !file.end().mayHaveRelation(name.schema(), name.own())
          && seen.add(name.own())) {
        findings.warning(
            name.span().start(),
            name.span().end(),
            "There is no %s when all that is pending has run.".formatted(name));
      }
    }
  }
}
