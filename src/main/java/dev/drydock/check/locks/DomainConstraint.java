package dev.drydock.check.locks;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.NamedType;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterDomain;
import dev.drydock.sql.ddl.Constraint;

/** A constraint added to a domain reads every table that uses it. */
final class DomainConstraint extends StatementRule {
  DomainConstraint() {
    super(
        new RuleInfo(
            "domain-constraint",
            "A domain's constraint reads every table that uses it",
            "All tables with a column of the domain are locked against writes and read from end to"
                + " end.",
            "ALTER DOMAIN … ADD CONSTRAINT … NOT VALID, then VALIDATE CONSTRAINT."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof AlterDomain domain) || isNew(spot, domain)) {
      return;
    }
    boolean scans =
        domain.setNotNull()
            || domain
                .added()
                .map(c -> c.kind() != Constraint.Kind.NULL && !c.notValid())
                .orElse(false);
    if (scans) {
      var finding =
          spot.warning(
                  spot.whole(),
                  "Writes to every table that uses " + domain.name() + " wait while it is read.")
              .danger(Danger.OUTAGE);
      domain
          .added()
          .filter(c -> c.kind() == Constraint.Kind.CHECK)
          .ifPresent(
              c ->
                  finding.fix(
                      Fix.of(
                          "Add it NOT VALID", spot.file().insert(c.span().end(), " NOT VALID"))));
    }
  }

  private static boolean isNew(Spot spot, AlterDomain domain) {
    return spot.statement()
        .before()
        .type(domain.name().schema(), domain.name().own())
        .flatMap(NamedType::origin)
        .filter(origin -> origin.file().equals(spot.file().migration().file()))
        .isPresent();
  }
}
