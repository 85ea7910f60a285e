package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.check.Finding;
import dev.drydock.problem.Severity;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited file checked on the ground of the check before: the same as checking everything. */
class CheckEditedTest {
  @TempDir Path home;
  private Path folder;
  private CheckFolder checkFolder;
  private UseCases useCases;
  private Workspace workspace;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectories(home.resolve("sql"));
    useCases = UseCases.create(AppPaths.below(home.resolve("own")), Map.of(), Keyring.none());
    checkFolder = useCases.checkFolder();
    workspace =
        new Workspace(
            folder, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  @Test
  void seesWhatTheFileAndThoseBeforeItMakeNow() throws Exception {
    Path made = write("001_made.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n");
    Path used = write("002_used.sql", "ALTER TABLE users ADD COLUMN name text;\n");
    Path last = write("003_last.sql", "ALTER TABLE users ADD COLUMN other text;\n");
    KeptCheck kept = checkFolder.keep(workspace);
    assertEquals(List.of(), unknown(kept, "003_last.sql"));
    write("002_used.sql", "-- more lines\nSELECT 1;\nALTER TABLE users RENAME TO people;\n");
    kept = checkFolder.again(kept, Set.of(used)).orElseThrow();
    write("003_last.sql", "ALTER TABLE users ADD COLUMN other text;\n-- edited\n");
    kept = checkFolder.again(kept, Set.of(last)).orElseThrow();
    List<Finding> found = unknown(kept, "003_last.sql");
    assertEquals(1, found.size());
    assertTrue(found.getFirst().suggestion().contains("002_used.sql, line 3"), found::toString);
    write("001_made.sql", "CREATE TABLE people (id bigint PRIMARY KEY);\n");
    write("002_used.sql", "SELECT 1;\n");
    write("003_last.sql", "ALTER TABLE people ADD COLUMN other text;\n");
    kept = checkFolder.again(kept, Set.of(made, used, last)).orElseThrow();
    assertEquals(checkFolder.check(workspace, List.of()).findings(), kept.report().findings());
    assertEquals(List.of(), unknown(kept, "003_last.sql"));
  }

  /** Before it is written to a server, and gone once it is put right. */
  @Test
  void whatTheToolWouldRefuseIsFound() throws Exception {
    String whole = "-- migrate:up\nSELECT 1;\n-- migrate:down\n";
    write("20240101000000_first.sql", whole);
    Path half = write("20240102000000_half.sql", "-- migrate:up\nSELECT 1;\n");
    KeptCheck kept = checkFolder.keep(workspace);
    assertEquals(List.of("20240102000000_half.sql"), refused(kept));
    write("20240102000000_half.sql", "SELECT 1;\n" + whole);
    kept = checkFolder.again(kept, Set.of(half)).orElseThrow();
    assertEquals(List.of("20240102000000_half.sql"), refused(kept));
    write("20240102000000_half.sql", whole);
    kept = checkFolder.again(kept, Set.of(half)).orElseThrow();
    assertEquals(List.of(), refused(kept));
  }

  private static List<String> refused(KeptCheck kept) {
    return kept.report().findings().stream()
        .filter(finding -> finding.rule().equals("wrong-marks"))
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.file().orElseThrow())
        .toList();
  }

