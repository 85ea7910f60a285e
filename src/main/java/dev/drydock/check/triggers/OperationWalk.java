package dev.drydock.check.triggers;

import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.PlpgsqlStep;
import dev.drydock.sql.ddl.PlpgsqlStep.Choice;
import dev.drydock.sql.ddl.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the code a trigger runs for one operation: branches that TG_OP rules out are left out,
 * and where it is not clear what TG_OP decides, nothing more is followed.
 */
final class OperationWalk {
  private static final Pattern EQUALS =
      Pattern.compile("\\(*\\s*TG_OP\\s*(=|<>|!=)\\s*'(\\w+)'\\s*\\)*", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN =
      Pattern.compile(
          "\\(*\\s*TG_OP\\s+(NOT\\s+)?IN\\s*\\(([^()]*)\\)\\s*\\)*", Pattern.CASE_INSENSITIVE);

  private enum Verdict {
    TRUE,
    FALSE,
    /** It depends on something else than the operation. */
    OPEN,
    /** It depends on the operation in a way that is not understood here. */
    UNCLEAR
  }

  private final String text;
  private final Event event;
  private final Consumer<PlpgsqlStep> steps;
  private final Consumer<Span> expressions;
  private boolean lost;

  OperationWalk(String text, Event event, Consumer<PlpgsqlStep> steps, Consumer<Span> expressions) {
    this.text = text;
    this.event = event;
    this.steps = steps;
    this.expressions = expressions;
  }

  /** Goes through; true where the code certainly ends there, by RETURN or an exception. */
  boolean through(List<PlpgsqlStep> list) {
    for (PlpgsqlStep step : list) {
      if (lost || through(step)) {
        return true;
      }
    }
    return false;
  }

  private boolean through(PlpgsqlStep step) {
    steps.accept(step);
    return switch (step) {
      case PlpgsqlStep.Block block -> {
        boolean ends = through(block.steps());
        block.handlers().forEach(this::through);
        yield ends && block.handlers().isEmpty();
      }
      case Choice choice -> choice(choice);
      case PlpgsqlStep.Loop loop -> {
        expression(loop.header());
        through(loop.steps());
        yield false;
      }
      case PlpgsqlStep.Return back -> {
        back.value().ifPresent(this::expression);
        yield back.ends();
      }
      case PlpgsqlStep.Raise raise -> {
        expression(raise.span());
        yield raise.aborts();
      }
      default -> {
        expression(step.span());
        yield false;
      }
    };
  }

  private void expression(Span span) {
    if (!mentionsOperation(span)) {
      expressions.accept(span);
    }
  }

  private boolean choice(Choice choice) {
    boolean allEnd = true;
    for (Choice.Branch branch : choice.choices()) {
      Verdict verdict = branch.condition().map(c -> verdict(choice, c)).orElse(Verdict.TRUE);
      if (verdict == Verdict.FALSE) {
        continue;
      }
      if (verdict == Verdict.UNCLEAR) {
        lost = true;
        return true;
      }
      branch.condition().ifPresent(this::expression);
      boolean ends = through(branch.steps());
      if (verdict == Verdict.TRUE) {
        return ends && allEnd;
      }
      allEnd &= ends;
    }
    return false;
  }

  private Verdict verdict(Choice choice, Span condition) {
    String written = condition.in(text).strip();
    if (choice.subject().isPresent()) {
      boolean isOperation = choice.subject().get().in(text).strip().equalsIgnoreCase("TG_OP");
      if (!isOperation) {
        return Verdict.OPEN;
      }
      return written.contains("'" + event.name() + "'") ? Verdict.TRUE : Verdict.FALSE;
    }
    if (!mentionsOperation(condition)) {
      return Verdict.OPEN;
    }
    Matcher equals = EQUALS.matcher(written);
    if (equals.matches()) {
      boolean same = equals.group(2).equalsIgnoreCase(event.name());
      return same == equals.group(1).equals("=") ? Verdict.TRUE : Verdict.FALSE;
    }
    Matcher in = IN.matcher(written);
    if (in.matches()) {
      boolean among = in.group(2).contains("'" + event.name() + "'");
      return among == (in.group(1) == null) ? Verdict.TRUE : Verdict.FALSE;
    }
    return ofJunction(written);
  }

  /** {@code TG_OP = 'X' AND …} is false for another operation, whatever follows. */
  private Verdict ofJunction(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    if (upper.contains(" OR ") || upper.contains("\nOR ") || upper.startsWith("NOT")) {
      return Verdict.UNCLEAR;
    }
    for (String part : written.split("(?i)\\bAND\\b")) {
      Matcher equals = EQUALS.matcher(part.strip());
      if (equals.matches()) {
        boolean same = equals.group(2).equalsIgnoreCase(event.name());
        return same == equals.group(1).equals("=") ? Verdict.OPEN : Verdict.FALSE;
      }
    }
    return Verdict.UNCLEAR;
  }

  private boolean mentionsOperation(Span span) {
    return span.in(text).toUpperCase(Locale.ROOT).contains("TG_OP");
  }
}
