package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Index;
import dev.drydock.sql.ddl.CreateIndex;
import java.util.List;

/** An index over the columns another one has. */
final class DuplicateIndex extends StatementRule {
  DuplicateIndex() {
    super(
        new RuleInfo(
            "duplicate-index",
            "Two indexes over the same columns",
            "Each write keeps both up, and no query needs the second.",
            "Leave one out."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateIndex index)
        || index.where().isPresent()
        || !index.include().isEmpty()
        || index.elements().stream()
            .anyMatch(e -> e.column().isEmpty() || e.operatorClass().isPresent())) {
      return;
    }
    List<String> columns =
        index.elements().stream().map(e -> e.column().orElseThrow().name()).toList();
    boolean plainOrder = index.elements().stream().allMatch(e -> e.span().equals(e.expression()));
    String method = index.method().orElse("btree");
    spot.relation(index.table()).stream()
        .flatMap(table -> table.indexes().stream())
        .filter(other -> plainOrder && !isItself(index, other))
        .filter(other -> other.plain() && !other.partial() && other.valid())
        .filter(other -> other.method().equals(method) && other.columns().equals(columns))
        .filter(other -> other.unique() || !index.unique())
        .findFirst()
        .ifPresent(
            other ->
                spot.info(
                    spot.whole(),
                    other.name() + " is over the same columns of " + index.table() + "."));
  }

  private static boolean isItself(CreateIndex index, Index other) {
    return index.ifNotExists() && index.name().map(n -> n.own().equals(other.name())).orElse(false);
  }
}
