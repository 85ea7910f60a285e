package dev.drydock.query.completion;

import java.util.List;

/**
 * What can stand in place of a piece of a text.
 *
 * @param from UTF-16 offset where the piece begins
 * @param to where it ends: the caret
 * @param all the best first; empty in a string or comment
 */
public record Proposals(int from, int to, List<Proposal> all) {
  public Proposals {
    all = List.copyOf(all);
  }
}
