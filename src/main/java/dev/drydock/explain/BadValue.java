package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is no value of a type. */
final class BadValue implements Entry {
  private static final Pattern SYNTAX =
      Pattern.compile("invalid input syntax for (?:type )?(.+?)(?:: \"(.*)\")?$", Pattern.DOTALL);
  private static final Pattern TOO_LONG =
      Pattern.compile("value too long for type character(?: varying)?\\((\\d+)\\)");

  @Override
  public Set<String> states() {
    return Set.of("22P02", "22001");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher label = BadLabel.SAID.matcher(failure.message());
    if (label.find()) {
      return Optional.of(BadLabel.of(failure, label.group(1), label.group(2)));
    }
    Matcher syntax = SYNTAX.matcher(failure.message());
    if (syntax.find()) {
      return Optional.of(
          syntax(failure, syntax.group(1), Optional.ofNullable(syntax.group(2)).orElse("")));
    }
    Matcher tooLong = TOO_LONG.matcher(failure.message());
    return tooLong.find()
        ? tooLong(failure, tooLong.group(1))
            .or(() -> TooLong.of(failure, tooLong.group(), tooLong.group(1)))
        : Optional.empty();
  }

  private static Draft syntax(Case failure, String type, String value) {
    Optional<Draft> copied = Copied.of(failure, value, type);
    if (copied.isPresent()) {
      return copied.get();
    }
    if (type.equals("json")) {
      return BadJson.of(failure, value);
    }
    boolean sent =
        failure.failed().ran() == Failed.Ran.UNKNOWN && ChangedColumn.of(failure).isEmpty();
    Draft draft =
        Draft.of(
            "“%s” is no %s.".formatted(value, type),
            sent
                ? "See where the program takes this value from, and send one that is a value of the type"
                    + " (%s); where a column's type is changed mend the rows that have it."
                        .formatted(type)
                : "Correct the value, or mend the rows that have it before the type is changed.");
    ChangedColumn.of(failure)
        .filter(change -> TextShape.of(type).isPresent())
        .ifPresent(
            change -> {
              String column = "t." + QuotedNames.quoted(change.column());
              String looks = TextShape.of(type).orElseThrow();
              String odd = column + "::text !~ ?";
              Rows.where(draft, failure, change.table(), "t", ", " + column, odd, looks);
              draft.check(
                  Filled.in(
                      "SELECT count(*) FROM %s t WHERE %s".formatted(change.table(), odd), looks));
            });
    Optional<GivenValue> given = given(failure, type, value);
    given.ifPresent(one -> draft.why("It is for %s of %s.".formatted(one.column(), one.table())));
    given
        .filter(one -> !value.isEmpty())
        .flatMap(one -> Crosswise.of(failure, one))
        .ifPresent(
            other ->
                draft
                    .why(
                        "It stands where the value for %s belongs, and that for %s in its place."
                            .formatted(given.get().column(), other.column()))
                    .fix(
                        Near.said(
                            "Let the values for %s and %s change places"
                                .formatted(given.get().column(), other.column()))));
    given
        .filter(one -> !value.isEmpty() && !draft.hasFix())
        .flatMap(one -> OtherColumn.having(failure, one))
        .ifPresent(
            other ->
                draft
                    .why(
                        "%s of %s has this value, and %s is %s."
                            .formatted(other, given.get().table(), given.get().column(), type))
                    .fix(
                        Near.said(
                            "Look for it in %s: %s = %s"
                                .formatted(
                                    other, QuotedNames.quoted(other), StringConstant.of(value)))));
    if (!draft.hasFix()) {
      ReadableValue.of(type, value).map(Near::said).ifPresent(draft::fix);
    }
    Matcher coalesced = COALESCED.matcher(failure.statement());
    if (value.isEmpty() && coalesced.find()) {
      draft.fix(Near.said("Write coalesce(%s::text, '')".formatted(coalesced.group(1))));
    }
    if (value.isEmpty()) {
      draft
          .why(
              "The text%s is empty, and only text types have an empty value."
                  .formatted(
                      given
                          .map(one -> " for %s of %s".formatted(one.column(), one.table()))
                          .orElse("")))
          .run(
              sent ? "Send NULL instead of an empty text" : "Let empty texts be NULL",
              sent ? "NULLIF($1, '')::" + type : "… USING NULLIF(the_column, '')::" + type);
    }
    return draft;
  }

  private static final Pattern COALESCED =
      Pattern.compile("(?i)coalesce\\s*\\(\\s*([\\w.\"]+)\\s*,\\s*''\\s*\\)");

  private static final Pattern PORTAL = Pattern.compile("parameter (\\$\\d+)");

  /** Where the statement has it, or the parameter the context names. */
  private static Optional<GivenValue> given(Case failure, String type, String value) {
    Matcher portal = PORTAL.matcher(failure.error().where().orElse(""));
    String written = portal.find() ? portal.group(1) : value;
    return GivenValue.in(failure).stream()
        .filter(one -> one.value().equals(written) && one.type().startsWith(type))
        .findFirst();
  }

  private static Optional<Draft> tooLong(Case failure, String length) {
    return ChangedColumn.of(failure)
        .map(
            change -> {
              String column = "t." + QuotedNames.quoted(change.column());
              Draft draft =
                  Draft.of(
                      "%s has values longer than %s.".formatted(change.column(), length),
                      "Allow more, or shorten those values first.");
              Rows.where(
                  draft,
                  failure,
                  change.table(),
                  "t",
                  ", length(" + column + "::text) AS length",
                  "length(" + column + "::text) > " + length);
              return draft.fix(
                  Fix.run(
                      "See how long they are",
                      "SELECT max(length(%s::text)) FROM %s t".formatted(column, change.table())));
            });
  }
}
