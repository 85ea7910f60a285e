package dev.drydock.explain;

import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for one thing: in the database, then in the folder, then among near names. */
final class Search {
  /** What was found, and what to do where the thing itself is there. */
  record Found(Verdict verdict, String answer, Optional<String> remedy, List<Fix> fixes) {
    Found(Verdict verdict, String answer) {
      this(verdict, answer, Optional.empty(), List.of());
    }
  }

  private final Case failure;
  private final Subject subject;
  private final FolderSearch folder;
  private final ColumnSearch columns;
  private final List<Evidence> evidence = new ArrayList<>();

  Search(Case failure, Subject subject) {
    this.failure = failure;
    this.subject = subject;
    this.folder = new FolderSearch(failure, subject);
    this.columns = new ColumnSearch(failure, subject);
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** What the folder does to it, in order. */
  List<Step> trail() {
    return folder.trail();
  }

  private boolean isColumn() {
    return subject.kind() == Subject.Kind.COLUMN;
  }

  Found run(Optional<String> code) {
    Optional<Found> unjoined =
        code.filter("PGRST200"::equals).flatMap(c -> Unjoined.found(failure, evidence));
    if (unjoined.isPresent()) {
      return unjoined.get();
    }
    Optional<Found> done = AlreadyRenamed.found(failure, subject);
    if (done.isPresent()) {
      return done.get();
    }
    Optional<Found> there =
        switch (subject.kind()) {
          case TABLE -> TableSearch.found(failure, subject.name(), evidence, () -> present(code));
          case OBJECT -> object();
          case COLUMN -> columns.found(code, evidence, () -> present(code));
          case FUNCTION -> FunctionSearch.found(failure, subject.name(), evidence, this::present);
        };
    return there
        .or(folder::found)
        .or(this::history)
        .or(this::gone)
        .or(() -> near(code))
        .or(() -> isColumn() ? columns.elsewhere() : Optional.empty())
        .orElseGet(this::nowhere);
  }

  private Found nowhere() {
    if (!failure.live().is()) {
      return new Found(
          Verdict.UNKNOWN,
          "No file of the folder makes %s, and there is no database to look into."
              .formatted(subject.shown()));
    }
    String answer =
        failure.trail().isKnown()
            ? "%s was never created: it is not in this database, and no file of the folder makes it."
                .formatted(subject.shown())
            : "%s is not in this database; no folder of migrations was looked at."
                .formatted(subject.shown());
    return subject.kind() == Subject.Kind.TABLE && failure.command().startsWith("COPY")
        ? new Found(Verdict.NEVER_CREATED, answer, Optional.of(NOT_RESTORED), List.of())
        : new Found(Verdict.NEVER_CREATED, answer);
  }

  /** A restore goes on behind an error, and comes to the rows of a table it could not make. */
  private static final String NOT_RESTORED =
      "Look for the first error above this one: a restore goes on where a CREATE TABLE failed, most"
          + " often for a missing type or extension, and then has nowhere to put its rows.";

  private Optional<Found> history() {
    return subject.kind() == Subject.Kind.TABLE && failure.live().is()
        ? HistoryTables.tool(subject.name())
            .or(
                () ->
                    HistoryTables.isOne(subject.name())
                        ? Optional.of("by its name a migration tool")
                        : Optional.empty())
            .map(this::noHistory)
        : Optional.empty();
  }

  /** Its tool makes it at its first run; some ask for it before, and log that as an error. */
  private Found noHistory(String tool) {
    return new Found(
        Verdict.NEVER_CREATED,
        "%s is the table in which %s keeps what it has applied, and this database has none."
            .formatted(subject.shown(), tool),
        Optional.of(
            "The tool makes it at its first run, and this error may be harmless then. Otherwise see"
                + " which database, schema and search path the tool uses."),
        List.of());
  }

  /** A column that tables of the database have is none of a catalog's. */
  private Optional<Found> gone() {
    return isColumn() && columns.elsewhere().isPresent() ? Optional.empty() : Gone.found(subject);
  }

  private Optional<Found> object() {
    Optional<Evidence> called = Things.called(failure, subject.name(), "");
    called.ifPresent(evidence::add);
    return Things.found(called, subject.name());
  }

  /** It is there; whoever says otherwise looks elsewhere or remembers an older state. */
  private Found present(Optional<String> code) {
    if (code.filter(c -> c.startsWith("PGRST")).isPresent()) {
      return new Found(
          Verdict.PRESENT,
          "%s is there: the API works with an older picture of the database."
              .formatted(subject.shown()),
          Optional.of("Have it read the schema again."),
          List.of(Fix.run("Read the schema again", "NOTIFY pgrst, 'reload schema';")));
    }
    return new Found(
        Verdict.PRESENT,
        "%s is there and may be used.".formatted(subject.shown()),
        Optional.of(
            "If an application says otherwise, see which database and search path it uses."),
        List.of());
  }

  /** A mapper's model has the very names, and what only shares words with one is another. */
  private Optional<Found> near(Optional<String> code) {
    boolean exact = code.filter(c -> c.startsWith("P20")).isPresent();
    List<Suggestion> near =
        switch (subject.kind()) {
          case TABLE ->
              Near.relations(
                      Names.own(subject.name()), MissingTable.candidates(failure, subject.name()))
                  .stream()
                  .filter(one -> !MissingTable.sameSchema(one, subject.name()))
                  .toList();
          case OBJECT -> Near.relations(failure, Names.own(subject.name()));
          case FUNCTION -> NearFunctions.of(failure, Names.own(subject.name()), one -> true);
          case COLUMN -> NearestNames.ofColumn(subject.name(), Optional.empty(), columns.near());
        };
    return near.stream()
        .filter(one -> exact ? !Near.isWeak(one) : one.reason() != Suggestion.Reason.SIMILAR)
        .findFirst()
        .map(
            one ->
                new Found(
                    one.reason() == Suggestion.Reason.QUOTING ? Verdict.QUOTING : Verdict.NEAR_NAME,
                    "There is none of this name; %s %s."
                        .formatted(one.qualifiedSql(), one.words())));
  }
}
