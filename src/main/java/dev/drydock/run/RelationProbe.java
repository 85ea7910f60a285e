package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.run.HeldRelations.Held;
import dev.drydock.run.HeldRelations.Relation;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.KnownEffects;
import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.run.effects.NeededLocks;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.Shapes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rehearsal's steps do to tables: locks by {@code pg_locks} of the own backend, differenced;
 * rewrites by a changed {@code relfilenode} of the same OID; scans by the transaction's counters.
 * Relations are known by their OIDs, since names vanish, and told by the name they had before the
 * step.
 */
final class RelationProbe implements StepProbe {
  private final WriteSession session;
  private final HeldRelations relations;
  private final String history;
  private final LockCap cap;
  private final RunsOwn own;
  private final KnownRelations known;
  private final Map<Long, Long> scans = new HashMap<>();
  private final Map<Long, Set<String>> held = new HashMap<>();

  /** What the piece that apply would commit by itself has taken, or would have. */
  private final Map<Long, Set<String>> ofPiece = new HashMap<>();

  /** Made, dropped or locked as a change locks: in this transaction, and in those before it. */
  private final Set<Long> changing = new HashSet<>();

  private final Set<Long> changed = new HashSet<>();
  private boolean looked;

  /**
   * @param history the table whose own row lock counts for nothing
   */
  RelationProbe(WriteSession session, HistoryTable history, LockCap cap) throws ServerException {
    this.session = session;
    this.relations = new HeldRelations(session);
    this.history = history.toString();
    this.cap = cap;
    Map<Long, Relation> there = relations.all();
    this.known = new KnownRelations(there);
    this.own = new RunsOwn(there.keySet());
    newTransaction();
  }

  /** A transaction has just begun: locks are its own, counters go on from where they stand. */
  void newTransaction() throws ServerException {
    newTransaction(false);
  }

  /**
   * @param fresh whether it is known that they stand at nothing; asking takes longer the more
   *     tables there are
   */
  void newTransaction(boolean fresh) throws ServerException {
    changed.addAll(takeChanging());
    changing.clear();
    own.committed();
    relations.forget();
    held.clear();
    scans.clear();
    if (!fresh) {
      scans.putAll(relations.scans());
    }
  }

  /**
   * From here on apply would begin anew, holding nothing: a lock that is still held from before is
   * told again of the first statement that needs it.
   */
  void newPiece() {
    own.committed();
    ofPiece.clear();
  }

  @Override
  public Effects after(Step step) throws ServerException {
    return after(step, new StepGuard(session));
  }

  /** The same, in one round trip with the change of savepoints. */
  Effects after(Step step, StepGuard guard) throws ServerException {
    if (step.first().kind() == StatementKind.BEGIN) {
      newTransaction();
      return Effects.observed(List.of(), List.of(), List.of(), List.of());
    }
    HeldRelations.Look look = relations.held(guard);
    looked = true;
    Map<String, Long> dropped = filesOfDropped(look.fresh());
    Seen seen = new Seen();
    for (Held one : look.fresh()) {
      changing(one);
      Optional<Relation> before = known.get(one.oid());
      before.or(one::relation).ifPresent(relation -> locks(seen, one, relation));
      one.relation().ifPresent(relation -> storage(seen, one, relation, before, dropped));
    }
    needed(seen, step, look.all());
    boolean emptied = step.first().command().startsWith("TRUNCATE");
    boolean meansTo = meansToMove(step);
    return Effects.observed(
        seen.locks,
        meansTo ? List.of() : seen.rewrites,
        emptied ? List.of() : seen.scans,
        emptied ? List.of() : seen.rebuilt);
  }

  /**
   * Locks the step needs that an earlier piece took already: {@code pg_locks} cannot tell, what the
   * statement says can. None where it is not sure, or where two relations may be meant.
   */
  private void needed(Seen seen, Step step, Collection<Held> now) {
    NeededLocks.of(Shapes.of(step.script(), step.first()))
        .filter(NeededLocks.Need::sure)
        .forEach(
            need -> {
              String mode = need.mode().mode() + "Lock";
              for (long oid : known.meant(need.relation())) {
                if (isHeld(oid, mode, now)
                    && ofPiece.computeIfAbsent(oid, o -> new HashSet<>()).add(mode)) {
                  seen.locks.add(lock(oid, known.get(oid).orElseThrow(), mode));
                }
              }
            });
  }

  private static boolean isHeld(long oid, String mode, Collection<Held> now) {
    return now.stream().anyMatch(one -> one.oid() == oid && one.modes().contains(mode));
  }

  private LockTaken lock(long oid, Relation relation, String mode) {
    return new LockTaken(
        relation.name(),
        LockWaits.shortened(mode),
        own.has(oid, relation),
        known.get(relation.table()).map(Relation::name));
  }

