package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compare.ByHand;
import dev.drydock.compare.CatalogTruth;
import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.KeptRows;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.run.RunControl;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the issue measures: a folder is applied, fifty random changes are made by hand, the
 * comparison names exactly those, and the fix, tried on a copy and run, closes all of them and
 * keeps the rows.
 */
@Tag("full")
class FolderChangesTest {
  @TempDir private static Path home;

  @TempDir private Path copy;

  @ParameterizedTest
  @CsvSource({
    "numbered, 18, 1",
    "rust-lang-docs.rs, 18, 2",
    "rust-lang-docs.rs, 14, 3",
    "MarquezProject-marquez, 16, 4",
    "umami-software-umami, 18, 5",
    "rust-lang-crates.io, 18, 6"
  })
  void fiftyChangesAreNamedAndClosed(String name, int major, long seed) throws Exception {
    Path folder = name.equals("numbered") ? sample() : Corpora.root().resolve(name);
    TestDatabase database = TestPostgres.ofMajor(major).newDatabase();
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
        Workspace workspace = FolderByHand.open(useCases, database, folder)) {
      FolderByHand made = new FolderByHand(useCases, workspace, database);
      made.make();
      assertThat(names(made.compare().comparison())).isEmpty();
      CatalogTruth wanted;
      CatalogTruth there;
      KeptRows rows;
      Map<String, String> sums;
      List<String> done;
      Database live = workspace.database().orElseThrow();
      try (WriteSession session = live.write()) {
        session.begin();
        KeptRows.fill(session);
        session.commit();
        session.begin();
        wanted = CatalogTruth.read(session);
        KeptRows all = KeptRows.of(session);
        done =
            new ByHand(session, new Random(Long.getLong("drydock.seed", seed)))
                .some(Integer.getInteger("drydock.changes", 50));
        session.commit();
        session.begin();
        there = CatalogTruth.read(session);
        rows = KeptRows.of(session);
        sums = rows.sums(session, all);
        session.rollback();
      }

      CompareReport report = made.compare();
      assertThat(new TreeSet<>(names(report.comparison())))
          .as("seed " + seed + " " + done)
          .isEqualTo(ofTheFolder(wanted.differences(there)));

      CloseDifferences.Proposal fix =
          useCases
              .closeDifferences()
              .close(
                  workspace,
                  report.comparison(),
                  report.comparison().counting(),
                  true,
                  "mend what was done by hand");
      ClosingProof proof =
          useCases
              .closeDifferences()
              .prove(workspace, report, fix, progress -> {}, new RunControl());
      assertThat(proof).as("seed " + seed + " " + done).matches(ClosingProof::closes);
      try (WriteSession session = live.write()) {
        session.begin();
        for (String sql : fix.script().sql()) {
          session.execute(sql, notice -> {});
        }
        session.commit();
        session.begin();
        assertThat(ofTheFolder(wanted.differences(CatalogTruth.read(session)))).isEmpty();
        assertThat(KeptRows.of(session).sums(session, rows)).isEqualTo(sums);
        session.rollback();
      }
      assertThat(names(made.compare().comparison())).isEmpty();
    }
  }

  /** Without the history, which is no part of what a folder makes. */
  private static SortedSet<String> ofTheFolder(SortedSet<String> differences) {
    SortedSet<String> its = new TreeSet<>(differences);
    its.removeIf(
        name -> name.matches(".* (table public.schema_migrations|view public.migration_status)"));
    return its;
  }

  /** The files of the sample that are not broken on purpose. */
  private Path sample() throws IOException {
    for (String file :
        List.of(
            "001_migration_tracking.sql",
            "002_tenants_and_users.sql",
            "003_contacts_and_campaigns.sql",
            "005_products.sql")) {
      Files.copy(Path.of("migrations-sample", "numbered", file), copy.resolve(file));
    }
    return copy;
  }

  private static List<String> names(Comparison comparison) {
    assertThat(comparison.warnings()).isEmpty();
    return comparison.counting().stream()
        .map(one -> one.kind() + " " + one.id())
        .collect(Collectors.toList());
  }
}
