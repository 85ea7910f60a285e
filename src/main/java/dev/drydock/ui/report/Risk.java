package dev.drydock.ui.report;

import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * What to look at first in a rehearsal.
 *
 * @param rank higher is worse; 0 harms nobody
 * @param work chips that say what the statement did to stored rows
 */
public record Risk(int rank, List<Chip> work) {

  /** A word with its tone. */
  public record Chip(String text, Tone tone) {

    /** Without the relation, where that stands beside it anyway. */
    public Chip without(String relation) {
      return new Chip(text.replace(" " + shortName(relation), ""), tone);
    }
  }

  /** Weighs what was observed; nothing is guessed. */
  public static Risk of(StatementReport statement) {
    List<Chip> work = new ArrayList<>();
    int rank = 0;
    for (String relation : statement.rewrites()) {
      work.add(new Chip("rewrites " + shortName(relation), Tone.DANGER));
      rank += 100;
    }
    for (String relation : statement.scans()) {
      if (!statement.rewrites().contains(relation)) {
        work.add(new Chip("scans " + shortName(relation), Tone.WARNING));
        rank += 10;
      }
    }
    for (LockTaken lock : statement.locks()) {
      if (!lock.isNew()) {
        rank += LockStrength.of(lock.mode()).map(Enum::ordinal).orElse(0);
      }
    }
    rank += rankOf(statement.outcome());
    return new Risk(rank, List.copyOf(work));
  }

  /** The name without {@code public.}, which says nothing. */
  public static String shortName(String relation) {
    return relation.startsWith("public.") ? relation.substring("public.".length()) : relation;
  }

  private static int rankOf(StepOutcome outcome) {
    return switch (outcome) {
      case FAILED -> 10_000;
      case IN_DOUBT -> 9_000;
      case FOLLOWS_FROM, NEEDS_DATA -> 5_000;
      case NOT_REHEARSABLE -> 1_000;
      case CANCELLED, NOT_RUN, OK -> 0;
    };
  }
}