  /** What a file makes that nobody can read may be there, also when a later one is edited. */
  @Test
  void whatAnUnreadableFileMayMakeIsNotCalledUnknown() throws Exception {
    Path made = folder.resolve("001_made.sql");
    Files.write(made, "CREATE TABLE caf\u00e9 (id int);\n".getBytes(StandardCharsets.ISO_8859_1));
    Path used = write("002_used.sql", "ALTER TABLE users ADD COLUMN name text;\n");
    KeptCheck kept = checkFolder.keep(workspace);
    assertEquals(
        List.of("not-utf8"),
        kept.report().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::rule)
            .toList());
    write("002_used.sql", "ALTER TABLE users ADD COLUMN other text;\n");
    kept = checkFolder.again(kept, Set.of(used)).orElseThrow();
    assertEquals(List.of(), unknown(kept, "002_used.sql"));
    write("001_made.sql", "CREATE TABLE people (id int);\n");
    assertEquals(1, unknown(checkFolder.keep(workspace), "002_used.sql").size());
  }

  /** As many statements each time, with another name, another line, another right or path. */
  @Test
  void whatFollowsIsReadAgainWhenAnEditChangesSomething() throws Exception {
    String plain = "CREATE TABLE users (id bigint);\nSELECT 1;\n";
    Path edited = write("001_made.sql", plain);
    write("002_used.sql", "ALTER TABLE users ADD COLUMN name text;\n");
    write("003_last.sql", "ALTER TABLE users DROP COLUMN name, DROP COLUMN nickname;\n");
    write("004_more.sql", "CREATE TABLE other.things (id int);\nSELECT 1 FROM users;\n");
    KeptCheck kept = checkFolder.keep(workspace);
    for (String text :
        List.of(
            "CREATE TABLE users (id int);\nSELECT 2;\n",
            "CREATE TABLE users (id bigint, nickname text);\nSELECT 2;\n",
            "CREATE TABLE people (id bigint);\nSELECT 2;\n",
            "SELECT 2;\nCREATE TABLE users (id bigint);\n",
            "\nCREATE TABLE users (id bigint);\nSELECT 2;\n",
            "CREATE TABLE users (id bigint);\nCREATE SCHEMA other;\n",
            "CREATE TABLE users (id bigint);\nDROP TABLE users;\n",
            "CREATE TABLE users (id bigint);\nSET search_path TO other;\n",
            "CREATE TABLE users (id bigint);\nALTER TABLE users RENAME TO people;\n",
            "CREATE TABLE users (id bigint);\nDO $$ BEGIN EXECUTE 'x' || 'y'; END $$;\n",
            plain)) {
      write("001_made.sql", text);
      kept = checkFolder.again(kept, Set.of(edited)).orElseThrow();
      for (String file : List.of("003_last.sql", "004_more.sql")) {
        Path later = folder.resolve(file);
        String there = Files.readString(later);
        Files.writeString(later, there + "-- edited\n");
        KeptCheck both = checkFolder.again(kept, Set.of(later)).orElseThrow();
        List<Finding> whole = checkFolder.check(workspace, List.of()).findings();
        assertEquals(of(whole, file), of(both.report().findings(), file), text);
        assertEquals(of(whole, "001_made.sql"), of(both.report().findings(), "001_made.sql"), text);
        Files.writeString(later, there);
      }
    }
  }

  @Test
  void whatIsMoreThanAnEditNeedsTheWholeFolder() throws Exception {
    Path made = write("001_made.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n");
    KeptCheck kept = checkFolder.keep(workspace);
    Path other = write("002_other.sql", "SELECT 1;\n");
    assertTrue(checkFolder.again(kept, Set.of(made, other)).isEmpty(), "a new file");
    Files.delete(other);
    assertTrue(checkFolder.again(kept, Set.of(made, other)).isPresent(), "an editor's own");
    assertTrue(checkFolder.again(kept, Set.of()).isEmpty(), "not known");
    Files.delete(made);
    assertTrue(checkFolder.again(kept, Set.of(made)).isEmpty(), "gone");
  }

  /** Each file loses its first half, and then gets it back. */
  @Test
  void realFoldersEditedAnywhereAreJudgedAsByAWholeCheck() throws Exception {
    try (Stream<Path> files = Files.list(Corpora.root().resolve("KanishJebaMathewM-Truxify"))) {
      for (Path file : files.sorted().limit(40).toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    KeptCheck kept = checkFolder.keep(workspace);
    List<Finding> before = kept.report().findings();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.sorted().filter(f -> f.getFileName().toString().hashCode() % 3 == 0).toList()) {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(text.indexOf('\n', text.length() / 2) + 1));
        kept = checkFolder.again(kept, Set.of(file)).orElseThrow();
        String name = file.getFileName().toString();
        List<Finding> whole = checkFolder.check(workspace, List.of()).findings();
        // What the list shows of a file, that it is empty for instance, waits for the next reading.
        assertEquals(placed(whole, name), placed(kept.report().findings(), name), name);
        Files.writeString(file, text);
        kept = checkFolder.again(kept, Set.of(file)).orElseThrow();
        assertEquals(Set.copyOf(before), Set.copyOf(kept.report().findings()), name);
      }
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Finding> unknown(KeptCheck kept, String file) {
    return of(kept.report().findings(), file).stream()
        .filter(finding -> finding.rule().equals("unknown-relation"))
        .toList();
  }

  private static List<Finding> of(List<Finding> findings, String file) {
    return findings.stream().filter(f -> f.file().filter(file::equals).isPresent()).toList();
  }

  private static List<Finding> placed(List<Finding> findings, String file) {
    return of(findings, file).stream().filter(f -> f.span().isPresent()).toList();
  }
}
