package dev.drydock.run.effects;

import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.Copy;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.LockTable;
import dev.drydock.sql.ddl.Merge;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.Truncate;
import dev.drydock.sql.ddl.Update;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which locks a statement asks for by what it names: the modes that were measured for each kind of
 * statement. What functions, triggers and CASCADE lock besides is not known from here.
 */
public final class NeededLocks {
  private NeededLocks() {}

  /**
   * One lock.
   *
   * @param relation as the statement names it
   * @param sure whether the statement takes exactly this one whenever it succeeds; else it may be a
   *     weaker one, or none
   */
  public record Need(Name relation, LockMode mode, boolean sure) {}

  /** In the order in which the statement names them. */
  public static Stream<Need> of(Shape shape) {
    return switch (shape) {
      case AlterTable alter -> altered(alter);
      case CreateTable table -> referenced(table.allConstraints(), !table.ifNotExists());
      case CreateIndex index when !index.concurrently() ->
          Stream.of(new Need(index.table(), LockMode.SHARE, true));
      case CreateTrigger trigger ->
          Stream.of(new Need(trigger.table(), LockMode.SHARE_ROW_EXCLUSIVE, true));
      case CreatePolicy policy -> Stream.of(exclusive(policy.table(), true));
      case AlterPolicy policy -> Stream.of(exclusive(policy.table(), true));
      case Truncate truncate -> truncate.tables().stream().map(table -> exclusive(table, true));
      case LockTable lock -> locked(lock);
      case Drop drop -> dropped(drop);
      case Insert insert -> rows(insert.target());
      case Update update -> rows(update.target());
      case Delete delete -> rows(delete.target());
      case Merge merge -> rows(merge.target());
      case Copy copy when copy.from() -> copy.table().stream().flatMap(NeededLocks::rows);
      default -> Stream.empty();
    };
  }

  private static Need exclusive(Name table, boolean sure) {
    return new Need(table, LockMode.ACCESS_EXCLUSIVE, sure);
  }

  /** Through a view it is the table behind it that is locked as well; that one has another name. */
  private static Stream<Need> rows(Name target) {
    return Stream.of(new Need(target, LockMode.ROW_EXCLUSIVE, true));
  }

  private static Stream<Need> locked(LockTable lock) {
    return Stream.of(LockMode.values())
        .filter(mode -> mode.sql().equals(lock.mode()))
        .flatMap(mode -> lock.tables().stream().map(table -> new Need(table, mode, true)));
  }

  private static Stream<Need> altered(AlterTable alter) {
    Stream<Need> partitions =
        alter.actions().stream()
            .filter(TableAction.AttachPartition.class::isInstance)
            .map(action -> exclusive(((TableAction.AttachPartition) action).partition(), true));
    Stream<Need> parents =
        alter.actions().stream()
            .flatMap(
                action ->
                    switch (action) {
                      case TableAction.AddConstraint added ->
                          referenced(Stream.of(added.constraint()), true);
                      case TableAction.AddColumn added ->
                          referenced(added.column().constraints().stream(), !added.ifNotExists());
                      default -> Stream.<Need>empty();
                    });
    return Stream.of(itself(alter).stream(), partitions, parents).flatMap(all -> all);
  }

  /** One lock for all actions: the strongest any of them asks for. */
  private static Optional<Need> itself(AlterTable alter) {
    return alter.actions().stream()
        .map(NeededLocks::mode)
        .max(Comparator.naturalOrder())
        .map(
            mode ->
                new Need(
                    alter.name(),
                    mode,
                    alter.kind() == ObjectKind.TABLE
                        && alter.actions().stream()
                            .anyMatch(action -> mode(action) == mode && isSure(action))));
  }

  /** What one action asks for; where that is not sure, the most it may ask for. */
  private static LockMode mode(TableAction action) {
    return switch (action) {
      case TableAction.ValidateConstraint validate -> LockMode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.AttachPartition attach -> LockMode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.ClusterOn cluster -> LockMode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.SwitchTrigger trigger -> LockMode.SHARE_ROW_EXCLUSIVE;
      case TableAction.AddConstraint added
          when added.constraint().kind() == Constraint.Kind.FOREIGN_KEY ->
          LockMode.SHARE_ROW_EXCLUSIVE;
      default -> LockMode.ACCESS_EXCLUSIVE;
    };
  }

  private static boolean isSure(TableAction action) {
    return switch (action) {
      case TableAction.AddColumn all -> true;
      case TableAction.DropColumn all -> true;
      case TableAction.ColumnType all -> true;
      case TableAction.ColumnDefault all -> true;
      case TableAction.SetNotNull all -> true;
      case TableAction.DropNotNull all -> true;
      case TableAction.AddConstraint all -> true;
      case TableAction.ValidateConstraint all -> true;
      case TableAction.DropConstraint all -> true;
      case TableAction.RenameTo all -> true;
      case TableAction.RenameColumn all -> true;
      case TableAction.RowSecurity all -> true;
      case TableAction.SwitchTrigger all -> true;
      case TableAction.AttachPartition all -> true;
      default -> false;
    };
  }

  private static Stream<Need> referenced(Stream<Constraint> constraints, boolean sure) {
    return constraints
        .flatMap(constraint -> constraint.references().stream())
        .map(reference -> new Need(reference.table(), LockMode.SHARE_ROW_EXCLUSIVE, sure));
  }

  private static Stream<Need> dropped(Drop drop) {
    if (drop.concurrently()) {
      return Stream.empty();
    }
    boolean relation = drop.kind().isRelation() || drop.kind() == ObjectKind.INDEX;
    return Stream.concat(drop.table().stream(), relation ? drop.names().stream() : Stream.empty())
        .map(table -> exclusive(table, !drop.ifExists()));
  }
}
