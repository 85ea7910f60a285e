package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program's arguments open. */
class OpeningTest {
  @Test
  void aProfileAFolderTheDemoOrWhatWasOpenBefore() {
    assertEquals(new Opening.AsBefore(), DrydockApplication.opening(List.of()));
    assertEquals(new Opening.Demo(), DrydockApplication.opening(List.of("--demo")));
    assertEquals(new Opening.Named("demo"), DrydockApplication.opening(List.of("-P", "demo")));
    assertEquals(new Opening.Named("live"), DrydockApplication.opening(List.of("-P", "live")));
    assertEquals(
        new Opening.Named("live"), DrydockApplication.opening(List.of("--profile", "live")));
    Path folder = Path.of("sql").toAbsolutePath();
    assertEquals(new Opening.Folder(folder), DrydockApplication.opening(List.of("-d", "sql")));
    assertEquals(new Opening.Folder(folder), DrydockApplication.opening(List.of("sql")));
  }
}
