package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Maintenance;
import java.util.Locale;

/** REFRESH MATERIALIZED VIEW without CONCURRENTLY. */
final class RefreshBlocking extends StatementRule {
  RefreshBlocking() {
    super(
        new RuleInfo(
            "refresh-matview-blocking",
            "REFRESH stops reads of the view",
            "Until it is filled, reads of the materialized view wait.",
            "REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index over all its rows."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof Maintenance work)
        || work.command() != Maintenance.Command.REFRESH
        || work.concurrently()
        || !spot.isInUse(work.names().getFirst())) {
      return;
    }
    var name = work.names().getFirst();
    var finding = spot.blocks(name, spot.whole(), "Reads of " + name + " wait until it is filled.");
    boolean unique =
        spot.relation(name)
            .map(
                r ->
                    r.indexes().stream()
                        .anyMatch(i -> i.unique() && i.plain() && !i.partial() && i.valid()))
            .orElse(false);
    String text = spot.text(spot.whole());
    int view = text.toUpperCase(Locale.ROOT).indexOf("VIEW");
    if (unique && view > 0) {
      finding.fix(
          Fix.of(
              "Refresh it CONCURRENTLY",
              spot.file().insert(spot.statement().start() + view + 4, " CONCURRENTLY")));
    }
  }
}
