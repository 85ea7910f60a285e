package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;

/**
 * What an error means here.
 *
 * @param what happened, in one sentence
 * @param why it happens here, in one sentence drawn from the evidence or the folder
 * @param remedy what to do about it, in one sentence; never empty
 * @param evidence what was looked up, the telling first
 * @param fixes ways out, the likeliest first
 * @param check a query or a sentence: how to see that it is mended
 * @param again whether it is safe to run again, and what of it is in the database
 */
public record Explanation(
    String what,
    Optional<String> why,
    String remedy,
    List<Evidence> evidence,
    List<Fix> fixes,
    Optional<String> check,
    String again) {

  public Explanation {
    evidence = List.copyOf(evidence);
    fixes = List.copyOf(fixes);
  }

  /** The same with other ways out. */
  public Explanation with(List<Fix> others) {
    return new Explanation(what, why, remedy, evidence, others, check, again);
  }

  /** What happened and why here, together. */
  public String text() {
    return why.map(reason -> what + " " + reason).orElse(what);
  }
}
