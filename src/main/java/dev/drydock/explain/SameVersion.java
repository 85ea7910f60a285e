package dev.drydock.explain;

import dev.drydock.explain.Trail.Listed;
import dev.drydock.explain.Trail.Standing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A version that a tool's history refuses because it has it already: which files are of it. */
final class SameVersion {
  private SameVersion() {}

  /** Says it; with no such files, what else it may be. */
  static void into(Draft draft, Case failure, Key key) {
    draft
        .why("The history has this version already: two files have it, or it was applied before.")
        .remedy("Give the file another version, or mark it as applied where it is.");
    List<Listed> files = of(failure.trail(), key.value());
    if (files.size() < 2) {
      return;
    }
    String names = files.stream().map(Listed::name).collect(Collectors.joining(" and "));
    Listed last =
        files.stream()
            .filter(file -> file.standing() != Standing.APPLIED)
            .reduce((first, second) -> second)
            .orElse(files.getLast());
    String title = "Give %s a version of its own".formatted(last.name());
    draft
        .why(
            "%s have the version %s, and the history takes each once."
                .formatted(names, key.value()))
        .remedy(title + ": one behind all others.")
        .fix(Near.said(title));
  }

  /** Those whose names begin with it, after a letter at most; zeros before it do not count. */
  private static List<Listed> of(Trail trail, String version) {
    Pattern begins =
        Pattern.compile(
            "(?:.*/)?[A-Za-z]?0*"
                + Pattern.quote(version.replaceFirst("^0+(?=.)", ""))
                + "(?![0-9.]*[0-9]).*");
    return trail.files().stream().filter(file -> begins.matcher(file.name()).matches()).toList();
  }
}
