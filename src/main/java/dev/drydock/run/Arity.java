package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Parameter;
import dev.drydock.sql.ddl.Parameter.Mode;
import dev.drydock.sql.ddl.Shapes;
import java.util.Optional;

/**
 * How many arguments a routine is called with, or named with in a DROP or GRANT. Their types are
 * not compared: a call's are known only when it is resolved.
 *
 * @param most empty where the last one stands for any number
 */
record Arity(int least, Optional<Integer> most) {

  /** Of the routine a statement makes; empty for any other, and for one not understood. */
  static Optional<Arity> of(Script script, Statement statement) {
    return Shapes.of(script, statement) instanceof CreateFunction routine
        ? Optional.of(of(routine))
        : Optional.empty();
  }

  private static Arity of(CreateFunction routine) {
    long least =
        routine.parameters().stream()
            .filter(p -> p.mode() == Mode.IN || p.mode() == Mode.INOUT)
            .filter(p -> p.defaultValue().isEmpty())
            .count();
    // OUT parameters stand in the CALL of a procedure and in many a DROP
    long most = routine.parameters().stream().filter(p -> p.mode() != Mode.TABLE).count();
    boolean variadic =
        routine.parameters().stream().map(Parameter::mode).anyMatch(Mode.VARIADIC::equals);
    return new Arity((int) least, variadic ? Optional.empty() : Optional.of((int) most));
  }

  boolean takes(int arguments) {
    return least <= arguments && most.map(limit -> arguments <= limit).orElse(true);
  }

  /** How many a list of types has, as in {@code integer, numeric(10,2)}. */
  static int in(String list) {
    int depth = 0;
    int commas = 0;
    for (int i = 0; i < list.length(); i++) {
      switch (list.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ',' -> commas += depth == 0 ? 1 : 0;
        default -> {}
      }
    }
    return list.isBlank() ? 0 : commas + 1;
  }
}
