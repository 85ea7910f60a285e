package dev.drydock.run.effects;

import dev.drydock.run.effects.NamedRelations.Found;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Copy;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Maintenance;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.TableAction.DetachPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * What PostgreSQL does for statements that refuse a transaction: nothing of it can be seen from the
 * session that runs them, so this is what was measured once from another one, on versions 15 to 18.
 */
public final class KnownEffects {
  private final NamedRelations relations;
  private final LongPredicate isNew;
  private final List<LockTaken> locks = new ArrayList<>();
  private final List<String> rewrites = new ArrayList<>();
  private final List<String> scans = new ArrayList<>();
  private final List<String> rebuilt = new ArrayList<>();
  private Optional<String> remark = Optional.empty();

  private KnownEffects(Session session, LongPredicate isNew) {
    this.relations = new NamedRelations(session);
    this.isNew = isNew;
  }

  /**
   * What is known.
   *
   * @param remark what else is to be said of the statement, in half a sentence
   */
  public record Answer(Effects effects, Optional<String> remark) {}

  /**
   * Asked before the statement, in a state as it will find it; only the catalog is read.
   *
   * @param isNew whether a relation, by OID, was made in this same run
   */
  public static Answer of(Shape shape, Session session, LongPredicate isNew)
      throws ServerException {
    KnownEffects known = new KnownEffects(session, isNew);
    known.look(shape);
    return new Answer(
        new Effects(
            Effects.Basis.KNOWN,
            known.locks,
            known.rewrites,
            known.scans,
            known.rebuilt,
            List.of(),
            List.of(),
            Optional.empty()),
        known.remark);
  }

  private void look(Shape shape) throws ServerException {
    switch (shape) {
      case CreateIndex index -> createIndex(index);
      case Drop drop when drop.kind() == ObjectKind.INDEX -> dropIndexes(drop);
      case AlterTable alter -> detach(alter);
      case Maintenance maintenance -> maintain(maintenance);
      case Copy copy -> copy(copy);
      default -> {}
    }
  }

  private void createIndex(CreateIndex index) throws ServerException {
    Optional<Found> table = relations.find(index.table());
    if (table.isPresent()) {
      lock(table.get(), LockMode.SHARE_UPDATE_EXCLUSIVE);
      scan(table.get());
      if (table.get().partitioned()) {
        remark = Optional.of("PostgreSQL refuses CONCURRENTLY on a partitioned table");
      }
    }
  }

  private void dropIndexes(Drop drop) throws ServerException {
    for (Name name : drop.names()) {
      Optional<Found> index = relations.find(name);
      if (index.isPresent()) {
        lockTableOf(index.get(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        lock(index.get(), LockMode.SHARE_UPDATE_EXCLUSIVE);
      }
    }
  }

  private void copy(Copy copy) throws ServerException {
    Optional<Found> table =
        copy.table().isPresent() ? relations.find(copy.table().get()) : Optional.empty();
    if (table.isPresent()) {
      lock(table.get(), copy.from() ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE);
      if (!copy.from()) {
        scan(table.get());
      }
    }
  }

  private void detach(AlterTable alter) throws ServerException {
    for (var action : alter.actions()) {
      if (action instanceof DetachPartition detach) {
        for (Name name : List.of(alter.name(), detach.partition())) {
          relations.find(name).ifPresent(table -> lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE));
        }
        remark =
            Optional.of(
                "while it waits, a row that belongs into that partition is refused with 23514");
      }
    }
  }

  private void maintain(Maintenance maintenance) throws ServerException {
    switch (maintenance.command()) {
      case VACUUM -> {
        for (Name name : maintenance.names()) {
          Optional<Found> table = relations.find(name);
          if (table.isPresent() && maintenance.full()) {
            lock(table.get(), LockMode.ACCESS_EXCLUSIVE);
            note(rewrites, table.get());
            scan(table.get());
            rebuild(table.get(), LockMode.ACCESS_EXCLUSIVE);
          } else if (table.isPresent()) {
            lock(table.get(), LockMode.SHARE_UPDATE_EXCLUSIVE);
          }
        }
      }
      case REINDEX -> reindex(maintenance);
      case CLUSTER, REFRESH, ANALYZE -> {}
    }
  }

  private void reindex(Maintenance maintenance) throws ServerException {
    LockMode onTable =
        maintenance.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    LockMode onIndex =
        maintenance.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    for (Name name : maintenance.names()) {
      if (maintenance.kind() == ObjectKind.SCHEMA) {
        for (Found table : relations.tablesIn(name.own())) {
          reindexTable(table, onTable, onIndex);
        }
        continue;
      }
      Optional<Found> found = relations.find(name);
      if (found.isEmpty()) {
        continue;
      }
      if (found.get().table() == 0) {
        reindexTable(found.get(), onTable, onIndex);
      } else {
        lockTableOf(found.get(), onTable).ifPresent(this::scan);
        lock(found.get(), onIndex);
        note(rebuilt, found.get());
      }
    }
  }

  private void reindexTable(Found table, LockMode onTable, LockMode onIndex)
      throws ServerException {
    lock(table, onTable);
    scan(table);
    rebuild(table, onIndex);
  }

  private void rebuild(Found table, LockMode onIndex) throws ServerException {
    for (Found index : relations.indexesOf(table.oid())) {
      locks.add(
          new LockTaken(
              index.name(), onIndex.mode(), isNew.test(index.oid()), Optional.of(table.name())));
      note(rebuilt, index);
    }
  }

  private Optional<Found> lockTableOf(Found index, LockMode mode) throws ServerException {
    Optional<Found> table = relations.byOid(index.table());
    table.ifPresent(found -> lock(found, mode));
    return table;
  }

  private void lock(Found relation, LockMode mode) {
    locks.add(new LockTaken(relation.name(), mode.mode(), isNew.test(relation.oid())));
  }

  private void scan(Found table) {
    note(scans, table);
  }

  /** Work on what the run itself has made is not told elsewhere either. */
  private void note(List<String> work, Found relation) {
    if (!isNew.test(relation.oid())) {
      work.add(relation.name());
    }
  }
}
