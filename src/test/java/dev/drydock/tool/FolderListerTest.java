package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListerTest {
  @TempDir Path path;

  @Test
  void filesComeInByteOrderAndHiddenOnesNot() throws Exception {
    new TestFolder(path)
        .with("b.sql", "B.sql", "a/z.sql", ".hidden.sql", ".git/1.sql", "node_modules/1.sql")
        .with("\uE000.sql", "\uD83D\uDE00.sql");

    assertEquals(
        List.of("B.sql", "a/z.sql", "b.sql", "\uE000.sql", "\uD83D\uDE00.sql"),
        FolderLister.list(path).files());
  }

  @Test
  void ignoredFilesAreLeftOut() throws Exception {
    new TestFolder(path)
        .with("1_a.sql", "2_b.draft.sql", "old/3_c.sql", "sub/4_d.draft.sql")
        .file(".drydock.json", "{\"ignore\": [\"*.draft.sql\", \"old\"]}");
    assertEquals(List.of("1_a.sql"), FolderLister.list(path).files());
  }

  @Test
  void noSuchFolderIsTheCallersMistake() throws IOException {
    refused("no-such-folder", path.resolve("absent"));
    refused("not-a-folder", Files.createFile(path.resolve("file")));
  }

  @Test
  void aFolderWithoutTheRightToListItIsNamed() throws IOException {
    Path closed = Files.createDirectory(path.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(closed), "this user may read everything");
    refused("folder-unreadable", closed);
  }

  @Test
  void linksAreFollowedAndBrokenOrCircularOnesNamed() throws Exception {
    new TestFolder(path).with("real/1_a.sql");
    Path folder = Files.createDirectory(path.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("1_a.sql"), path.resolve("real/1_a.sql"));
    Files.createSymbolicLink(folder.resolve("2_b.sql"), path.resolve("nowhere"));
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/again"), folder);

    FolderListing listing = FolderLister.list(folder);

    assertEquals(List.of("1_a.sql"), listing.files());
    assertEquals(
        List.of("broken-link", "link-loop"),
        listing.problems().stream().map(Problem::code).sorted().toList());
    assertTrue(listing.problems().stream().anyMatch(p -> p.files().contains("2_b.sql")));
  }

  @Test
  void aLinkToAFolderIsAFolder() throws Exception {
    new TestFolder(path).with("real/1_a.sql");
    Path link = Files.createSymbolicLink(path.resolve("link"), path.resolve("real"));
    assertEquals(List.of("1_a.sql"), FolderLister.list(link).files());
  }

  private static void refused(String code, Path folder) {
    DrydockException refused =
        assertThrows(DrydockException.class, () -> FolderLister.list(folder));
    assertEquals(DrydockException.Kind.INPUT, refused.kind());
    assertEquals(code, refused.problem().code());
  }
}