  private void changing(Held one) {
    if (own.has(one.oid()) || one.modes().stream().anyMatch(RelationProbe::tells)) {
      changing.add(one.oid());
      one.relation()
          .or(() -> known.get(one.oid()))
          .filter(Relation::index)
          .ifPresent(index -> changing.add(index.table()));
    }
  }

  /**
   * OIDs of relations that were made, dropped, or locked as a change of their definition locks
   * them, since this was asked last; within one transaction also those from before.
   */
  Set<Long> takeChanged() {
    Set<Long> taken = new HashSet<>(changed);
    taken.addAll(takeChanging());
    changed.clear();
    return taken;
  }

  /** What this transaction changed so far, if there was anything to see since this was asked. */
  private Set<Long> takeChanging() {
    boolean asked = looked;
    looked = false;
    return asked ? changing : Set.of();
  }

  /** What a statement does that cannot be watched; asked before it runs. */
  KnownEffects.Answer known(Step step) throws ServerException {
    return KnownEffects.of(Shapes.of(step.script(), step.first()), session, own::has);
  }

  private static final class Seen {
    private final List<LockTaken> locks = new ArrayList<>();
    private final List<String> rewrites = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();
    private final List<String> rebuilt = new ArrayList<>();
  }

  /** Indexes this step dropped, with their files: one made under that name again may keep it. */
  private Map<String, Long> filesOfDropped(List<Held> now) {
    Map<String, Long> files = new HashMap<>();
    for (Held one : now) {
      Optional<Relation> before = known.get(one.oid());
      if (one.relation().isEmpty() && before.isPresent() && known.dropped(one.oid())) {
        before.filter(Relation::index).ifPresent(index -> files.put(index.name(), index.file()));
      }
    }
    return files;
  }

  private void storage(
      Seen seen,
      Held one,
      Relation relation,
      Optional<Relation> before,
      Map<String, Long> dropped) {
    known.put(one.oid(), relation);
    Long counted = scans.put(one.oid(), one.scans());
    if (own.has(one.oid(), relation)) {
      own.made(one.oid());
      Long file = dropped.get(relation.name());
      if (relation.index() && file != null && file != relation.file()) {
        seen.rebuilt.add(relation.name());
      }
      return;
    }
    if (before.filter(b -> b.file() != relation.file()).isPresent() && !relation.sequence()) {
      (relation.index() ? seen.rebuilt : seen.rewrites).add(before.get().name());
    }
    if (one.scans() > (counted == null ? 0 : counted)) {
      seen.scans.add(before.orElse(relation).name());
    }
  }

  /** These give a table a new file because that is what they are for. */
  private static boolean meansToMove(Step step) {
    String command = step.first().command();
    String text = step.script().textOf(step.first()).toUpperCase(Locale.ROOT);
    return command.startsWith("TRUNCATE")
        || command.startsWith("REFRESH")
        || text.contains("SET TABLESPACE");
  }

  private void locks(Seen seen, Held one, Relation relation) {
    boolean isNew = own.has(one.oid(), relation);
    Set<String> before = held.computeIfAbsent(one.oid(), oid -> new HashSet<>());
    for (String mode : one.modes()) {
      if (!before.add(mode)) {
        continue;
      }
      ofPiece.computeIfAbsent(one.oid(), oid -> new HashSet<>()).add(mode);
      if (!isNew
          && LockCap.COUNTED.contains(mode)
          && !relation.sequence()
          && !relation.name().equals(history)) {
        cap.held();
      }
      if (!relation.index() || (!isNew && tells(mode))) {
        seen.locks.add(lock(one.oid(), relation, mode));
      }
    }
  }

  /** Whoever uses a table has the weaker locks on its indexes. */
  private static boolean tells(String mode) {
    return LockMode.of(mode)
        .filter(known -> known.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0)
        .isPresent();
  }

  /** Takes what is held now as known: what Drydock itself did in between is no step's doing. */
  void forgetOwnDoing() throws ServerException {
    for (Held one : relations.held().fresh()) {
      changing(one);
      one.relation().ifPresent(relation -> known.put(one.oid(), relation));
      scans.put(one.oid(), one.scans());
      held.computeIfAbsent(one.oid(), oid -> new HashSet<>()).addAll(one.modes());
    }
  }

  /** A row version that stays behind when all is rolled back. */
  record Dead(String relation, long rows) {}

  /** Tables that were there before and whose rows were changed; asked before rolling back. */
  List<Dead> dead() throws ServerException {
    List<Dead> dead = new ArrayList<>();
    Map<Long, Long> changes = relations.changes();
    for (Held one : relations.held().all().stream().sorted(HeldRelations.BY_NAME).toList()) {
      long rows = changes.getOrDefault(one.oid(), 0L);
      if (rows > 0 && !own.has(one.oid())) {
        one.relation()
            .filter(relation -> !relation.index() && !relation.name().equals(history))
            .ifPresent(relation -> dead.add(new Dead(relation.name(), rows)));
      }
    }
    return dead;
  }
}
