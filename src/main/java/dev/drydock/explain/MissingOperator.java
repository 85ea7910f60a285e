package dev.drydock.explain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator that is not found for these types, or one that a sort or a key would need. */
final class MissingOperator implements Entry {
  /** Operators of programming languages. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("==", "=", "===", "=", "!==", "<>", "=<", "<=");

  private static final Pattern OPERATOR =
      Pattern.compile("operator does not exist: (.+?) ([-+*/<>=~!@#%^&|`?]+) (.+)");

  @Override
  public Set<String> states() {
    return Set.of("42883");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    if (message.contains("operator does not exist: `")) {
      return Optional.of(
          Draft.of(
              "The names stand in backquotes, which are MySQL's: PostgreSQL takes them for an"
                  + " operator.",
              "Leave the backquotes out, or write double quotes instead."));
    }
    Matcher operator = OPERATOR.matcher(message);
    if (operator.find()) {
      return Optional.of(
          operator(failure, operator.group(1), operator.group(2), operator.group(3)));
    }
    if (message.startsWith("could not identify an ordering")) {
      return Optional.of(
          Draft.of(
              "Values of this type have no order; json, xml and point are the usual ones.",
              "Sort by a part of it ((the_column ->> 'key')), or make a json column jsonb."));
    }
    if (message.startsWith("could not identify an")) {
      return Optional.of(uncompared(message.substring(message.lastIndexOf(' ') + 1)));
    }
    return Optional.empty();
  }

  /** Most types have no operator class because nobody has agreed on what is equal. */
  private static Draft uncompared(String type) {
    String why =
        "Values of type %s cannot be compared, as DISTINCT, UNION, GROUP BY and keys do."
            .formatted(type);
    return type.equals("json")
        ? Draft.of(
            why, "Use jsonb instead of json, or leave DISTINCT, UNION and GROUP BY of it out.")
        : Draft.of(
            why,
            "Cast it where it is compared (the_column::text), or leave DISTINCT, UNION and GROUP BY"
                + " of it out.");
  }

  private static Draft operator(Case failure, String left, String operator, String right) {
    if (ELSEWHERE.containsKey(operator)) {
      String ours = ELSEWHERE.get(operator);
      String title = "Write " + ours;
      return Draft.of(
              "%s is another language's operator; PostgreSQL's is %s.".formatted(operator, ours),
              title + " in its place.")
          .fix(
              failure
                  .replaceWritten(title, operator, operator, ours)
                  .orElseGet(() -> Near.said(title)));
    }
    Draft draft =
        Draft.of(
                "PostgreSQL has no operator %s between %s and %s.".formatted(operator, left, right),
                "Cast one side to the type of the other.")
            .evidence(mistyped(failure));
    if (left.equals(right)) {
      draft.why("Values of type %s cannot be compared so.".formatted(left));
    } else if (!right.equals("unknown")) {
      draft.why("It never turns %s into %s by itself.".formatted(right, left));
    }
    Optional<String> extension = ofExtension(left, operator, right);
    extension.ifPresent(one -> Extensions.into(draft, failure, one));
    Optional<Calls.Advice> advice = Calls.of(left + " " + operator + " " + right);
    if (advice.isPresent()) {
      if (left.endsWith("[]") ^ right.endsWith("[]")) {
        ComparedSides.fixes(failure, draft, left, operator, right).forEach(draft::fix);
      }
      advice.get().into(draft);
    } else if (extension.isEmpty()) {
      ComparedSides.fixes(failure, draft, left, operator, right).forEach(draft::fix);
      OperatorCasts.ofNumbers(failure, left, right).forEach(draft::fix);
      OperatorCasts.of(left, operator, right).forEach(draft::fix);
    }
    return draft;
  }

  /** Operators that come with an extension. */
  private static Optional<String> ofExtension(String left, String operator, String right) {
    if (left.equals("integer[]") && operator.matches("[-+&|#]|@@")) {
      return Optional.of("intarray");
    }
    if (left.matches("text|character varying")
        && operator.matches("%|<->|<%|%>")
        && right.matches("text|character varying|unknown")) {
      return Optional.of("pg_trgm");
    }
    return Optional.empty();
  }

  /** Types of the columns the statement names. */
  private static Optional<Evidence> mistyped(Case failure) {
    return Tables.inStatement(failure).stream()
        .findFirst()
        .flatMap(t -> Tables.columns(failure, t));
  }
}
