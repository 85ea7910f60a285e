package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Search.Found;
import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Looks for what the folder's files do to a thing: make it, rename it, drop it. */
final class FolderSearch {
  private final Case failure;
  private final Subject subject;

  FolderSearch(Case failure, Subject subject) {
    this.failure = failure;
    this.subject = subject;
  }

  /** What the folder does to it, in order. */
  List<Step> trail() {
    return failure.trail().about(this::isIt);
  }

  private boolean isIt(Step step) {
    return isIt(step, subject);
  }

  private static boolean isIt(Step step, Subject subject) {
    return switch (subject.kind()) {
      case OBJECT -> step.name().equals(Names.own(subject.name()));
      case TABLE ->
          step.kind().isRelation()
              && step.kind() != ObjectKind.COLUMN
              && Origin.isNamed(step, subject.name());
      case FUNCTION -> step.kind() == ObjectKind.FUNCTION && Origin.isNamed(step, subject.name());
      case COLUMN ->
          step.kind() == ObjectKind.COLUMN
              && step.name().equals(subject.name())
              && (subject.tables().isEmpty()
                  || subject.tables().stream()
                      .map(Names::own)
                      .anyMatch(
                          t ->
                              step.table().map(Case.bare(t)::equals).orElse(false)
                                  || step.table().map(Case.stored(t)::equals).orElse(false)));
    };
  }

  /** Empty where no file has to do with it. */
  Optional<Found> found() {
    List<Step> trail = trail();
    if (trail.isEmpty()) {
      return cased();
    }
    Optional<Step> pending =
        trail.stream()
            .filter(s -> s.standing() == Standing.PENDING && s.deed() == Trail.Deed.MAKES)
            .findFirst();
    Optional<Step> last =
        trail.reversed().stream().filter(s -> s.standing() != Standing.PENDING).findFirst();
    if (last.isPresent() && last.get().deed() != Trail.Deed.MAKES) {
      return last.map(this::gone);
    }
    Optional<Found> byHand = pending.flatMap(this::madeByHand);
    if (byHand.isPresent()) {
      return byHand;
    }
    if (pending.isPresent()) {
      return pending.map(
          s ->
              new Found(
                  Verdict.NOT_APPLIED,
                  "%s creates it, and is not applied here.".formatted(s.place())));
    }
    return last.map(this::madeAndNotThere);
  }

  /** The files know it in other upper and lower case: the last thing they do to that. */
  private Optional<Found> cased() {
    String own = Names.own(subject.name());
    List<Step> trail =
        failure
            .trail()
            .about(
                step ->
                    step.name().equalsIgnoreCase(own)
                        && isIt(step, new Subject(subject.kind(), step.name(), subject.tables())));
    return trail.reversed().stream()
        .filter(step -> step.standing() != Standing.PENDING)
        .findFirst()
        .or(() -> trail.stream().findFirst())
        .map(step -> step.deed() == Trail.Deed.MAKES ? written(step) : gone(step));
  }

  private Found written(Step step) {
    String name = QuotedNames.quoted(step.name());
    boolean pending = step.standing() != Standing.APPLIED;
    String title =
        pending ? "Apply %s, and write %s".formatted(step.file(), name) : "Write " + name;
    return new Found(
        Verdict.QUOTING,
        "%s creates it%s, and it is called %s"
            .formatted(
                step.place(),
                pending ? ", and is not applied here" : " and counts as applied",
                Cased.told(step.name())),
        Optional.of(title + "."),
        List.of(Near.said(title)));
  }

  /** A pending file that makes the table cannot give a column to the one that is there. */
  private Optional<Found> madeByHand(Step column) {
    boolean tableThere =
        failure.live().is()
            && subject.kind() == Subject.Kind.COLUMN
            && subject.tables().stream()
                .anyMatch(table -> Tables.named(failure, table).isPresent());
    boolean makesTable =
        !failure
            .trail()
            .about(
                step ->
                    step.deed() == Trail.Deed.MAKES
                        && step.kind() == ObjectKind.TABLE
                        && step.file().equals(column.file())
                        && step.line() <= column.line()
                        && column.table().filter(step.name()::equals).isPresent())
            .isEmpty();
    return tableThere && makesTable
        ? Optional.of(
            new Found(
                Verdict.OTHER_SHAPE,
                "%s makes the table with this column and is not applied here; the table is there all the same, made by something else."
                    .formatted(column.place()),
                Optional.of(
                    "Applying that file does not mend it: bring the table into the folder's shape first."),
                List.of()))
        : Optional.empty();
  }

  private Found gone(Step step) {
    return step.deed() == Trail.Deed.RENAMES
        ? new Found(
            Verdict.RENAMED,
            "It was renamed to %s by %s.".formatted(step.newName().orElse(""), step.place()))
        : new Found(Verdict.DROPPED, "It was dropped by %s.".formatted(step.place()));
  }

  private Found madeAndNotThere(Step step) {
    if (step.standing() == Standing.UNKNOWN) {
      return new Found(
          Verdict.NOT_APPLIED,
          "%s creates it; whether that is applied cannot be seen without a database."
              .formatted(step.place()));
    }
    return subject.kind() == Subject.Kind.COLUMN
        ? new Found(
            Verdict.OTHER_SHAPE,
            "%s makes the column and counts as applied, and the table has another shape: it was there"
                    .formatted(step.place())
                + " before, or was changed by hand.")
        : new Found(
            Verdict.GONE,
            "%s creates it and counts as applied, and it is not there: dropped by hand, or applied to"
                    .formatted(step.place())
                + " another database or schema.");
  }
}
