package dev.drydock.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.migration.CompareSettings;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes made by hand are named, each of them and nothing else, and the fix closes them. */
class ChangesByHandTest {
  private static final SchemaComparison HOW =
      new SchemaComparison(Platform.none(), Noise.usual(), CompareSettings.NONE, Origins.unknown());

  /** A database with its rows, and what it should be. */
  private record Original(CatalogTruth truth, Side expected, KeptRows rows) {
    static Original of(WriteSession session) throws ServerException {
      return new Original(CatalogTruth.read(session), side(session), KeptRows.of(session));
    }
  }

  private static Side side(WriteSession session) throws ServerException {
    return Side.of("", Snapshot.read(session, Scope.all()), session.facts().role());
  }

  /** A database with something of every kind, and rows in it. */
  private static TestDatabase filled(TestPostgres server) throws Exception {
    TestDatabase test = server.newDatabase();
    String sql = Resources.text("/catalog/every-kind.sql") + Resources.text("/compare/more.sql");
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      Script script = Script.parse(sql);
      for (Statement one : script.statements()) {
        session.execute(script.textOf(one), notice -> {});
      }
      session.begin();
      KeptRows.fill(session);
      session.commit();
    }
    return test;
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 16, 18})
  @Tag("full")
  void eachKindOfChangeAlone(int major) throws Exception {
    TestDatabase test = filled(TestPostgres.ofMajor(major));
    long seed = Long.getLong("drydock.seed", 1);
    List<String> wrong = new ArrayList<>();
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      session.begin();
      Original original = Original.of(session);
      session.rollback();
      Random random = new Random(seed);
      for (String kind : ByHand.kinds()) {
        for (int i = 0; i < Integer.getInteger("drydock.tries", 3); i++) {
          session.begin();
          List<String> done = new ByHand(session, random).of(kind, 1);
          if (!done.isEmpty()) {
            wrong.addAll(judged(session, original, done));
          }
          session.rollback();
        }
      }
    }
    assertThat(wrong).as("with seed " + seed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 16, 18})
  @Tag("full")
  void fiftyChangesTogether(int major) throws Exception {
    TestDatabase test = filled(TestPostgres.ofMajor(major));
    fifty(test, Long.getLong("drydock.seed", 1), Integer.getInteger("drydock.seeds", 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 16, 18})
  @Tag("full")
  void whatWasWrongOnce(int major) throws Exception {
    assertThat(wrongSets("/compare/found.sql", major, ChangesByHandTest::again)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 16, 18})
  @Tag("full")
  void withoutDropsWhatIsInTheWayIsSaid(int major) throws Exception {
    assertThat(
            wrongSets(
                "/compare/in-the-way.sql",
                major,
                (session, original, changes) -> {
                  session.begin();
                  new ByHand(session, new Random(0)).run(changes);
                  Comparison comparison =
                      HOW.compare(original.expected(), side(session), List.of());
                  List<String> wrong = told(careful(session, original, comparison), changes);
                  session.rollback();
                  return wrong;
                }))
        .isEmpty();
  }

  /** What is wrong with some changes made to the original. */
  private interface Judge {
    List<String> wrong(WriteSession session, Original original, List<String> changes)
        throws Exception;
  }

  private static List<String> wrongSets(String resource, int major, Judge judge) throws Exception {
    TestDatabase test = filled(TestPostgres.ofMajor(major));
    List<String> wrong = new ArrayList<>();
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      session.begin();
      Original original = Original.of(session);
      session.rollback();
      for (String set : Resources.text(resource).split("\n\n")) {
        Script script = Script.parse(set);
        List<String> changes = script.statements().stream().map(script::textOf).toList();
        wrong.addAll(judge.wrong(session, original, changes));
      }
    }
    return wrong;
  }

  @Test
  void tenChangesTogether() throws Exception {
    TestDatabase test = filled(TestPostgres.shared());
    assertThat(together(test, 2026, 10)).isEmpty();
  }

  static void fifty(TestDatabase test, long first, int seeds) throws Exception {
    Map<Long, List<String>> wrong = new TreeMap<>();
    for (long seed = first; seed < first + seeds; seed++) {
      List<String> faults = together(test, seed, Integer.getInteger("drydock.changes", 50));
      if (!faults.isEmpty()) {
        wrong.put(seed, faults);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> together(TestDatabase test, long seed, int changes) throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      session.begin();
      Original original = Original.of(session);
      List<String> done = new ByHand(session, new Random(seed)).some(changes);
      List<String> faults = judged(session, original, done);
      session.rollback();
      return faults.isEmpty() ? faults : fewest(session, original, done, faults);
    }
  }

  /** The faults of as few of the changes as still have the first. */
  private static List<String> fewest(
      WriteSession session, Original original, List<String> done, List<String> found)
      throws ServerException {
    List<String> least = new ArrayList<>(done);
    List<String> faults = found;
    for (int size = least.size() / 2; size > 0; size /= 2) {
      for (int at = least.size() - size; at >= 0; at -= size) {
        List<String> fewer = new ArrayList<>(least);
        fewer.subList(at, Math.min(at + size, fewer.size())).clear();
        List<String> still = again(session, original, fewer);
        if (still.contains(found.get(1))) {
          least = fewer;
          faults = still;
        }
      }
    }
    return faults;
  }

  private static List<String> again(WriteSession session, Original original, List<String> changes)
      throws ServerException {
    session.begin();
    new ByHand(session, new Random(0)).run(changes);
    List<String> faults = judged(session, original, changes);
    session.rollback();
    return faults;
  }

  /**
   * What is wrong with a comparison after some changes and with its fix; nothing, if all is well.
   */
  private static List<String> judged(WriteSession session, Original original, List<String> done)
      throws ServerException {
    List<String> faults = new ArrayList<>();
    CatalogTruth actual = CatalogTruth.read(session);
    SortedSet<String> truth = original.truth().differences(actual);
    Comparison comparison = HOW.compare(original.expected(), side(session), List.of());
    SortedSet<String> said = new TreeSet<>();
    comparison.counting().forEach(one -> said.add(kind(one) + " " + one.id()));
    SortedSet<String> silent = new TreeSet<>(truth);
    silent.removeAll(said);
    silent.forEach(one -> faults.add("NOT SAID: " + one));
    SortedSet<String> invented = new TreeSet<>(said);
    invented.removeAll(truth);
    Set<String> either = original.truth().toldWithParents(actual);
    invented.removeIf(one -> either.contains(one.substring(one.indexOf(' ') + 1)));
    invented.forEach(one -> faults.add("INVENTED: " + one));
    KeptRows before = KeptRows.of(session);
    Map<String, String> sumsBefore = before.sums(session, original.rows());
    DdlScript fix = comparison.closing(comparison.counting(), true);
    for (String sql : fix.sql()) {
      try {
        session.execute(sql, notice -> {});
      } catch (ServerException e) {
        faults.add("FIX FAILS: " + e.getMessage() + " in " + sql);
        return told(faults, done);
      }
    }
    Map<String, String> sumsAfter = KeptRows.of(session).sums(session, before);
    Comparison again = HOW.compare(original.expected(), side(session), List.of());
    again
        .counting()
        .forEach(
            one ->
                faults.add(
                    "LEFT: "
                        + one.kind()
                        + " "
                        + one.id()
                        + " "
                        + one.actual()
                        + " -> "
                        + one.expected()
                        + " "
                        + fix.remarks()));
    original
        .truth()
        .differences(CatalogTruth.read(session))
        .forEach(one -> faults.add("REALLY LEFT: " + one));
    if (!sumsBefore.equals(sumsAfter)) {
      faults.add("ROWS: " + sumsBefore + " became " + sumsAfter);
    }
    return told(faults, done);
  }

  /**
   * What is wrong with the fix that drops nothing: it runs, and what it leaves is untracked or
   * said.
   */
  private static List<String> careful(
      WriteSession session, Original original, Comparison comparison) throws ServerException {
    DdlScript fix = comparison.closing(comparison.counting(), false);
    List<String> faults = new ArrayList<>();
    session.savepoint("careful");
    for (String sql : fix.sql()) {
      try {
        session.execute(sql, notice -> {});
      } catch (ServerException e) {
        faults.add("CAREFUL FIX FAILS: " + e.getMessage() + " in " + sql);
        break;
      }
    }
    if (faults.isEmpty() && fix.remarks().stream().noneMatch(said -> said.contains("cannot be"))) {
      HOW.compare(original.expected(), side(session), List.of()).counting().stream()
          .filter(one -> one.kind() != Difference.Kind.UNTRACKED)
          .forEach(one -> faults.add("CAREFUL FIX LEAVES: " + one.kind() + " " + one.id()));
    }
    session.rollbackTo("careful");
    session.release("careful");
    return faults;
  }

  /** A column of a partition is there, also where it is no object of its own. */
  private static Difference.Kind kind(Difference one) {
    Change change = one.change();
    boolean inherited =
        change.after().or(change::before).filter(o -> o.fact("inherited").isPresent()).isPresent();
    return inherited ? Difference.Kind.DIFFERENT : one.kind();
  }

  private static List<String> told(List<String> faults, List<String> done) {
    if (!faults.isEmpty()) {
      faults.addFirst("AFTER " + done);
    }
    return faults;
  }
}
