package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  @TempDir private Path home;

  @Test
  void comeBackAsTheyWereLeft() throws DrydockException {
    AppPaths paths = AppPaths.below(home);
    assertEquals(AppSettings.initial(), new SettingsStore(paths).load().settings());
    AppSettings left =
        new SettingsStore(paths)
            .change(
                settings ->
                    settings
                        .withTheme(AppSettings.Theme.DARK)
                        .withZoom(1.25)
                        .withFolder(Path.of("/srv/one"))
                        .withFolder(Path.of("/srv/two"))
                        .withFolder(Path.of("/srv/one"))
                        .withWindow(new AppSettings.WindowBounds(10, 20, 1440, 900, true))
                        .withColumns(List.of(new AppSettings.Column("version", 90, true)))
                        .withLastProfile(Optional.of("crm"))
                        .withLogShown(false));
    assertEquals(left, new SettingsStore(paths).load().settings());
    assertEquals(List.of(Path.of("/srv/one"), Path.of("/srv/two")), left.recentFolders());
  }

  @Test
  void tenFoldersAreRemembered() {
    AppSettings settings = AppSettings.initial();
    for (int i = 0; i < 12; i++) {
      settings = settings.withFolder(Path.of("/srv/" + i));
    }
    assertEquals(10, settings.recentFolders().size());
    assertEquals(Path.of("/srv/11"), settings.recentFolders().getFirst());
  }

  @Test
  void whatCannotBeUnderstoodIsAsAtAFirstStart() throws DrydockException, IOException {
    Path file = home.resolve("config/settings.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"theme\": \"sepia\", \"zoom\": 90, \"window\": {\"width\": 3}, \"recentFolders\": 7}");
    assertEquals(AppSettings.initial(), new SettingsStore(AppPaths.below(home)).load().settings());
    Files.writeString(file, "not JSON");
    SettingsStore.Loaded loaded = new SettingsStore(AppPaths.below(home)).load();
    assertEquals(AppSettings.initial(), loaded.settings());
    assertTrue(loaded.problem().orElseThrow().message().contains("settings.json.corrupt-"));
  }
}
