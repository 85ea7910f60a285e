package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.PlpgsqlStep;
import dev.drydock.sql.ddl.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record variable that is read before anything is put into it. */
final class RecordNotAssigned extends StatementRule {
  RecordNotAssigned() {
    super(
        new RuleInfo(
            "record-not-assigned",
            "A record is read before anything is in it",
            "A variable of type record has no fields until a row is put in: reading one fails when"
                + " the code runs (55000, record is not assigned yet).",
            "SELECT … INTO it first."));
  }

  @Override
  protected void look(Spot spot) {
    String text = spot.file().text();
    Optional<Body> body =
        switch (spot.shape()) {
          case CreateFunction function when function.isLanguage("plpgsql") -> function.body();
          case DoBlock block when block.language().equals("plpgsql") -> block.body();
          default -> Optional.empty();
        };
    body.filter(b -> b.isPlain(text))
        .flatMap(b -> PlpgsqlBody.of(text, b.span()))
        .ifPresent(code -> code.block().variables().forEach(v -> look(spot, code, v)));
  }

  private static void look(Spot spot, PlpgsqlBody code, PlpgsqlBody.Variable variable) {
    if (!variable.isRecord() || variable.initialised()) {
      return;
    }
    String text = spot.file().text();
    String written = Pattern.quote(spot.text(variable.name().span()));
    Pattern mention =
        Pattern.compile("(?<![\\w.])" + written + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    Pattern field = Pattern.compile("(?<![\\w.])" + written + "\\.\\w+", Pattern.CASE_INSENSITIVE);
    for (PlpgsqlStep step : code.block().steps()) {
      if (!mention.matcher(step.span().in(text)).find()) {
        continue;
      }
      Optional<Span> read = readFirst(step);
      if (read.isPresent()) {
        Matcher matcher = field.matcher(text).region(read.get().start(), read.get().end());
        if (matcher.find()) {
          spot.warning(
              new Span(matcher.start(), matcher.end()),
              "Nothing has been put into " + variable.name().name() + " yet.");
        }
      }
      return; // what comes later is not the first use
    }
  }

  /** What a step certainly reads before anything else of it runs. */
  private static Optional<Span> readFirst(PlpgsqlStep step) {
    return switch (step) {
      case PlpgsqlStep.Return back -> back.value();
      case PlpgsqlStep.Assignment assignment -> Optional.of(assignment.value());
      case PlpgsqlStep.Choice choice ->
          Optional.of(choice.choices())
              .map(List::getFirst)
              .flatMap(PlpgsqlStep.Choice.Branch::condition);
      default -> Optional.empty();
    };
  }
}
