package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged into the window; the headless platform itself drags nothing. */
class DropFolderTest {
  @TempDir Path home;

  @Test
  void aFolderIsOpenedAndOfAFileTheFolderItIsIn() throws Exception {
    File file = Files.writeString(home.resolve("001_a.sql"), "SELECT 1;").toFile();
    assertEquals(Optional.of(home), DropFolder.folder(List.of(home.toFile())));
    assertEquals(Optional.of(home), DropFolder.folder(List.of(file, new File("elsewhere"))));
    assertEquals(Optional.empty(), DropFolder.folder(List.of()), "a text or a picture");
    assertEquals(Optional.empty(), DropFolder.folder(List.of(new File("alone"))));
  }
}
