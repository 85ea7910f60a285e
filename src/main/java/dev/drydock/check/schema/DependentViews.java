package dev.drydock.check.schema;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** Views that go with what they are made of. */
final class DependentViews {
  private DependentViews() {}

  /** Those of a column or key that is dropped with CASCADE. */
  static void changed(Scene scene, AlterTable written) {
    if (written.actions().stream().anyMatch(DependentViews::cascades)) {
      mayBeGone(scene);
    }
  }

  private static boolean cascades(TableAction action) {
    return switch (action) {
      case TableAction.DropColumn drop -> drop.cascade();
      case TableAction.DropConstraint drop -> drop.cascade();
      default -> false;
    };
  }

  /**
   * CASCADE takes views along; which, only their queries tell. Each of them may be made again in
   * another shape.
   */
  static void mayBeGone(Scene scene) {
    scene
        .view()
        .among(scene.schema().whereabouts.views())
        .filter(
            relation ->
                relation.kind() == Relation.Kind.VIEW
                    || relation.kind() == Relation.Kind.MATERIALIZED_VIEW)
        .filter(Relation::complete)
        .forEach(view -> scene.schema().putRelation(scene.moment(), view.incomplete()));
  }
}
