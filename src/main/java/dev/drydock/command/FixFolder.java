package dev.drydock.command;

import dev.drydock.check.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes the first fix of many findings at once. One that makes a migration besides is only taken
 * where its rule is asked for, since it moves a statement behind all others.
 */
public final class FixFolder {
  /** One fix may lay another open, but not for ever. */
  private static final int ROUNDS = 10;

  private final CheckFolder checkFolder;
  private final TakeFixes takeFixes;

  FixFolder(CheckFolder checkFolder, TakeFixes takeFixes) {
    this.checkFolder = checkFolder;
    this.takeFixes = takeFixes;
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
    chosen(report, rules, finding -> isAskedFor(finding, rules))
        .forEach(
            (file, fixes) ->
                titles.put(file.file(), fixes.stream().map(FixFolder::words).toList()));
    return titles;
  }

  private static String words(Fix fix) {
    return fix.title() + fix.newFile().map(file -> " (new: " + file.name() + ")").orElse("");
  }

  /**
   * Takes fixes, checks again, and goes on while that finds more.
   *
   * @return what was done, in order; taking it back goes from the last to the first
   * @throws DrydockException INPUT when a file cannot be written
   */
  public List<TakeFixes.Done> fix(Workspace workspace, List<String> versions, Set<String> rules)
      throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    List<TakeFixes.Done> done = new ArrayList<>();
    Set<String> stubborn = new HashSet<>();
    Map<String, Long> before = Map.of(); // of the places whose fixes the last round took
    for (int round = 0; round < ROUNDS; round++) {
      CheckReport report = checkFolder.check(workspace, versions);
      Map<String, Long> now = counts(report);
      Map<String, Long> was = before;
      now.forEach(
          (place, count) -> {
            if (count >= was.getOrDefault(place, Long.MAX_VALUE)) {
              stubborn.add(place);
            }
          });
      Map<Migration, List<Fix>> chosen =
          chosen(
              report,
              rules,
              finding -> isAskedFor(finding, rules) && !stubborn.contains(place(finding)));
      if (chosen.isEmpty()) {
        break;
      }
      before = taken(now, report, chosen);
      for (Map.Entry<Migration, List<Fix>> entry : chosen.entrySet()) {
        done.add(takeFixes.take(workspace, entry.getKey(), entry.getValue()));
      }
    }
    return done;
  }

  /** Findings by file and rule: where a round took fixes and they are not fewer, it was in vain. */
  private static Map<String, Long> counts(CheckReport report) {
    return report.findings().stream()
        .filter(Finding::counts)
        .collect(Collectors.groupingBy(FixFolder::place, Collectors.counting()));
  }

  private static Map<String, Long> taken(
      Map<String, Long> counts, CheckReport report, Map<Migration, List<Fix>> chosen) {
    Set<Fix> fixes = chosen.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return report.findings().stream()
        .filter(finding -> finding.fixes().stream().findFirst().filter(fixes::contains).isPresent())
        .map(FixFolder::place)
        .distinct()
        .filter(counts::containsKey)
        .collect(Collectors.toMap(Function.identity(), counts::get));
  }

  private static String place(Finding finding) {
    return finding.file().orElse("") + "\n" + finding.rule();
  }

  private static Map<Migration, List<Fix>> chosen(
      CheckReport report, Set<String> rules, Predicate<Finding> wanted) {
    Map<String, Migration> files = new LinkedHashMap<>();
    for (StatusRow row : report.status().list().rows()) {
      row.migration().ifPresent(migration -> files.put(migration.file(), migration));
    }
    Map<Migration, List<Fix>> chosen = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Optional<Migration> file = finding.file().map(files::get);
      if (file.isPresent() && finding.counts() && wanted.test(finding)) {
        finding.fixes().stream()
            .findFirst()
            .filter(fix -> isWritten(fix, rules))
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

  private static boolean isWritten(Fix fix, Set<String> rules) {
    return !fix.edits().isEmpty()
        && fix.sql().isEmpty()
        && (fix.newFile().isEmpty() || !rules.isEmpty());
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
