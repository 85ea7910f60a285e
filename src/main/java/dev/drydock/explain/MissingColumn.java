package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column that is not found. */
final class MissingColumn implements Entry {
  private static final Pattern OF_RELATION =
      Pattern.compile("column \"(.+?)\" of relation \"(.+?)\" does not exist");
  private static final Pattern QUALIFIED =
      Pattern.compile("column ([^\\s\"]+|\"[^\"]+\"\\.[^\\s]+)\\.(\"?[^\\s\"]+\"?) does not exist");
  private static final Pattern PLAIN =
      Pattern.compile("column \"(.+?)\"(?: referenced in| named in| does not exist)");
  private static final Pattern CURLY = Pattern.compile("[‘’“”]");

  @Override
  public Set<String> states() {
    return Set.of("42703");
  }

  private record Wanted(String column, Optional<String> table) {}

  @Override
  public Optional<Draft> explain(Case failure) {
    if (failure.error().hint().orElse("").startsWith("SET target columns cannot be")) {
      return Optional.of(
          Draft.of(
              "In SET the column stands alone: the table is the one behind UPDATE.",
              "Leave the table or alias before the point away%s."
                  .formatted(
                      Stop.of(failure)
                          .map(stop -> ": SET " + stop.written(2) + " = …")
                          .orElse(""))));
    }
    return wanted(failure).map(wanted -> explain(failure, wanted));
  }

