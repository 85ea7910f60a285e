package dev.drydock.run;

import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Migrations that look as if they had been applied and not recorded, as in a database that was
 * there before its history: all they would make is there, and nothing they do is new.
 */
public final class AppliedBefore {
  private static final int NAMED = 3;

  /** Tables and schemas, columns, other objects, functions. */
  private static final Set<String> THERE_ALREADY =
      Set.of("42P07", "42P06", "42701", "42710", "42723");

  /** Tables and schemas, columns, other objects, functions. */
  private static final Set<String> GONE_ALREADY =
      Set.of("42P01", "3F000", "42703", "42704", "42883");

  private static final Pattern TAKES_AWAY =
      Pattern.compile("DROP\\b.*|ALTER\\b.*\\b(?:RENAME|DROP)\\b.*", Pattern.CASE_INSENSITIVE);

  /** Where this goes well, something was not there. An index without a name always does. */
  private static final Pattern MAKES =
      Pattern.compile(
          "CREATE\\s+(?!OR\\s+REPLACE|TEMP|(?:UNIQUE\\s+)?INDEX\\s+(?:CONCURRENTLY\\s+)?ON)"
              + "(?!.*\\bIF\\s+NOT\\s+EXISTS\\b).*"
              + "|ALTER\\s+TABLE\\b(?!.*\\bIF\\s+NOT\\s+EXISTS\\b).*\\bADD\\b.*",
          Pattern.CASE_INSENSITIVE);

  private AppliedBefore() {}

  /**
   * Says so as a warning.
   *
   * @param migrations of a rehearsal on a copy that did not stop at the first failure
   */
  public static Optional<Problem> in(List<MigrationReport> migrations) {
    List<MigrationReport> before = migrations.stream().filter(AppliedBefore::looksApplied).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    boolean first = before.equals(migrations.subList(0, before.size()));
    String named =
        before.stream().limit(NAMED).map(MigrationReport::file).collect(Collectors.joining(", "))
            + (before.size() > NAMED ? " and " + (before.size() - NAMED) + " more" : "");
    return Optional.of(
        Problem.warning(
            "looks-applied",
            named + (before.size() == 1 ? " makes" : " make") + " only what is there already.",
            "If that was applied before there was a history, compare, and then record it: “Mark "
                + (first
                    ? "all up to here as applied” on %s (drydock repair baseline %1$s)."
                        .formatted(before.getLast().file())
                    : "as applied” (drydock repair mark-applied).")));
  }

  private static boolean looksApplied(MigrationReport migration) {
    return migration.statements().stream().allMatch(AppliedBefore::fits)
        && migration.statements().stream().anyMatch(one -> failedWith(one, THERE_ALREADY));
  }

  private static boolean fits(StatementReport statement) {
    return switch (statement.outcome()) {
      case OK -> !MAKES.matcher(oneLine(statement)).matches();
      case FAILED ->
          failedWith(statement, THERE_ALREADY)
              || failedWith(statement, GONE_ALREADY)
                  && TAKES_AWAY.matcher(oneLine(statement)).matches();
      case NEEDS_DATA, NOT_REHEARSABLE -> true;
      case NOT_RUN, FOLLOWS_FROM, IN_DOUBT, CANCELLED -> false;
    };
  }

  private static boolean failedWith(StatementReport statement, Set<String> states) {
    return statement.outcome() == StepOutcome.FAILED
        && statement.error().filter(e -> states.contains(e.server().sqlState())).isPresent();
  }

  private static String oneLine(StatementReport statement) {
    return statement.sql().strip().replaceAll("\\s+", " ");
  }
}
