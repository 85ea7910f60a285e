package dev.drydock.check.objects;

import dev.drydock.check.CheckedStatement;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Routine;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Drop;
import java.util.List;
import java.util.stream.Collectors;

/** OR REPLACE of a function with other arguments, which replaces nothing. */
final class OverloadInstead extends StatementRule {
  OverloadInstead() {
    super(
        new RuleInfo(
            "function-overload-instead-of-replace",
            "OR REPLACE makes a second function",
            "A function is its name and the types of its arguments. With other arguments OR REPLACE"
                + " makes a second one beside the first: old calls go on running the old body, and"
                + " a call that fits both by their defaults fails (42725).",
            "DROP FUNCTION the old one first, with its arguments, and grant again."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateFunction function)
        || !function.orReplace()
        || spot.statement().before().mayHaveLostRoutines()) {
      return;
    }
    List<Routine> there = SameRoutine.named(spot, function);
    // several by now: somebody wants them
    if (there.size() != 1
        || SameRoutine.takesTheSame(function, there.getFirst())
        || isOfThisFile(spot, there.getFirst())
        || !overlaps(function, there.getFirst())
        || isMadeOrDroppedAgain(spot, function)) {
      return;
    }
    spot.warning(
        function.name().span(),
        "%s(%s) stays beside this one%s."
            .formatted(
                function.name(),
                there.getFirst().argumentTypes().stream().collect(Collectors.joining(", ")),
                there.getFirst().origin().map(o -> " (made by " + o + ")").orElse("")));
  }

  private static boolean isOfThisFile(Spot spot, Routine there) {
    return there
        .origin()
        .filter(origin -> origin.file().equals(spot.file().migration().file()))
        .isPresent();
  }

  /** Whether the one has the other's arguments and more, as a next version of it has. */
  private static boolean overlaps(CreateFunction function, Routine there) {
    List<String> now = SameRoutine.types(function);
    List<String> then = there.argumentTypes().stream().map(SameRoutine::type).toList();
    int common = Math.min(now.size(), then.size());
    return common > 0 && now.subList(0, common).equals(then.subList(0, common));
  }

  /** Whether another statement of the file makes one of the name, or drops the old one later. */
  private static boolean isMadeOrDroppedAgain(Spot spot, CreateFunction function) {
    long of =
        spot.file().statements().stream()
            .map(CheckedStatement::shape)
            .filter(
                shape ->
                    shape instanceof CreateFunction other
                            && other.name().own().equals(function.name().own())
                        || shape instanceof Drop drop
                            && drop.names().stream()
                                .anyMatch(name -> name.own().equals(function.name().own())))
            .count();
    return of > 1;
  }
}