  private static Optional<Wanted> wanted(Case failure) {
    String message = failure.message();
    Matcher of = OF_RELATION.matcher(message);
    if (of.find()) {
      return Optional.of(new Wanted(of.group(1), Optional.of(of.group(2))));
    }
    Matcher qualified = QUALIFIED.matcher(message);
    if (qualified.find()) {
      String table = Tables.behind(failure, Case.bare(qualified.group(1)));
      return Optional.of(
          new Wanted(
              Case.bare(qualified.group(2)),
              Optional.of(table).filter(name -> !Tables.isUnknown(failure, name))));
    }
    Matcher plain = PLAIN.matcher(message);
    if (plain.find()) {
      return Optional.of(new Wanted(plain.group(1), Optional.empty()));
    }
    List<String> names = Names.quoted(message); // in another language
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wanted(names.get(0), names.stream().skip(1).findFirst()));
  }

  private static Draft explain(Case failure, Wanted wanted) {
    String column = wanted.column();
    String of = wanted.table().map(table -> " in " + table).orElse("");
    Draft draft =
        Draft.of(
            "There is no column " + column + of + ".",
            "Correct the name, or run the file first that adds the column.");
    Optional<Draft> nothing = ProgramsNothing.of(failure, column);
    if (nothing.isPresent() && wanted.table().isEmpty()) {
      return nothing.get();
    }
    Optional<Draft> foreign = ForeignColumn.of(failure, column);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (CURLY.matcher(column).find()) {
      return curly(draft, failure, column);
    }
    List<String> tables = tables(failure, wanted);
    List<Candidate> candidates = new ArrayList<>(written(failure));
    for (String table : tables) {
      Optional<Evidence> columns = Tables.columns(failure, table);
      draft.evidence(columns);
      Tables.shape(columns).values().stream()
          .map(c -> Candidate.column(c.get(0), Optional.of(c.get(1)), references(c)))
          .forEach(candidates::add);
    }
    Optional<Evidence> anywhere =
        tables.isEmpty() ? LikeColumns.anywhere(failure, column) : Optional.empty();
    candidates.addAll(LikeColumns.hinted(failure));
    candidates.addAll(LikeColumns.near(anywhere, column));
    boolean unplaced = tables.isEmpty() && wanted.table().isEmpty();
    Optional<String> table = tables.size() == 1 ? Optional.of(tables.getFirst()) : wanted.table();
    Predicate<Trail.Step> thing =
        step ->
            step.kind() == ObjectKind.COLUMN
                && step.name().equals(column)
                && isOf(step, tables, wanted.table());
    Optional<Origin> origin = Origin.of(failure, thing);
    List<Candidate> misspelt =
        origin.isEmpty() && tables.isEmpty() && anywhere.isEmpty()
            ? LikeColumns.misspelt(failure, column)
            : List.of();
    candidates.addAll(misspelt);
    boolean toCome = origin.filter(Origin::isToCome).isPresent();
    Meant meant = Meant.column(failure, column);
    Dropping dropping = new Dropping(failure, column);
    List<Suggestion> near =
        dropping
            .sift(
                meant.sift(
                    NearestNames.ofColumn(
                        column, Optional.empty(), candidates.stream().distinct().toList())))
            .stream()
            .filter(one -> !(toCome && Near.isWeak(one)))
            .toList();
    boolean string =
        wanted.table().isEmpty()
            && isString(failure, column)
            && near.stream().noneMatch(MissingColumn::sure);
    if (string) {
      draft
          .why("It stands in double quotes, which make it a name; a text needs single ones.")
          .remedy("Write the text in single quotes.")
          .fix(
              failure.replaceWritten(
                  "Write " + StringConstant.of(column) + ", a text",
                  QuotedNames.quoted(column),
                  column,
                  StringConstant.of(column)));
    }
    if (!string || near.stream().anyMatch(MissingColumn::sure)) {
      Near.into(draft, failure, "column", column, near);
      if (near.isEmpty()) {
        proposed(draft, failure, column);
      }
    }
    if (!string) {
      draft.evidence(
          anywhere.or(
              () -> near.isEmpty() ? LikeColumns.anywhere(failure, column) : Optional.empty()));
    }
    if (origin.isEmpty() && !string) {
      meant.misspeltWhereMade(
          draft,
          near,
          step -> step.kind() == ObjectKind.COLUMN && isOf(step, tables, wanted.table()));
    }
    Optional<String> type =
        failure.trail().about(thing).reversed().stream()
            .flatMap(step -> step.type().stream())
            .findFirst();
    boolean guessed = !draft.hasFix() || !misspelt.isEmpty();
    if (unplaced && guessed && !string && failure.words().isEmpty()) {
      draft.remedy(
          "Correct the name, or run the file first that adds the column; if it is a value, write '%s'"
                  .formatted(column)
              + " in single quotes, or hand it over as a parameter.");
    }
    if (near.isEmpty() && origin.isEmpty()) {
      draft.fix(table.flatMap(name -> JoinedColumn.fix(failure, name, column)));
    }
    draft.fix(dropping.ifExists());
    table
        .filter(name -> !string && !dropping.is())
        .ifPresent(
            name ->
                draft
                    .fix(AddedColumn.to(failure, Written.once(name), column, type))
                    .check(
                        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass"
                                .formatted(StringConstant.of(Written.once(name)))
                            + " AND attnum > 0 AND NOT attisdropped"));
    origin.ifPresent(found -> found.into(draft, failure, column, true));
    return draft;
  }

  /** Where nothing is like it but what the server itself thinks of. */
  private static void proposed(Draft draft, Case failure, String column) {
    for (Candidate one : LikeColumns.hinted(failure)) {
      String name = QuotedNames.quoted(one.name());
      draft
          .why("PostgreSQL thinks of the column %s.".formatted(name))
          .fix(failure.rename("Write %s, as PostgreSQL proposes".formatted(name), column, name));
    }
  }

  private static Draft curly(Draft draft, Case failure, String column) {
    String written =
        failure.words().stream()
            .filter(word -> Case.stored(word).equals(column))
            .findFirst()
            .orElse(column);
    String inner = CURLY.matcher(written).replaceAll("");
    return draft
        .why("It is written in curly quotes, as a word processor makes them; SQL knows none.")
        .remedy("Replace the curly quotes by straight ones.")
        .fix(
            failure.replaceWritten(
                "Write " + StringConstant.of(inner), written, column, StringConstant.of(inner)));
  }

  private static List<String> tables(Case failure, Wanted wanted) {
    if (wanted.table().isPresent()) {
      return Tables.named(failure, wanted.table().get()).stream().toList();
    }
    return Tables.readFrom(failure);
  }

  private static boolean isOf(Trail.Step step, List<String> tables, Optional<String> table) {
    String of = step.table().orElse("");
    return table.map(Names::own).filter(of::equals).isPresent()
        || tables.stream().anyMatch(t -> Case.stored(Names.own(t)).equals(of))
        || table.isEmpty() && tables.isEmpty();
  }

  /** The columns a CREATE TABLE that failed would have had. */
  private static List<Candidate> written(Case failure) {
    return failure.shape(CreateTable.class).stream()
        .flatMap(table -> table.columns().stream())
        .map(Column::name)
        .map(name -> Candidate.column(name.name(), Optional.empty(), Optional.empty()))
        .toList();
  }

  private static Optional<String> references(List<String> column) {
    return Optional.of(column.get(3)).filter(table -> !table.isEmpty());
  }

  /** A name in double quotes where a value is expected. */
  private static boolean isString(Case failure, String column) {
    List<String> words = failure.words();
    String quoted = '"' + column.replace("\"", "\"\"") + '"';
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals(quoted)
          && words.get(i - 1).matches("(?i)=|<>|!=|<|>|LIKE|ILIKE|DEFAULT|THEN|ELSE|\\(|,|~|\\|\\|")
          && (!words.get(i - 1).matches("\\(|,") || isAmongValues(words, i))) {
        return true;
      }
    }
    return words.isEmpty() && column.matches(".*\\s.*");
  }

  private static boolean isAmongValues(List<String> words, int at) {
    for (int i = at; i > 0; i--) {
      if (words.get(i).equals("(")) {
        return words.get(i - 1).matches("(?i)VALUES|IN|ANY|ARRAY|,");
      }
    }
    return false;
  }

  private static boolean sure(Suggestion one) {
    return one.reason() == Suggestion.Reason.QUOTING;
  }
}
