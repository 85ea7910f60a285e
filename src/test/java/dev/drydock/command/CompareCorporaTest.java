package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compare.Comparison;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder made of a database is what the folder makes on scratch. */
@Tag("full")
class CompareCorporaTest {
  @TempDir private static Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "umami-software-umami",
        "bitmagnet-io-bitmagnet",
        "rust-lang-docs.rs",
        "iflytek-skillhub",
        "MarquezProject-marquez",
        "solanabr-superteam-academy",
        "rust-lang-crates.io"
      })
  void aDatabaseItsFolderMadeDoesNotDiffer(String name) throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    Path folder = Corpora.root().resolve(name);
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
        Workspace workspace = FolderByHand.open(useCases, database, folder)) {
      FolderByHand made = new FolderByHand(useCases, workspace, database);
      made.make();

      Comparison comparison = made.compare().comparison();

      assertThat(comparison.warnings()).isEmpty();
      assertThat(comparison.expected().snapshot().objects().size()).isGreaterThan(20);
      assertThat(comparison.differences())
          .extracting(d -> d.kind() + " " + d.id() + " " + d.actual() + " -> " + d.expected())
          .isEmpty();
    }
  }
}
