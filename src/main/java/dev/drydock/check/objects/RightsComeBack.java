package dev.drydock.check.objects;

import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Origin;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.DefaultPrivileges;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Grant;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Shape;
import java.util.List;
import java.util.Optional;

/** A function that is dropped and made again, and that PUBLIC may execute from then on. */
final class RightsComeBack extends StatementRule {
  RightsComeBack() {
    super(
        new RuleInfo(
            "drop-create-loses-grants",
            "A new function may be executed by all",
            "DROP takes the grants along, and PostgreSQL lets PUBLIC execute a new function: what"
                + " was taken from PUBLIC before is given back without a word.",
            "REVOKE EXECUTE ON FUNCTION … FROM PUBLIC after CREATE, and grant again; or CREATE OR"
                + " REPLACE without the DROP, which keeps them."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateFunction function)) {
      return;
    }
    List<Shape> shapes = spot.file().statements().stream().map(CheckedStatement::shape).toList();
    int at = spot.file().statements().indexOf(spot.statement());
    Optional<Drop> dropped =
        shapes.subList(0, at).stream()
            .filter(Drop.class::isInstance)
            .map(Drop.class::cast)
            .filter(drop -> drop.names().stream().anyMatch(name -> isSame(name, function.name())))
            .findFirst();
    boolean said =
        shapes.stream()
            .anyMatch(
                shape ->
                    shape instanceof DefaultPrivileges
                        || shape instanceof Grant grant && speaksOf(grant, function.name()));
    if (dropped.isPresent() && !said) {
      spot.statement()
          .before()
          .withheldBy(function.name().schema(), function.name().own())
          .ifPresent(origin -> report(spot, function, origin));
    }
  }

  private static void report(Spot spot, CreateFunction function, Origin origin) {
    spot.warning(
            function.name().span(),
            "PUBLIC could not execute %s%s, and may execute the new one."
                .formatted(function.name(), origin.file().isEmpty() ? "" : " (by " + origin + ")"))
        .danger(Danger.SECURITY);
  }

  private static boolean isSame(Name one, Name other) {
    return one.own().equals(other.own());
  }

  private static boolean speaksOf(Grant grant, Name function) {
    return grant.revoke()
        && (!grant.allInSchemas().isEmpty()
            || grant.objects().stream().anyMatch(name -> isSame(name, function)));
  }
}
