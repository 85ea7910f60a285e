package dev.drydock.run.effects;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.LockTable;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.Truncate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tables statements will keep others from reading or writing, foreseen by what they name:
 * modes are those measured for each kind of statement. What dynamic SQL, functions and CASCADE lock
 * besides shows only when they run.
 */
public final class ForeseenLocks {
  private ForeseenLocks() {}

  /**
   * One table.
   *
   * @param table schema-qualified and quoted where need be
   * @param mode the strongest
   * @param size where it is known
   */
  public record Foreseen(String table, LockMode mode, Optional<TableSize> size) {

    /** Who waits, and at how big a table; begins with a small letter, has no full stop. */
    public String words() {
      String rows =
          size.filter(known -> known.rows() >= 0)
              .map(known -> String.format(Locale.ROOT, " (about %,d rows)", known.rows()))
              .orElse("");
      return mode.waiting(table) + rows;
    }
  }

  private record Wanted(Name name, LockMode mode) {}

  /**
   * Reads the catalog only; tables that are not there yet are left out.
   *
   * @return the strongest locks first, then by size
   */
  public static List<Foreseen> of(Stream<Shape> shapes, Session session) throws ServerException {
    Map<String, LockMode> named = new LinkedHashMap<>();
    shapes
        .flatMap(ForeseenLocks::wanted)
        .filter(wanted -> wanted.mode().blocksWrites())
        .forEach(
            wanted ->
                named.merge(
                    NamedRelations.written(wanted.name()), wanted.mode(), ForeseenLocks::stronger));
    Map<String, LockMode> tables = new LinkedHashMap<>();
    new NamedRelations(session)
        .tables(named.keySet())
        .forEach((name, table) -> tables.merge(table, named.get(name), ForeseenLocks::stronger));
    Map<String, TableSize> sizes = TableSizes.of(tables.keySet(), session);
    return tables.entrySet().stream()
        .map(
            entry ->
                new Foreseen(
                    entry.getKey(),
                    entry.getValue(),
                    Optional.ofNullable(sizes.get(entry.getKey()))))
        .sorted(
            Comparator.comparing(Foreseen::mode)
                .thenComparing(foreseen -> foreseen.size().map(TableSize::bytes).orElse(0L))
                .reversed())
        .toList();
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Stream<Wanted> wanted(Shape shape) {
    return switch (shape) {
      case AlterTable alter -> altered(alter);
      case CreateTable table -> referenced(table.allConstraints());
      case CreateIndex index when !index.concurrently() ->
          Stream.of(new Wanted(index.table(), LockMode.SHARE));
      case CreateTrigger trigger ->
          Stream.of(new Wanted(trigger.table(), LockMode.SHARE_ROW_EXCLUSIVE));
      case CreatePolicy policy -> Stream.of(exclusive(policy.table()));
      case AlterPolicy policy -> Stream.of(exclusive(policy.table()));
      case Truncate truncate -> truncate.tables().stream().map(ForeseenLocks::exclusive);
      case LockTable lock -> locked(lock);
      case Drop drop -> dropped(drop);
      default -> Stream.empty();
    };
  }

  private static Wanted exclusive(Name table) {
    return new Wanted(table, LockMode.ACCESS_EXCLUSIVE);
  }

  private static Stream<Wanted> locked(LockTable lock) {
    return Stream.of(LockMode.values())
        .filter(mode -> mode.sql().equals(lock.mode()))
        .flatMap(mode -> lock.tables().stream().map(table -> new Wanted(table, mode)));
  }

  private static Stream<Wanted> altered(AlterTable alter) {
    Stream<Wanted> itself =
        alter.actions().stream().map(action -> new Wanted(alter.name(), mode(action)));
    Stream<Wanted> partitions =
        alter.actions().stream()
            .filter(TableAction.AttachPartition.class::isInstance)
            .map(action -> exclusive(((TableAction.AttachPartition) action).partition()));
    Stream<Constraint> constraints =
        alter.actions().stream()
            .flatMap(
                action ->
                    switch (action) {
                      case TableAction.AddConstraint added -> Stream.of(added.constraint());
                      case TableAction.AddColumn added -> added.column().constraints().stream();
                      default -> Stream.<Constraint>empty();
                    });
    return Stream.of(itself, partitions, referenced(constraints)).flatMap(all -> all);
  }

  /** What one action asks for; of some settings it is less than what is said here. */
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

  private static Stream<Wanted> referenced(Stream<Constraint> constraints) {
    return constraints
        .flatMap(constraint -> constraint.references().stream())
        .map(reference -> new Wanted(reference.table(), LockMode.SHARE_ROW_EXCLUSIVE));
  }

  private static Stream<Wanted> dropped(Drop drop) {
    if (drop.concurrently()) {
      return Stream.empty();
    }
    boolean relation = drop.kind().isRelation() || drop.kind() == ObjectKind.INDEX;
    return Stream.concat(drop.table().stream(), relation ? drop.names().stream() : Stream.empty())
        .map(ForeseenLocks::exclusive);
  }
}
