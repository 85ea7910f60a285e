package dev.drydock.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
  @TempDir private Path data;

  @Test
  void theIndexNamesEveryFileOfTheSamples() throws IOException {
    List<String> found = new ArrayList<>();
    for (Demo demo : Demo.values()) {
      try (Stream<Path> files = Files.list(Path.of("migrations-sample", demo.id()))) {
        files.map(file -> demo.id() + "/" + file.getFileName()).sorted().forEach(found::add);
      }
    }
    assertEquals(found, DemoResources.text("index.txt").lines().toList());
  }

  @Test
  void whatAPersonChangedStaysUntilReset() throws DrydockException, IOException {
    DemoFiles files = new DemoFiles(data);
    for (Demo demo : Demo.values()) {
      files.copyIfAbsent(demo);
      assertEquals(DemoResources.files(demo), present(files, demo));
    }
    Path changed = files.folder(Demo.NUMBERED).resolve("006_product_migrations.sql");
    Files.writeString(changed, "SELECT 1;");
    Files.move(
        files.folder(Demo.NUMBERED).resolve("003_contact_tags.sql"),
        files.folder(Demo.NUMBERED).resolve("011_contact_tags.sql"));
    files.copyIfAbsent(Demo.NUMBERED);
    assertEquals("SELECT 1;", Files.readString(changed));
    files.reset(Demo.NUMBERED);
    assertEquals(DemoResources.files(Demo.NUMBERED), present(files, Demo.NUMBERED));
    assertEquals(
        DemoResources.text("numbered/006_product_migrations.sql"), Files.readString(changed));
  }

  @Test
  void gitKnowsWhatWasApplied() throws DrydockException, IOException, GitAPIException {
    DemoFiles files = new DemoFiles(data);
    files.copyIfAbsent(Demo.NUMBERED);
    String applied = DemoResources.text("history/002_tenants_and_users.sql");
    List<String> versions = new ArrayList<>();
    try (Git git = Git.open(files.folder(Demo.NUMBERED).toFile())) {
      assertTrue(git.status().call().isClean());
      for (RevCommit commit : git.log().call()) {
        Repository repository = git.getRepository();
        ObjectId blob = repository.resolve(commit.name() + ":002_tenants_and_users.sql");
        versions.add(new String(repository.open(blob).getBytes(), StandardCharsets.UTF_8));
      }
    }
    assertTrue(versions.contains(applied));
    assertFalse(versions.getFirst().equals(applied));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "no folder");
    DrydockException refused =
        assertThrows(DrydockException.class, () -> new DemoFiles(file).copyIfAbsent(Demo.SUPABASE));
    assertEquals("demo-not-copied", refused.problem().code());
  }

  private static List<String> present(DemoFiles files, Demo demo) throws IOException {
    try (Stream<Path> found = Files.list(files.folder(demo))) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> demo.id() + "/" + file.getFileName())
          .sorted()
          .toList();
    }
  }
}
