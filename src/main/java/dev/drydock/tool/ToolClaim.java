package dev.drydock.tool;

import java.util.List;
import java.util.Optional;

/** What a tool makes of a folder. */
public record ToolClaim(Tool tool, Claim claim) {
  /** A claim this strong needs no look at other tools' signs. */
  static final int CERTAIN = 90;

  /** A weaker one is believed only when a history says so too. */
  static final int POSSIBLE = 10;

  /**
   * The stronger of the folder's claim and that of a history. A tool's first layout is its own; the
   * others are only tolerated beside its files and speak for no tool.
   */
  Claim with(List<TableColumns> tables) {
    HistoryLayout own = tool.layouts().getFirst();
    Optional<Claim> history = tables.stream().flatMap(t -> own.claim(t).stream()).findFirst();
    return history.filter(h -> h.strength() > claim.strength()).orElse(claim);
  }
}
