package dev.drydock.ui.diagnose;

import dev.drydock.profile.Profile;
import java.nio.file.Path;

/** What a database is compared with, as it is chosen. */
sealed interface CompareSource {
  /** For people. */
  String title();

  /**
   * @param appliedOnly whether only what the history says was applied counts
   */
  record Folder(boolean appliedOnly) implements CompareSource {
    @Override
    public String title() {
      return appliedOnly ? "what is applied of the folder" : "what the folder makes";
    }
  }

  record Another(Profile profile) implements CompareSource {
    @Override
    public String title() {
      return "the database " + profile.name();
    }
  }

  record Saved(Path file) implements CompareSource {
    @Override
    public String title() {
      return "the snapshot " + file.getFileName();
    }
  }
}
