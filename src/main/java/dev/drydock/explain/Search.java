package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Trail.Standing;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for one thing: in the database, then in the folder, then among near names. */
final class Search {
  private static final String RELATIONS =
      """
      SELECT n.nspname AS schema, c.relname AS name,
             pg_catalog.pg_table_is_visible(c.oid) AS "on the search path",
             pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS "schema may be used",
             c.relkind = 'S' OR pg_catalog.has_table_privilege(c.oid, 'SELECT')
               OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT') AS "may be read"
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE lower(c.relname) = lower(?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
         AND n.nspname !~ '^pg_'
       ORDER BY c.relname <> ?, 3 DESC, 1 LIMIT 10
      """;

  /** What was found, and what to do where the thing itself is there. */
  record Found(Verdict verdict, String answer, Optional<String> remedy, List<Fix> fixes) {
    Found(Verdict verdict, String answer) {
      this(verdict, answer, Optional.empty(), List.of());
    }
  }

  private final Case failure;
  private final Subject subject;
  private final List<Evidence> evidence = new ArrayList<>();

  Search(Case failure, Subject subject) {
    this.failure = failure;
    this.subject = subject;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** What the folder does to it, in order. */
  List<Step> trail() {
    return failure.trail().about(this::isIt);
  }

  private boolean isIt(Step step) {
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
                      .anyMatch(
                          t -> step.table().map(Case.stored(Names.own(t))::equals).orElse(false)));
    };
  }

  Found run(Optional<String> code) {
    Optional<Found> there =
        switch (subject.kind()) {
          case TABLE -> table(code);
          case OBJECT -> object();
          case COLUMN -> column(code);
          case FUNCTION -> FunctionSearch.found(failure, subject.name(), evidence, this::present);
        };
    return there.or(this::inFolder).or(this::near).or(this::elsewhere).orElseGet(this::nowhere);
  }

  private Found nowhere() {
    if (!failure.live().is()) {
      return new Found(
          Verdict.UNKNOWN,
          "No file of the folder makes %s, and there is no database to look into."
              .formatted(subject.shown()));
    }
    return new Found(
        Verdict.NEVER_CREATED,
        failure.trail().isKnown()
            ? "%s was never created: it is not in this database, and no file of the folder makes it."
                .formatted(subject.shown())
            : "%s is not in this database; no folder of migrations was looked at."
                .formatted(subject.shown()));
  }

  /** A column nobody named the table of, when some table has one of this name. */
  private Optional<Found> elsewhere() {
    List<String> tables = LikeColumns.tables(anywhere(), subject.name());
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                Verdict.PRESENT,
                "%s is a column of %s; the statement looks for it in another table."
                    .formatted(subject.name(), String.join(" and of ", tables)),
                Optional.of("Name the table before the column, and see that it is in the FROM."),
                List.of()));
  }

  /** Where the table is known there is nothing to look for elsewhere. */
  private Optional<Evidence> anywhere() {
    return subject.kind() == Subject.Kind.COLUMN && subject.tables().isEmpty()
        ? LikeColumns.anywhere(failure, subject.name())
        : Optional.empty();
  }

  private List<List<String>> rows(String title, String sql, Object... values) {
    Optional<Evidence> found = failure.live().ask(title, sql, values);
    found.filter(e -> !e.rows().isEmpty() || e.failure().isPresent()).ifPresent(evidence::add);
    return found.map(Evidence::rows).orElse(List.of());
  }

  private Optional<Found> table(Optional<String> code) {
    String own = Names.own(subject.name());
    Optional<String> schema = Names.schema(subject.name());
    for (List<String> row : rows("What is there", RELATIONS, own, own)) {
      boolean inPlace = schema.map(row.get(0)::equals).orElse(isTrue(row.get(2)));
      if (!row.get(1).equals(own)) {
        return Optional.of(
            new Found(
                Verdict.QUOTING,
                "It is called \"%s\", with capitals: it must be written in double quotes."
                    .formatted(row.get(1))));
      }
      if (!isTrue(row.get(3))) {
        return Optional.of(
            new Found(
                Verdict.NO_PRIVILEGE,
                "It is in the schema %s, which this role may not use.".formatted(row.get(0)),
                Optional.of("Have USAGE on the schema granted."),
                List.of(grant("USAGE ON SCHEMA " + Written.qualified(row.get(0))))));
      }
      if (!inPlace) {
        return Optional.of(
            new Found(
                Verdict.OTHER_SCHEMA,
                "It is in the schema %s, which is not where it is looked for."
                    .formatted(row.get(0))));
      }
      return Optional.of(
          isTrue(row.get(4))
              ? present(code)
              : new Found(
                  Verdict.NO_PRIVILEGE,
                  "%s is there, and this role may not read it.".formatted(subject.name()),
                  Optional.of("Have the right granted by its owner."),
                  List.of(grant("SELECT ON " + Written.qualified(row.get(0) + "." + row.get(1))))));
    }
    return Optional.empty();
  }

  private Optional<Found> object() {
    Optional<Evidence> called = Things.called(failure, subject.name(), "");
    called.ifPresent(evidence::add);
    return Things.found(called, subject.name());
  }

  private Fix grant(String what) {
    String role = failure.live().text("SELECT current_user").orElse("the_role");
    return Fix.run("Grant it", "GRANT %s TO %s;".formatted(what, Written.qualified(role)));
  }

  /** It is there; whoever says otherwise looks elsewhere or remembers an older state. */
  private Found present(Optional<String> code) {
    Optional<Found> unjoined =
        code.filter("PGRST200"::equals).flatMap(c -> Unjoined.found(failure, evidence));
    if (unjoined.isPresent()) {
      return unjoined.get();
    }
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

  private Optional<Found> column(Optional<String> code) {
    for (String table : subject.tables()) {
      Optional<String> live =
          table.contains("\"") || !failure.live().is()
              ? Optional.of(table)
              : Tables.named(failure, table);
      if (live.isEmpty()) {
        Search ofTable = new Search(failure, Subject.table(table));
        Found found = ofTable.run(code);
        return Optional.of(new Found(found.verdict(), "Its table: " + found.answer()));
      }
      List<List<String>> columns =
          Tables.columns(failure, live.get()).map(Evidence::rows).orElse(List.of());
      for (List<String> row : columns) {
        if (row.get(0).equals(subject.name())) {
          return Optional.of(present(code));
        }
      }
      for (List<String> row : columns) {
        if (row.get(0).equalsIgnoreCase(subject.name())) {
          return Optional.of(
              new Found(
                  Verdict.QUOTING,
                  "The column is called \"%s\", with capitals: it must be written in double quotes."
                      .formatted(row.get(0))));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inFolder() {
    List<Step> trail = trail();
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

  private Optional<Found> near() {
    List<Suggestion> near =
        switch (subject.kind()) {
          case TABLE, OBJECT ->
              NearestNames.of(
                  Names.own(subject.name()),
                  Names.candidates(failure.live(), MissingTable.EVERY_RELATION));
          case FUNCTION ->
              NearestNames.of(
                  Names.own(subject.name()),
                  Names.candidates(failure.live(), MissingFunction.EVERY_FUNCTION));
          case COLUMN -> NearestNames.ofColumn(subject.name(), Optional.empty(), columns());
        };
    return near.stream()
        .filter(one -> one.reason().compareTo(Suggestion.Reason.SIMILAR) < 0)
        .findFirst()
        .map(
            one ->
                new Found(
                    one.reason() == Suggestion.Reason.QUOTING ? Verdict.QUOTING : Verdict.NEAR_NAME,
                    "There is none of this name; %s %s."
                        .formatted(one.qualifiedSql(), one.reason().words())));
  }

  private List<Candidate> columns() {
    List<Candidate> columns = new ArrayList<>(LikeColumns.hinted(failure));
    columns.addAll(LikeColumns.near(anywhere(), subject.name()));
    for (String table : subject.tables()) {
      String live = table.contains("\"") ? table : Tables.named(failure, table).orElse(table);
      Tables.shape(Tables.columns(failure, live))
          .values()
          .forEach(
              row ->
                  columns.add(
                      Candidate.column(
                          row.get(0),
                          Optional.of(row.get(1)),
                          Optional.of(row.get(3)).filter(t -> !t.isEmpty()))));
    }
    return columns;
  }

  private static boolean isTrue(String value) {
    return value.equals("t") || value.equals("true");
  }
}
