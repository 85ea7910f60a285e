package dev.drydock.check.objects;

import dev.drydock.check.Spot;
import dev.drydock.check.schema.Routine;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Parameter;
import java.util.List;

/** Which of the functions that are there a CREATE OR REPLACE FUNCTION is about. */
final class SameRoutine {
  private SameRoutine() {}

  /** Those of the same name in the schema it is made in; none where that is not certain. */
  static List<Routine> named(Spot spot, CreateFunction function) {
    boolean moved = SearchPath.mayBeOther(spot, function.name());
    if (moved || inputs(function).stream().anyMatch(p -> p.type().copied())) {
      return List.of();
    }
    String home = function.name().schema().orElse("public");
    return spot
        .statement()
        .before()
        .routines(function.name().schema(), function.name().own())
        .stream()
        .filter(there -> there.name().schema().equals(home))
        .filter(there -> !there.language().map("c"::equals).orElse(true))
        .toList();
  }

  /** Whether it takes the same arguments, so that the one replaces the other. */
  static boolean takesTheSame(CreateFunction function, Routine there) {
    return types(function).equals(there.argumentTypes().stream().map(SameRoutine::type).toList());
  }

  static List<String> types(CreateFunction function) {
    return inputs(function).stream()
        .map(p -> type(p.type().name().own() + (p.type().array() ? "[]" : "")))
        .toList();
  }

  static List<Parameter> inputs(CreateFunction function) {
    return function.parameters().stream().filter(Parameter::isInput).toList();
  }

  /** Without its schema: which one is meant, the search path decides. */
  static String type(String type) {
    String own = type.substring(type.lastIndexOf('.') + 1).replace("\"", "");
    return TypeNames.catalog(own);
  }
}
