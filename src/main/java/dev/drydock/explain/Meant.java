package dev.drydock.explain;

import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.Mentions.Place;
import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds a name that is missing, and those that are near it, against how the folder writes them: a
 * name that is used again and again is meant as it is written.
 */
final class Meant {
  private final Case failure;
  private final String wanted;
  private final boolean table;

  private Meant(Case failure, String wanted, boolean table) {
    this.failure = failure;
    this.wanted = wanted;
    this.table = table;
  }

  /** Of a table, view or sequence. */
  static Meant table(Case failure, String wanted) {
    return new Meant(failure, wanted, true);
  }

  /** Of a column. */
  static Meant column(Case failure, String wanted) {
    return new Meant(failure, wanted, false);
  }

  /**
   * Without what only shares words or looks similar where the folder itself tells that something
   * else was meant: another file uses the missing table, too, or one statement speaks of both.
   */
  List<Suggestion> sift(List<Suggestion> near) {
    boolean meant = table && usedInAnotherFile();
    return near.stream()
        .filter(
            one ->
                !Near.isWeak(one)
                    || !meant
                        && !failure.trail().mentions().together(wanted, one.candidate().name()))
        .toList();
  }

  private boolean usedInAnotherFile() {
    Optional<String> own =
        failure.failed().source().map(Failed.Source::file).filter(file -> !file.isEmpty());
    return own.isPresent()
        && uses(wanted).stream().anyMatch(place -> !place.file().equals(own.get()));
  }

  private List<Place> uses(String name) {
    Mentions mentions = failure.trail().mentions();
    return table ? mentions.ofTable(name) : mentions.of(name);
  }

  /**
   * Says it where the one statement that makes a thing misspells its name, and those that use it
   * agree about another.
   *
   * @param near what was found to be near, best first
   * @param thing whether a step is about such a thing of that name
   */
  void misspeltWhereMade(Draft draft, List<Suggestion> near, Predicate<Step> thing) {
    Optional<String> made =
        near.stream()
            .findFirst()
            .filter(one -> one.reason() == Suggestion.Reason.SPELLING)
            .map(one -> one.candidate().name());
    Optional<Step> making =
        made.flatMap(
            name ->
                failure
                    .trail()
                    .about(step -> step.deed() == Deed.MAKES && step.name().equals(name))
                    .stream()
                    .filter(thing)
                    .findFirst());
    if (making.isEmpty()) {
      return;
    }
    Step step = making.get();
    int uses = uses(wanted).size();
    long others =
        uses(made.get()).stream()
            .filter(place -> !place.file().equals(step.file()) || place.line() != step.line())
            .count();
    if (uses < 2 || uses <= others) {
      return;
    }
    draft
        .why(
            "%s makes it as %s; %d statements call it %s."
                .formatted(step.place(), made.get(), uses, wanted))
        .remedy("Correct the name where it is made.")
        .firstFix(correction(step, made.get()));
  }

  private Fix correction(Step step, String made) {
    String now = QuotedNames.quoted(wanted);
    String title = "Write %s in %s, where it is made".formatted(now, step.place());
    Optional<Failed.Source> here =
        failure.failed().source().filter(source -> source.file().equals(step.file()));
    if (here.isPresent()) {
      List<TextEdit> edits =
          failure.trail().mentions().of(made).stream()
              .filter(place -> place.file().equals(step.file()) && place.line() == step.line())
              .map(place -> Case.replace(here.get(), place.name().start(), place.name().end(), now))
              .toList();
      return new Fix(title, edits, Optional.empty(), Optional.empty());
    }
    return table && step.standing() == Standing.APPLIED
        ? Fix.run(
            "Rename it, and correct no applied file",
            "ALTER TABLE %s RENAME TO %s;".formatted(QuotedNames.quoted(made), now))
        : Near.said(title);
  }
}
