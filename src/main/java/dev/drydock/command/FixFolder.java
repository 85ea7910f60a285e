package dev.drydock.command;

import dev.drydock.check.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the first fix of many findings at once. */
public final class FixFolder {
  /** One fix may lay another open, but not for ever. */
  private static final int ROUNDS = 10;

  private final CheckFolder checkFolder;
  private final ApplyFix applyFix;

  FixFolder(CheckFolder checkFolder, ApplyFix applyFix) {
    this.checkFolder = checkFolder;
    this.applyFix = applyFix;
  }

  /**
   * The fixes that would be taken; those of names that are not there only where their rule is asked
   * for, since they are guesses.
   *
   * @param rules ids; empty for all rules whose fixes are certain
   * @return titles by file, in the order of the folder
   */
  public Map<String, List<String>> proposed(CheckReport report, Set<String> rules) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    chosen(report, rules)
        .forEach((file, fixes) -> titles.put(file.file(), fixes.stream().map(Fix::title).toList()));
    return titles;
  }

  /**
   * Takes fixes, checks again, and goes on while that finds more.
   *
   * @return what was done, in order; taking it back goes from the last to the first
   * @throws DrydockException INPUT when a file cannot be written
   */
  public List<ApplyFix.Done> fix(Workspace workspace, List<String> versions, Set<String> rules)
      throws DrydockException {
    List<ApplyFix.Done> done = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<Migration, List<Fix>> chosen = chosen(checkFolder.check(workspace, versions), rules);
      if (chosen.isEmpty()) {
        break;
      }
      for (Map.Entry<Migration, List<Fix>> entry : chosen.entrySet()) {
        List<TextEdit> edits =
            entry.getValue().stream().flatMap(fix -> fix.edits().stream()).toList();
        done.add(applyFix.apply(entry.getKey(), edits));
      }
    }
    return done;
  }

  private static Map<Migration, List<Fix>> chosen(CheckReport report, Set<String> rules) {
    Map<String, Migration> files = new LinkedHashMap<>();
    for (StatusRow row : report.status().list().rows()) {
      row.migration().ifPresent(migration -> files.put(migration.file(), migration));
    }
    Map<Migration, List<Fix>> chosen = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Optional<Migration> file = finding.file().map(files::get);
      if (file.isPresent() && finding.counts() && isAskedFor(finding, rules)) {
        finding.fixes().stream()
            .findFirst()
            .filter(FixFolder::isOfThisFile)
            .filter(fix -> isFree(fix, chosen.getOrDefault(file.get(), List.of())))
            .ifPresent(fix -> chosen.computeIfAbsent(file.get(), f -> new ArrayList<>()).add(fix));
      }
    }
    return chosen;
  }

  private static boolean isAskedFor(Finding finding, Set<String> rules) {
    return rules.isEmpty()
        ? !finding.rule().startsWith("unknown-")
        : rules.contains(finding.rule());
  }

  private static boolean isOfThisFile(Fix fix) {
    return !fix.edits().isEmpty() && fix.newFile().isEmpty() && fix.sql().isEmpty();
  }

  /** Whether no edit touches the lines of another; such a fix waits for the next round. */
  private static boolean isFree(Fix fix, List<Fix> taken) {
    return taken.stream()
        .flatMap(other -> other.edits().stream())
        .noneMatch(other -> fix.edits().stream().anyMatch(edit -> meet(edit, other)));
  }

  private static boolean meet(TextEdit one, TextEdit other) {
    return one.line() <= other.endLine() && other.line() <= one.endLine();
  }
}
