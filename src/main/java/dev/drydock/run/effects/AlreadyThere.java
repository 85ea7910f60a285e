package dev.drydock.run.effects;

import java.util.List;

/**
 * An object a statement did not make because one of its name was there.
 *
 * @param object as the server names it, for instance {@code relation "orders"}
 * @param compared whether what is there could be set beside what was wanted
 * @param differences in words, each complete; empty where both are alike, or were not compared
 */
public record AlreadyThere(String object, boolean compared, List<String> differences) {
  public AlreadyThere {
    differences = List.copyOf(differences);
  }

  /** Whether the statement asked for something else than what is there. */
  public boolean differs() {
    return !differences.isEmpty();
  }

  /** In one sentence, for people. */
  public String sentence() {
    if (differs()) {
      return "%s is already there and is not what was asked for: %s."
          .formatted(object, String.join("; ", differences));
    }
    return compared
        ? object + " is already there and is as asked for."
        : object + " is already there; whether it is as asked for was not looked at.";
  }
}
