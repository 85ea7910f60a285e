package dev.drydock.check;

import dev.drydock.migration.CheckSettings;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Applies what a folder's settings say of findings: other severities, and what does not count. */
final class Verdicts {
  private final CheckSettings settings;

  Verdicts(CheckSettings settings) {
    this.settings = settings;
  }

  /** The finding as it is to be shown; empty where its rule is off. */
  Optional<Finding> of(Finding finding) {
    if (settings.severity().containsKey(finding.rule())) {
      return settings
          .severity()
          .get(finding.rule())
          .map(finding::withSeverity)
          .map(this::suppressedBySettings);
    }
    return Optional.of(suppressedBySettings(finding));
  }

  private Finding suppressedBySettings(Finding finding) {
    for (CheckSettings.Ignored ignored : settings.ignore()) {
      if (ignored.rule().equals(finding.rule()) && isMeant(ignored, finding.files())) {
        return finding.suppressed(ignored.reason());
      }
    }
    return finding;
  }

  private static boolean isMeant(CheckSettings.Ignored ignored, List<String> files) {
    if (ignored.file().isEmpty()) {
      return true;
    }
    var pattern = FileSystems.getDefault().getPathMatcher("glob:" + ignored.file().get());
    return files.stream()
        .map(Path::of)
        .anyMatch(file -> pattern.matches(file) || pattern.matches(file.getFileName()));
  }
}
