package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types that do not go together. */
final class WrongType implements Entry {
  private static final Pattern NO_CAST =
      Pattern.compile("column \"(.+?)\" cannot be cast (?:automatically )?to type (.+)");
  private static final Pattern DEFAULT =
      Pattern.compile("default for column \"(.+?)\" cannot be cast automatically to type (.+)");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("foreign key constraint \"(.+?)\" cannot be implemented");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "column \"(.+?)\" is of type (.+?) but (?:default )?expression is of type (.+)");
  private static final Pattern CHILD = Pattern.compile("child table is missing column \"(.+?)\"");

  @Override
  public Set<String> states() {
    return Set.of("42804");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher byDefault = DEFAULT.matcher(message);
    if (byDefault.find()) {
      return Optional.of(byDefault(failure, byDefault.group(1), byDefault.group(2)));
    }
    Matcher noCast = NO_CAST.matcher(message);
    if (noCast.find()) {
      return Optional.of(noCast(failure, noCast.group(1), noCast.group(2)));
    }
    Matcher foreign = FOREIGN_KEY.matcher(message);
    if (foreign.find()) {
      return Optional.of(foreignKey(failure, foreign.group(1)));
    }
    Matcher expression = EXPRESSION.matcher(message);
    if (expression.find()) {
      Optional<Draft> enums = enums(failure, expression);
      if (enums.isPresent()) {
        return enums;
      }
      Optional<Draft> order = InsertOrder.of(failure, expression.group(1));
      if (order.isPresent()) {
        return order;
      }
      String given = expression.group(3).strip();
      boolean elements = given.startsWith("json") && expression.group(2).endsWith("[]");
      String write =
          Casts.none(failure, given, expression.group(2)) && !elements
              ? ValueCasts.without(expression.group(1), expression.group(2), given)
              : ValueCasts.write(expression.group(2), given);
      return Optional.of(
          Draft.of(
                  "%s is %s, and what is put into it is %s."
                      .formatted(expression.group(1), expression.group(2), expression.group(3)),
                  write + ".")
              .fix(Near.said(write)));
    }
    Matcher child = CHILD.matcher(message);
    if (child.find()) {
      return Optional.of(
          Draft.of(
              "The table that is to be attached has no column %s, which the parent has."
                  .formatted(child.group(1)),
              "Add it first, of the same type."));
    }
    return Optional.of(
        Draft.of("Two types do not go together: " + message + ".", "Cast one of them."));
  }

  /** One enum becomes another by its text only. */
  private static Optional<Draft> enums(Case failure, Matcher expression) {
    String column = expression.group(2).replace("\"", "");
    String given = expression.group(3).replace("\"", "").strip();
    List<String> both =
        failure
            .live()
            .texts(
                "SELECT typname FROM pg_catalog.pg_type WHERE typtype = 'e' AND typname IN (?, ?)",
                Names.own(column),
                Names.own(given));
    String write = "Cast it by way of text: …::text::" + expression.group(2);
    return both.size() == 2
        ? Optional.of(
            Draft.of(
                    "%s is %s, and what is put into it is %s: two enums, and none becomes the other"
                            .formatted(expression.group(1), column, given)
                        + " by itself.",
                    write + ".")
                .fix(new Fix(write, List.of(), Optional.empty(), Optional.empty())))
        : Optional.empty();
  }

  private static Draft noCast(Case failure, String column, String type) {
    String quoted = QuotedNames.quoted(column);
    Optional<Place> place = action(failure, column);
    Optional<Span> using = place.flatMap(found -> found.change().using());
    if (using.isPresent()) {
      return Draft.of(
              "What USING makes of %s does not turn into %s by itself.".formatted(column, type),
              "Cast what USING gives, or give something of that type.")
          .fix(
              failure.replaceToken(
                  "Cast what USING gives: (…)::" + type,
                  using.get().start(),
                  using.get().end(),
                  "(" + failure.textOf(using.get()) + ")::" + type))
          .evidence(types(failure));
    }
    Optional<String> from = place.flatMap(found -> typeOf(failure, column));
    if (from.filter(known -> Casts.none(failure, known, type)).isPresent()) {
      return Draft.of(
              "%s is %s, and no %s becomes %s, by itself or by a cast."
                  .formatted(column, from.get(), from.get(), type),
              "Say with USING which value each becomes, by an expression of type %s; or add a new"
                      .formatted(type)
                  + " column of that type and fill it.")
          .evidence(types(failure));
    }
    Draft draft =
        Draft.of(
            "PostgreSQL does not turn what is in %s into %s by itself.".formatted(column, type),
            "Say how, with USING.");
    if (place.isEmpty()) {
      Retyped.into(draft, failure, column, Written.type(type));
    }
    place.ifPresent(
        found -> {
          String how =
              Tables.inStatement(failure).stream()
                  .findFirst()
                  .flatMap(table -> Retyped.using(draft, failure, table, column, type))
                  .orElse(quoted + "::" + type);
          boolean byDefault = Retyped.hasDefault(failure, column);
          List<TextEdit> edits = new ArrayList<>();
          if (byDefault) {
            draft.why(
                "Its default does not become %s either, and has to go before.".formatted(type));
            edits.add(
                Case.replace(
                    found.source(),
                    found.change().span().start(),
                    found.change().span().start(),
                    "ALTER COLUMN " + quoted + " DROP DEFAULT, "));
          }
          edits.add(
              Case.replace(
                  found.source(),
                  found.change().span().end(),
                  found.change().span().end(),
                  " USING " + how));
          draft.fix(
              Fix.of(
                  "Add USING " + how + (byDefault ? ", and drop the default before" : ""),
                  edits.toArray(TextEdit[]::new)));
        });
    return draft.evidence(types(failure));
  }

  private static Optional<String> typeOf(Case failure, String column) {
    return Optional.ofNullable(Tables.shape(types(failure)).get(column)).map(shape -> shape.get(1));
  }

  private static Draft byDefault(Case failure, String column, String type) {
    Draft draft =
        Draft.of(
            "The default of %s cannot become %s by itself; USING is for the rows only."
                .formatted(column, type),
            "Drop the default first, and set a new one afterwards.");
    String quoted = QuotedNames.quoted(column);
    List<String> tables = LikeColumns.tables(LikeColumns.anywhere(failure, column), column);
    if (failure.failed().source().isEmpty() && tables.size() == 1) {
      draft.run(
          "Drop the default first",
          "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT;".formatted(tables.getFirst(), quoted));
    }
    action(failure, column)
        .ifPresent(
            place ->
                draft.fix(
                    Fix.of(
                        "Drop the default first",
                        Case.replace(
                            place.source(),
                            place.change().span().start(),
                            place.change().span().start(),
                            "ALTER COLUMN " + quoted + " DROP DEFAULT, "))));
    return draft.evidence(types(failure));
  }

  private static Draft foreignKey(Case failure, String name) {
    return Draft.of(
            "The columns of the foreign key %s have types that cannot be compared.".formatted(name),
            "Give both columns the same type.")
        .why(failure.error().detail())
        .fix(ForeignKeyTypes.fix(failure, name))
        .evidence(types(failure));
  }

  private static Optional<Evidence> types(Case failure) {
    return Tables.inStatement(failure).stream()
        .findFirst()
        .flatMap(table -> Tables.columns(failure, table));
  }

  private record Place(Failed.Source source, TableAction.ColumnType change) {}

  private static Optional<Place> action(Case failure, String column) {
    return failure
        .failed()
        .source()
        .flatMap(
            source ->
                Shapes.of(source.script(), source.statement()) instanceof AlterTable alter
                    ? alter.actions().stream()
                        .filter(TableAction.ColumnType.class::isInstance)
                        .map(TableAction.ColumnType.class::cast)
                        .filter(change -> change.column().name().equals(column))
                        .findFirst()
                        .map(change -> new Place(source, change))
                    : Optional.empty());
  }
}
