package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming.Rename;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renaming with a way back, in git's index too, and the lines that name old files. */
class RenamingTest {
  private static final List<Rename> RENAME =
      List.of(new Rename("003_orders.sql", "007_orders.sql"));

  @TempDir Path tree;
  private Path folder;
  private Path readme;

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectories(tree.resolve("db/sql"));
    Files.writeString(folder.resolve("003_orders.sql"), "-- 003_orders.sql\nCREATE TABLE o ();\n");
    readme =
        Files.writeString(
            tree.resolve("README"),
            "run 003_orders.sql first\r\nnot 1003_orders.sql\r\nthen `003_orders`\r\n");
  }

  @Test
  void findsLinesThatNameAnOldFile() throws Exception {
    List<Reference> found = References.find(References.filesOf(tree), RENAME);
    assertEquals(3, found.size(), found::toString);
    Reference first = found.stream().filter(r -> r.file().equals(readme)).findFirst().orElseThrow();
    assertEquals(1, first.line());
    assertEquals("run 007_orders.sql first", first.after());
    assertTrue(found.stream().noneMatch(r -> r.before().contains("1003_orders")));
  }

  @Test
  void changesChosenLinesAndKeepsLineEnds() throws Exception {
    List<Reference> chosen =
        References.find(References.filesOf(tree), RENAME).stream()
            .filter(reference -> reference.file().equals(readme))
            .toList();
    try (Renaming renaming = new Renaming(folder)) {
      renaming.edit(chosen);
      renaming.rename(RENAME);
      renaming.keep();
    }
    assertEquals(
        "run 007_orders.sql first\r\nnot 1003_orders.sql\r\nthen `007_orders`\r\n",
        Files.readString(readme));
    assertTrue(Files.exists(folder.resolve("007_orders.sql")));
    assertFalse(Files.exists(folder.resolve("003_orders.sql")));
  }

  @Test
  void undoesEverythingWhenAStepFails() throws Exception {
    Files.writeString(folder.resolve("004_b.sql"), "b");
    Files.writeString(folder.resolve("008_b.sql"), "in the way");
    String before = Files.readString(readme);
    List<Rename> renames = List.of(RENAME.getFirst(), new Rename("004_b.sql", "008_b.sql"));
    List<Reference> all = References.find(List.of(readme), renames);
    DrydockException failed =
        assertThrows(
            DrydockException.class,
            () -> {
              try (Renaming renaming = new Renaming(folder)) {
                renaming.edit(all);
                renaming.rename(renames);
                renaming.keep();
              }
            });
    assertEquals("not-renamed", failed.problem().code());
    assertTrue(Files.exists(folder.resolve("003_orders.sql")));
    assertEquals("b", Files.readString(folder.resolve("004_b.sql")));
    assertEquals("in the way", Files.readString(folder.resolve("008_b.sql")));
    assertEquals(before, Files.readString(readme));
  }

  @Test
  void refusesAFileThatChangedMeanwhile() throws Exception {
    List<Reference> found = References.find(List.of(readme), RENAME);
    Files.writeString(readme, "something else\n");
    assertThrows(
        DrydockException.class,
        () -> {
          try (Renaming renaming = new Renaming(folder)) {
            renaming.edit(found);
          }
        });
    assertEquals("something else\n", Files.readString(readme));
  }

  @Test
  void renamesInTheIndexOfGitAndLeavesOtherChangesAlone() throws Exception {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      commit(git, "first");
      Files.writeString(readme, "changed, not staged");
      Files.writeString(folder.resolve("untracked.sql"), "SELECT 1;");
      try (Renaming renaming = new Renaming(folder)) {
        renaming.rename(RENAME);
        renaming.index(RENAME);
        renaming.keep();
      }
      Status status = git.status().call();
      assertEquals(java.util.Set.of("db/sql/007_orders.sql"), status.getAdded());
      assertEquals(java.util.Set.of("db/sql/003_orders.sql"), status.getRemoved());
      assertEquals(java.util.Set.of("README"), status.getModified());
      assertEquals(java.util.Set.of("db/sql/untracked.sql"), status.getUntracked());
    }
  }

  @Test
  void findsTheTextOfAnEarlierCommitUnderAnotherName() throws Exception {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      commit(git, "first");
      Files.move(folder.resolve("003_orders.sql"), folder.resolve("004_orders.sql"));
      Files.writeString(folder.resolve("004_orders.sql"), "rewritten");
      git.add().addFilepattern(".").call();
      git.rm().addFilepattern("db/sql/003_orders.sql").call();
      commit(git, "second");
    }
    try (GitRepository repository = GitRepository.holding(folder).orElseThrow()) {
      var found = repository.firstText(folder, text -> text.contains("CREATE TABLE o"));
      assertTrue(found.orElseThrow().origin().startsWith("db/sql/003_orders.sql in commit "));
      assertTrue(repository.firstText(folder, text -> text.contains("nowhere")).isEmpty());
    }
  }

  @Test
  void aFolderOutsideOfAnyRepositoryHasNone() throws Exception {
    assertTrue(GitRepository.holding(folder).isEmpty());
  }

  private static void commit(Git git, String message) throws Exception {
    git.commit()
        .setMessage(message)
        .setSign(false)
        .setAuthor("Ada", "ada@example.org")
        .setCommitter("Ada", "ada@example.org")
        .call();
  }
}
