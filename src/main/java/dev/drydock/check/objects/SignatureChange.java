package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Routine;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Parameter;
import java.util.List;
import java.util.Optional;

/** OR REPLACE of a function with another result or other names of its arguments. */
final class SignatureChange extends StatementRule {
  SignatureChange() {
    super(
        new RuleInfo(
            "function-signature-change",
            "OR REPLACE cannot change this of a function",
            "PostgreSQL refuses to replace a function by one that returns another type, names an"
                + " argument otherwise or has fewer defaults (42P13).",
            "DROP FUNCTION it first, then CREATE and grant again; what uses it has to be dropped and"
                + " made again with it."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateFunction function)
        || !function.orReplace()
        || spot.statement().before().isUnsure(Unsure.ROUTINES)
        || spot.statement().before().mayHaveLostRoutines()) {
      return;
    }
    SameRoutine.named(spot, function).stream()
        .filter(there -> SameRoutine.takesTheSame(function, there))
        .findFirst()
        .flatMap(there -> whatChanges(function, there))
        .ifPresent(what -> spot.error(function.name().span(), what));
  }

  private static Optional<String> whatChanges(CreateFunction function, Routine there) {
    List<Parameter> inputs = SameRoutine.inputs(function);
    for (int i = 0; i < inputs.size() && i < there.argumentNames().size(); i++) {
      String old = there.argumentNames().get(i);
      String now = inputs.get(i).name().map(Ident::name).orElse("");
      if (!old.isEmpty() && !old.equals(now)) {
        return Optional.of(
            "PostgreSQL cannot rename the argument " + old + " of " + function.name() + ".");
      }
    }
    long required = inputs.stream().filter(p -> p.defaultValue().isEmpty()).count();
    if (required > there.required() && !there.variadic()) {
      return Optional.of("PostgreSQL cannot take a default from " + function.name() + ".");
    }
    return returned(function, there);
  }

  private static Optional<String> returned(CreateFunction function, Routine there) {
    boolean plain = function.parameters().stream().allMatch(p -> p.mode() == Parameter.Mode.IN);
    return function
        .returns()
        .filter(type -> plain && !type.setOf() && !type.array() && !type.copied())
        .map(type -> type.name().own())
        .filter(now -> there.returns().filter(old -> differ(now, old)).isPresent())
        .map(
            now ->
                "%s returns %s: PostgreSQL cannot make that %s."
                    .formatted(function.name(), there.returns().orElse(""), now));
  }

  /** Of types everybody knows, by the names of which nothing else can be meant. */
  private static boolean differ(String one, String other) {
    return TypeNames.family(one).isPresent()
        && TypeNames.family(other).isPresent()
        && !TypeNames.catalog(one).equals(TypeNames.catalog(other));
  }
}
