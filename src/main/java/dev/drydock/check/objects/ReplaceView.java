package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.ddl.CreateView;
import java.util.List;
import java.util.Optional;

/** OR REPLACE of a view whose columns are not kept. */
final class ReplaceView extends StatementRule {
  ReplaceView() {
    super(
        new RuleInfo(
            "replace-view-incompatible",
            "OR REPLACE cannot change the columns of a view",
            "PostgreSQL only adds columns behind those a view has: it refuses to leave one out, to"
                + " rename one, or to put another in its place (42P16).",
            "Keep the columns in their order and add new ones behind them; or DROP VIEW it first,"
                + " then CREATE and grant again."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateView view
        && view.orReplace()
        && !view.temporary()
        && isCertain(spot)) {
      view.columnNames(spot.file().text())
          .flatMap(now -> there(spot, view).flatMap(old -> whatChanges(view, old, now)))
          .ifPresent(what -> spot.error(view.name().span(), what));
    }
  }

  /** Whether it is known what may have been dropped or made meanwhile, and where names lead. */
  private static boolean isCertain(Spot spot) {
    SchemaView before = spot.statement().before();
    return !before.isUnsure(Unsure.RELATIONS)
        && !before.isUnsure(Unsure.COLUMNS)
        && !before.mayHaveLostRoutines();
  }

  private static Optional<List<String>> there(Spot spot, CreateView view) {
    boolean moved = SearchPath.mayBeOther(spot, view.name());
    String home = view.name().schema().orElse("public");
    return spot.relation(view.name())
        .filter(found -> !moved && found.name().schema().equals(home))
        .filter(found -> found.kind() == Relation.Kind.VIEW && found.complete())
        .map(found -> found.columns().stream().map(Column::name).toList());
  }

  private static Optional<String> whatChanges(CreateView view, List<String> old, List<String> now) {
    if (now.size() < old.size()) {
      return Optional.of(
          "The view %s has %d columns and this leaves %d: PostgreSQL drops none of them."
              .formatted(view.name(), old.size(), now.size()));
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return Optional.of(
            "Column %d of the view %s is %s: PostgreSQL cannot make it %s."
                .formatted(i + 1, view.name(), old.get(i), now.get(i)));
      }
    }
    return Optional.empty();
  }
}
