package dev.drydock.explain;

import java.util.Set;

/** Whether it is safe to run again. */
final class Again {
  private static final Set<String> PASSES =
      Set.of("40001", "40P01", "55P03", "57014", "53300", "57P03");

  private Again() {}

  static String of(Failed failed) {
    if (failed.error().connectionLost() && failed.ran() != Failed.Ran.REHEARSED) {
      return "The connection was lost: what of it is committed must be looked up before it is run"
          + " again.";
    }
    String kept =
        switch (failed.ran()) {
          case REHEARSED -> "It was a rehearsal: nothing of it is kept.";
          case IN_TRANSACTION -> "Its transaction is rolled back: nothing of it is applied.";
          case BY_ITSELF ->
              "It ran outside a transaction: the statements before it are committed, this one is"
                  + " not.";
          case UNKNOWN ->
              "In a transaction nothing of it is applied; outside one the statements before it"
                  + " are.";
        };
    return PASSES.contains(failed.error().sqlState())
        ? kept + " The same may succeed when it is run again."
        : kept + " It fails again until it is mended.";
  }
}
