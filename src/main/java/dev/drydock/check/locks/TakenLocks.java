package dev.drydock.check.locks;

import dev.drydock.check.Spot;
import dev.drydock.check.locks.TakenLock.Mode;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.LockTable;
import dev.drydock.sql.ddl.Maintenance;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which locks a statement takes, after PostgreSQL's own table of them. */
final class TakenLocks {
  private TakenLocks() {}

  /** Those on tables that others may use. */
  static List<TakenLock> of(Spot spot) {
    List<TakenLock> all = all(spot);
    return all.isEmpty() ? all : inUse(all, spot);
  }

  private static List<TakenLock> inUse(List<TakenLock> all, Spot spot) {
    return all.stream()
        .filter(lock -> spot.isInUse(lock.table()))
        .filter(lock -> lock.mode() != Mode.SHARE_UPDATE_EXCLUSIVE)
        .toList();
  }

  private static List<TakenLock> all(Spot spot) {
    return switch (spot.shape()) {
      case AlterTable table -> ofAlter(table);
      case CreateIndex index when !index.concurrently() ->
          List.of(new TakenLock(index.table(), Mode.SHARE));
      case CreateTable table -> ofCreate(table);
      case CreateTrigger trigger ->
          List.of(new TakenLock(trigger.table(), Mode.SHARE_ROW_EXCLUSIVE));
      case CreatePolicy policy -> List.of(new TakenLock(policy.table(), Mode.ACCESS_EXCLUSIVE));
      case AlterPolicy policy -> List.of(new TakenLock(policy.table(), Mode.ACCESS_EXCLUSIVE));
      case Drop drop -> ofDrop(drop);
      case Truncate truncate -> exclusive(truncate.tables());
      case LockTable lock when lock.mode().equals("ACCESS EXCLUSIVE") -> exclusive(lock.tables());
      case Maintenance work when isExclusive(work) -> exclusive(work.names());
      default -> List.of();
    };
  }

  private static boolean isExclusive(Maintenance work) {
    return switch (work.command()) {
      case CLUSTER -> true;
      case REFRESH -> !work.concurrently();
      case REINDEX -> !work.concurrently() && work.kind() == ObjectKind.TABLE;
      case VACUUM -> work.full();
      case ANALYZE -> false;
    };
  }

  private static List<TakenLock> exclusive(List<Name> tables) {
    return tables.stream().map(t -> new TakenLock(t, Mode.ACCESS_EXCLUSIVE)).toList();
  }

  private static List<TakenLock> ofCreate(CreateTable table) {
    List<TakenLock> locks = new ArrayList<>();
    table.partitionOf().ifPresent(p -> locks.add(new TakenLock(p, Mode.ACCESS_EXCLUSIVE)));
    references(table.allConstraints()).forEach(locks::add);
    return locks;
  }

  private static Stream<TakenLock> references(Stream<Constraint> constraints) {
    return constraints
        .flatMap(c -> c.references().stream())
        .map(r -> new TakenLock(r.table(), Mode.SHARE_ROW_EXCLUSIVE));
  }

  private static List<TakenLock> ofDrop(Drop drop) {
    return switch (drop.kind()) {
      case TABLE, MATERIALIZED_VIEW, FOREIGN_TABLE -> exclusive(drop.names());
      case POLICY, TRIGGER, RULE -> exclusive(drop.table().stream().toList());
      default -> List.of();
    };
  }

  private static List<TakenLock> ofAlter(AlterTable table) {
    if (table.kind() != ObjectKind.TABLE && table.kind() != ObjectKind.MATERIALIZED_VIEW) {
      return List.of();
    }
    List<TakenLock> locks = new ArrayList<>();
    for (TableAction action : table.actions()) {
      locks.add(new TakenLock(table.name(), mode(action)));
      switch (action) {
        case TableAction.AddConstraint add ->
            references(Stream.of(add.constraint())).forEach(locks::add);
        case TableAction.AddColumn add -> references(constraints(add.column())).forEach(locks::add);
        case TableAction.AttachPartition attach ->
            locks.add(new TakenLock(attach.partition(), Mode.ACCESS_EXCLUSIVE));
        case TableAction.DetachPartition detach when !detach.concurrently() ->
            locks.add(new TakenLock(detach.partition(), Mode.ACCESS_EXCLUSIVE));
        default -> {}
      }
    }
    return locks;
  }

  private static Stream<Constraint> constraints(Column column) {
    return column.constraints().stream();
  }

  private static Mode mode(TableAction action) {
    return switch (action) {
      case TableAction.ValidateConstraint v -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.ColumnSetting s -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.Options o -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.ClusterOn c -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.AttachPartition a -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.DetachPartition d when d.concurrently() -> Mode.SHARE_UPDATE_EXCLUSIVE;
      case TableAction.SwitchTrigger t -> Mode.SHARE_ROW_EXCLUSIVE;
      case TableAction.AddConstraint a when a.constraint().kind() == Constraint.Kind.FOREIGN_KEY ->
          Mode.SHARE_ROW_EXCLUSIVE;
      default -> Mode.ACCESS_EXCLUSIVE;
    };
  }
}
