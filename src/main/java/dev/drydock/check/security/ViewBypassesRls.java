package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.QueryNames;

/** A view over a table with row security that reads with its owner's rights. */
final class ViewBypassesRls extends StatementRule {
  ViewBypassesRls() {
    super(
        new RuleInfo(
            "view-bypasses-rls",
            "A view shows rows that policies hide",
            "A view reads with its owner's rights, whom row security usually does not bind.",
            "WITH (security_invoker = true), from PostgreSQL 15 on."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateView view)
        || view.materialized()
        || view.temporary()
        || view.options().stream().anyMatch(o -> o.name().equals("security_invoker"))) {
      return;
    }
    spot.names(view.query()).relations().stream()
        .map(QueryNames.Relation::name)
        .filter(
            name ->
                spot.file()
                    .end()
                    .relation(name.schema(), name.own())
                    .map(Relation::rowSecurity)
                    .orElse(false))
        .findFirst()
        .ifPresent(
            table -> {
              var finding =
                  spot.warning(
                          view.name().span(),
                          view.name()
                              + " shows all rows of "
                              + table
                              + ", whatever its policies say.")
                      .danger(Danger.SECURITY);
              if (view.options().isEmpty()
                  && view.columns().isEmpty()
                  && spot.file().surroundings().mayBeAtLeast(15)) {
                finding.fix(
                    Fix.of(
                        "Let it read with the rights of who asks",
                        spot.file()
                            .insert(view.name().span().end(), " WITH (security_invoker = true)")));
              }
            });
  }
}
