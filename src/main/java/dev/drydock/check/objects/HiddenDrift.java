package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.Index;
import dev.drydock.check.schema.Origin;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IF NOT EXISTS over something that is there in another shape. */
final class HiddenDrift extends StatementRule {
  HiddenDrift() {
    super(
        new RuleInfo(
            "if-not-exists-hides-drift",
            "IF NOT EXISTS passes over another shape",
            "PostgreSQL looks at the name alone: with a notice it leaves what is there as it is,"
                + " and what the statement says beyond that is never made.",
            "Say the difference: ALTER TABLE … ADD COLUMN IF NOT EXISTS, ALTER COLUMN … TYPE, or"
                + " another name for the index."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.statement().before().isUnsure(Unsure.COLUMNS)) {
      return;
    }
    switch (spot.shape()) {
      case CreateTable table when table.ifNotExists() && !table.temporary() ->
          known(spot, spot.relation(table.name())).ifPresent(there -> table(spot, table, there));
      case AlterTable table ->
          table.actions().stream()
              .filter(TableAction.AddColumn.class::isInstance)
              .map(TableAction.AddColumn.class::cast)
              .filter(TableAction.AddColumn::ifNotExists)
              .forEach(
                  add ->
                      known(spot, spot.relation(table.name()))
                          .flatMap(there -> there.column(add.column().name().name()))
                          .filter(there -> hasOtherType(add.column(), there))
                          .ifPresent(there -> type(spot, add.column(), there)));
      case CreateIndex index when index.ifNotExists() -> index(spot, index);
      default -> {}
    }
  }

  /** One of which all columns are known, and which the same file has not just made. */
  private static Optional<Relation> known(Spot spot, Optional<Relation> relation) {
    return relation.filter(there -> there.isCompleteTable() && !there.partitioned());
  }

  private static void table(Spot spot, CreateTable table, Relation there) {
    List<String> missing = new ArrayList<>();
    for (var column : table.columns()) {
      Optional<Column> same = there.column(column.name().name());
      if (same.isEmpty()) {
        missing.add(column.name().name());
      } else if (hasOtherType(column, same.get())) {
        type(spot, column, same.get());
      }
    }
    if (!missing.isEmpty()) {
      spot.warning(
          table.name().span(),
          "%s is there already%s, without %s: this statement does not add %s."
              .formatted(
                  table.name(),
                  by(there.origin()),
                  String.join(", ", missing),
                  missing.size() == 1 ? "it" : "them"));
    }
  }

  private static boolean hasOtherType(dev.drydock.sql.ddl.Column written, Column there) {
    return written.type().isPresent()
        && !written.type().get().array()
        && TypeNames.family(written.type().get().name().own()).isPresent()
        && there.type().flatMap(TypeNames::family).isPresent()
        && !TypeNames.catalog(written.type().get().name().own())
            .equals(TypeNames.catalog(there.type().get()));
  }

  private static void type(Spot spot, dev.drydock.sql.ddl.Column written, Column there) {
    spot.warning(
        written.span(),
        "The column %s is there already%s, as %s: it stays so."
            .formatted(
                written.name().name(), by(there.origin()), there.type().orElse("another type")));
  }

  private static void index(Spot spot, CreateIndex index) {
    boolean plain = index.elements().stream().allMatch(one -> one.column().isPresent());
    List<String> columns =
        index.elements().stream().flatMap(one -> one.column().stream()).map(c -> c.name()).toList();
    Optional<Index> there =
        index
            .name()
            .flatMap(
                name ->
                    spot.relation(index.table()).stream()
                        .flatMap(table -> table.indexes().stream())
                        .filter(one -> one.name().equals(name.own()))
                        .findFirst());
    there
        .filter(one -> plain && one.plain() && !one.columns().equals(columns))
        .ifPresent(
            one ->
                spot.warning(
                    index.name().orElseThrow().span(),
                    "An index of this name is there already, over (%s): it stays so."
                        .formatted(String.join(", ", one.columns()))));
  }

  private static String by(Optional<Origin> origin) {
    return origin.map(o -> " (made by " + o + ")").orElse("");
  }
}
