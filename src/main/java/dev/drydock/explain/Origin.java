package dev.drydock.explain;

import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the folder tells of a name that is missing. */
final class Origin {
  private final Step step;

  private static final String OLDER =
      "Take %s out of what still asks for it, which is older than the database";

  private static final String AGAIN = "; or make it again in a new migration.";

  private Origin(Step step) {
    this.step = step;
  }

  /**
   * What the folder does last to such a thing: first what is done to it already, then what is still
   * to come.
   */
  static Optional<Origin> of(Case failure, Predicate<Step> thing) {
    List<Step> steps = failure.trail().about(thing);
    Optional<Step> done =
        steps.reversed().stream()
            .filter(step -> step.standing() == Standing.APPLIED || !later(failure, step))
            .filter(step -> !isAt(failure, step))
            .findFirst();
    Optional<Step> gone = done.filter(step -> step.deed() != Trail.Deed.MAKES);
    return gone.or(
            () ->
                steps.stream()
                    .filter(step -> step.deed() == Trail.Deed.MAKES)
                    .filter(step -> later(failure, step) || step.standing() == Standing.PENDING)
                    .findFirst())
        .or(() -> done)
        .map(Origin::new);
  }

  /** Whether the statement comes after the one that failed; never where that is in no file. */
  static boolean later(Case failure, Step step) {
    return failure
        .failed()
        .source()
        .filter(source -> !source.file().isEmpty())
        .filter(source -> failure.trail().isLater(step, source.file(), line(source)))
        .isPresent();
  }

  private static int line(Failed.Source source) {
    return source.script().position(source.statement().start()).line();
  }

  /** Whether it is the very statement that failed. */
  static boolean isAt(Case failure, Step step) {
    return failure
        .failed()
        .source()
        .filter(source -> source.file().equals(step.file()))
        .filter(
            source ->
                line(source) <= step.line()
                    && step.line() <= source.script().position(source.statement().end()).line())
        .isPresent();
  }

  static boolean isNamed(Step step, String name) {
    return step.name().equals(Names.own(name))
        && (Names.schema(name).isEmpty()
            || step.schema().isEmpty()
            || step.schema().equals(Names.schema(name)));
  }

  Step step() {
    return step;
  }

  /** Whether a file makes it that is still to be applied: then there is no other name to guess. */
  boolean isToCome() {
    return step.deed() == Trail.Deed.MAKES && step.standing() != Standing.APPLIED;
  }

  /**
   * Says it.
   *
   * @param stands whether a mere “made by an applied file” is worth saying
   */
  void into(Draft draft, Case failure, String wanted, boolean stands) {
    switch (step.deed()) {
      case RENAMES -> {
        String now = step.newName().orElse("");
        draft.why("It was renamed to %s by %s.".formatted(now, step.place()));
        Optional<Step> end = dropped(failure, now);
        if (end.isPresent()) {
          draft
              .why(
                  "It was renamed to %s by %s, and that dropped by %s."
                      .formatted(now, step.place(), end.get().place()))
              .remedy(OLDER.formatted(wanted) + AGAIN);
          return;
        }
        String title = "Write " + Written.qualified(now) + ", its new name";
        draft.firstFix(
            failure
                .rename(title, wanted, QuotedNames.quoted(now))
                .orElse(new Fix(title, List.of(), Optional.empty(), Optional.empty())));
      }
      case DROPS -> {
        draft
            .why("It was dropped by %s.".formatted(step.place()))
            .remedy(OLDER.formatted(wanted) + AGAIN);
        if (failure.failed().ran() == Failed.Ran.UNKNOWN
            && step.standing() == Standing.APPLIED
            && draft.hasFix()) {
          draft.firstFix(Near.said(OLDER.formatted(wanted)));
        }
      }
      case TAKES_ALONG ->
          draft
              .why("It went with what %s drops with CASCADE.".formatted(step.place()))
              .remedy(
                  "Make it again behind that statement, or take out what still asks for it; without"
                      + " CASCADE PostgreSQL refuses to drop what something needs.");
      case MAKES -> made(draft, failure, stands);
    }
  }

  /** The last thing that was done to what has the new name, where that took it away. */
  private Optional<Step> dropped(Case failure, String now) {
    return failure
        .trail()
        .about(one -> one.kind() == step.kind() && one.name().equals(now))
        .reversed()
        .stream()
        .filter(one -> one.standing() == Standing.APPLIED)
        .findFirst()
        .filter(one -> one.deed() == Trail.Deed.DROPS);
  }

  private void made(Draft draft, Case failure, boolean stands) {
    if (later(failure, step)) {
      draft
          .why("It is created only later, by %s.".formatted(step.place()))
          .remedy("Move this statement behind that one, or that file before this one.");
      Moved.behind(failure, step).ifPresent(draft::firstFix);
    } else if (step.standing() == Standing.PENDING
        && failure.failed().ran() == Failed.Ran.UNKNOWN) {
      draft
          .why("%s creates it, and is not applied here.".formatted(step.place()))
          .remedy("Apply %s first.".formatted(step.file()))
          .firstFix(Near.said("Apply " + step.file()));
    } else if (step.standing() == Standing.APPLIED && stands) {
      draft.why(
          "%s creates it and counts as applied, so it was dropped by hand, or applied to another"
                  .formatted(step.place())
              + " database or schema.");
    } else if (step.standing() == Standing.UNKNOWN) {
      draft
          .why("%s creates it.".formatted(step.place()))
          .remedy("See whether %s is applied there, and apply it.".formatted(step.file()))
          .firstFix(Near.said("Apply %s, if it is not applied there".formatted(step.file())));
    }
  }
}
