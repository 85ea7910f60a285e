package dev.drydock.check.names;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules about names that are not there. */
public final class NameRules {
  private NameRules() {}

  /** All of them, in the order of the help. */
  public static List<Rule> all() {
    return List.of(
        new UnknownRelation(),
        new UnknownColumn(),
        new UnknownRoutine(),
        new UnknownType(),
        new UnknownSchema(),
        new UnknownOperatorClass(),
        new UnknownRole());
  }
}
