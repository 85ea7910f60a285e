package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Verdicts on errors that do not say that something is missing. */
final class Others {
  private static final Set<String> THERE = Set.of("42P07", "42710", "42701", "42723", "42P06");

  /** What has the state of a missing thing and is about none. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^no schema has been selected|has no default operator class|is not part of the"
              + " publication|previously clustered index|exception condition|^window ");

  private Others() {}

  static Diagnosis of(Case failure, Explanation explanation) {
    String name = Names.quoted(failure.message()).stream().findFirst().orElse("");
    List<Step> trail =
        name.isEmpty() ? List.of() : failure.trail().about(step -> Origin.isNamed(step, name));
    return new Diagnosis(
        name.isEmpty() ? "error" : "object",
        name,
        verdict(failure, explanation, trail),
        explanation.text(),
        trail,
        explanation);
  }

  /** Whether the error says that something is there already. */
  static boolean isThere(Case failure) {
    return THERE.contains(failure.state())
        && !failure.message().matches("(?s).*(?:specified more than once|appears twice in).*");
  }

  private static Verdict verdict(Case failure, Explanation explanation, List<Step> trail) {
    String state = failure.state();
    if (state.equals("42501")) {
      return failure.message().contains("row-level security")
              || explanation.what().startsWith("Row security")
          ? Verdict.ROW_SECURITY
          : Verdict.NO_PRIVILEGE;
    }
    if (isThere(failure)) {
      if (explanation.why().filter(Shortfall::isTold).isPresent()) {
        return Verdict.OTHER_SHAPE;
      }
      boolean byFile = trail.stream().anyMatch(step -> step.standing() == Standing.APPLIED);
      return byFile || trail.isEmpty() || isAsMade(failure, trail)
          ? Verdict.PRESENT
          : Verdict.OTHER_SHAPE;
    }
    if (state.startsWith("28") && explanation.what().startsWith("This server has no login")) {
      return Verdict.NEVER_CREATED;
    }
    boolean named = !NO_NAME.matcher(failure.message()).find();
    if (named && Set.of("42704", "3F000", "3D000").contains(state)) {
      return missing(explanation, trail);
    }
    return state.equals("22P02") && BadLabel.isToCome(failure)
        ? Verdict.NOT_APPLIED
        : Verdict.OTHER;
  }

  /** Whether a table that no applied file makes has the very columns one to come would give it. */
  private static boolean isAsMade(Case failure, List<Step> trail) {
    Step made = trail.getLast();
    if (made.kind() != ObjectKind.TABLE || made.deed() != Trail.Deed.MAKES) {
      return false;
    }
    Set<String> columns =
        failure
            .trail()
            .about(
                step ->
                    step.kind() == ObjectKind.COLUMN
                        && step.deed() == Trail.Deed.MAKES
                        && step.file().equals(made.file())
                        && step.table().filter(made.name()::equals).isPresent())
            .stream()
            .map(Step::name)
            .collect(Collectors.toSet());
    return !columns.isEmpty()
        && Tables.named(failure, made.schema().map(s -> s + ".").orElse("") + made.name())
            .map(table -> Tables.shape(Tables.columns(failure, table)).keySet())
            .filter(columns::equals)
            .isPresent();
  }

  /** A type, role, index, policy, schema … */
  private static Verdict missing(Explanation explanation, List<Step> trail) {
    if (!trail.isEmpty()) {
      Step last = trail.getLast();
      return switch (last.deed()) {
        case DROPS, TAKES_ALONG -> Verdict.DROPPED;
        case RENAMES -> Verdict.RENAMED;
        case MAKES -> last.standing() == Standing.APPLIED ? Verdict.GONE : Verdict.NOT_APPLIED;
      };
    }
    boolean near = explanation.fixes().stream().anyMatch(fix -> fix.title().startsWith("Write "));
    return near ? Verdict.NEAR_NAME : Verdict.NEVER_CREATED;
  }
}
