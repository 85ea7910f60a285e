package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.NewFile;
import dev.drydock.problem.TextEdit;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Fixes that are written into real files and taken back. */
class TakeFixesTest {
  private static final String WINDOWS = "\uFEFFSELECT 'ü😀', user_tenants;\r\nSELECT 2;\r\n";

  @TempDir Path home;
  private Path folder;
  private UseCases useCases;
  private Workspace workspace;

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectories(home.resolve("sql"));
    Files.writeString(folder.resolve("001_a.sql"), WINDOWS);
    Files.writeString(folder.resolve("002_b.sql"), "SELECT 1;\n");
    useCases = UseCases.create(AppPaths.below(home.resolve("own")), Map.of(), Keyring.none());
    workspace =
        new Workspace(
            folder, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  @Test
  void keepsMarkLineEndsAndRightsAndCanBeUndone() throws Exception {
    Path file = folder.resolve("001_a.sql");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Fix fix =
        Fix.of(
            "Rename",
            new TextEdit(1, 1, 1, 1, "-- x\n"),
            new TextEdit(1, 14, 1, 26, "tenant_users"),
            new TextEdit(2, 8, 2, 9, "3"));
    TakeFixes.Done done = take("001_a.sql", fix);
    assertEquals(
        "\uFEFF-- x\r\nSELECT 'ü😀', tenant_users;\r\nSELECT 3;\r\n", Files.readString(file));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    useCases.takeFixes().undo(done);
    assertEquals(WINDOWS, Files.readString(file));
  }

  @Test
  void aFixThatOverlapsAnotherIsLeftForTheNextCheck() throws Exception {
    TakeFixes.Done done =
        take(
            "002_b.sql",
            Fix.of("one", new TextEdit(1, 8, 1, 9, "10")),
            Fix.of("again", new TextEdit(1, 8, 1, 9, "10"), new TextEdit(1, 9, 1, 9, " + 1")),
            Fix.of("other", new TextEdit(1, 1, 1, 9, "SELECT 7")));
    assertEquals("SELECT 10 + 1;\n", Files.readString(folder.resolve("002_b.sql")));
    assertEquals(2, done.taken());
    assertEquals(1, done.left());
  }

  @Test
  void whatChangedSinceIsLeftAlone() throws Exception {
    Path file = folder.resolve("002_b.sql");
    Fix fix = Fix.of("x", new TextEdit(1, 8, 1, 9, "5"));
    Migration checked = migration("002_b.sql");
    Files.writeString(file, "SELECT now();\n");
    assertEquals(
        "fix-on-changed-file",
        refused(() -> useCases.takeFixes().take(workspace, checked, List.of(fix))));
    assertEquals("SELECT now();\n", Files.readString(file));

    TakeFixes.Done done = take("002_b.sql", Fix.of("x", new TextEdit(1, 8, 1, 11, "pi")));
    assertEquals("SELECT pi();\n", Files.readString(file));
    Files.writeString(file, "SELECT 4;\n");
    assertEquals("undo-on-changed-file", refused(() -> useCases.takeFixes().undo(done)));
    assertEquals("SELECT 4;\n", Files.readString(file));
  }

  @Test
  void aNewFileTakesTheFoldersNextVersionAndGoesWhenUndone() throws Exception {
    Fix fix =
        new Fix(
            "Split",
            List.of(new TextEdit(1, 8, 1, 9, "2")),
            Optional.of(new NewFile("validate it", "SELECT 9;\n")),
            Optional.empty());
    TakeFixes.Done done = take("002_b.sql", fix);
    Path made = folder.resolve("003_validate_it.sql");
    assertEquals("SELECT 9;\n", Files.readString(made));
    assertEquals("SELECT 2;\n", Files.readString(folder.resolve("002_b.sql")));
    useCases.takeFixes().undo(done);
    assertFalse(Files.exists(made));
    assertEquals("SELECT 1;\n", Files.readString(folder.resolve("002_b.sql")));
  }

  private TakeFixes.Done take(String file, Fix... fixes) throws Exception {
    return useCases.takeFixes().take(workspace, migration(file), List.of(fixes));
  }

  private static String refused(Executable call) {
    return assertThrows(DrydockException.class, call).problem().code();
  }

  private Migration migration(String file) throws Exception {
    return useCases.showStatus().show(workspace).list().rows().stream()
        .flatMap(row -> row.migration().stream())
        .filter(found -> found.file().equals(file))
        .findFirst()
        .orElseThrow();
  }
}
