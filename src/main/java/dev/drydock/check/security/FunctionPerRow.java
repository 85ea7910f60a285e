package dev.drydock.check.security;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.ddl.QueryNames.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A policy that asks for the user once per row. */
final class FunctionPerRow extends StatementRule {
  private static final Set<String> OF_AUTH = Set.of("uid", "jwt", "role", "email");

  FunctionPerRow() {
    super(
        new RuleInfo(
            "rls-function-per-row",
            "A policy asks who you are for every row",
            "The function runs once per row that is looked at; in a sub-select it runs once per"
                + " query.",
            "(select auth.uid()) instead of auth.uid()"));
  }

  @Override
  protected void look(Spot spot) {
    PolicyClauses.of(spot)
        .ifPresent(
            policy -> {
              List<Call> calls =
                  policy.all().stream()
                      .flatMap(span -> spot.names(span).calls().stream())
                      .filter(call -> !call.wrapped() && isConstant(call))
                      .sorted(Comparator.comparingInt(call -> call.span().start()))
                      .toList();
              if (calls.isEmpty()) {
                return;
              }
              TextEdit[] edits =
                  calls.stream()
                      .map(
                          call ->
                              spot.file()
                                  .replace(
                                      call.span().start(),
                                      call.span().end(),
                                      "(select " + spot.text(call.span()) + ")"))
                      .toArray(TextEdit[]::new);
              spot.warning(
                      calls.getFirst().span(),
                      calls.getFirst().name() + "() runs for every row of " + policy.table() + ".")
                  .fix(Fix.of("Ask once, in a sub-select", edits));
            });
  }

  private static boolean isConstant(Call call) {
    String name = call.name().own();
    return call.name().schema().map("auth"::equals).orElse(false) && OF_AUTH.contains(name)
        || call.name().schema().isEmpty() && name.equals("current_setting");
  }
}
