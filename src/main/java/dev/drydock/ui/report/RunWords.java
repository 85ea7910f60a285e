package dev.drydock.ui.report;

import dev.drydock.profile.Environment;
import dev.drydock.run.Outcome;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.ui.kit.EnvironmentLook;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A journal entry in words. */
public final class RunWords {
  private RunWords() {}

  /** How it ended, as sign, word and tone. */
  public record Ending(String sign, String word, Tone tone) {
    /** Sign and word. */
    public String text() {
      return sign + " " + word;
    }
  }

  /** {@code Dry run}, {@code Apply}, {@code Repair}. */
  public static String what(JournalEntry entry) {
    return switch (entry.kind()) {
      case "rehearsal" -> "Dry run";
      case "apply" -> "Apply";
      case "repair" -> "Repair";
      default -> entry.kind();
    };
  }

  /** Profile, database and host; of a scratch database only what it was a copy of. */
  public static String where(JournalEntry entry) {
    if (entry.scratch()) {
      return entry.profile().isEmpty() ? "scratch" : entry.profile() + " · on a scratch copy";
    }
    String database = entry.database() + "@" + entry.host();
    return entry.profile().isEmpty() ? database : entry.profile() + " · " + database;
  }

  /** The environment's word as everywhere in the window; empty when there was no profile. */
  public static String environment(JournalEntry entry) {
    return entry
        .environment()
        .flatMap(word -> constant(Environment.values(), word))
        .map(environment -> EnvironmentLook.of(environment))
        .map(look -> look.sign() + " " + look.word())
        .orElse("");
  }

  /** The operating system's user, and the database's where it is another. */
  public static String who(JournalEntry entry) {
    return entry.operator().equals(entry.databaseUser())
        ? entry.operator()
        : entry.operator() + " as " + entry.databaseUser();
  }

  /** How long the run took; a dash while it has no end. */
  public static String took(JournalEntry entry) {
    return entry
        .finishedAt()
        .map(end -> RelativeTime.took(Duration.between(entry.startedAt(), end)))
        .orElse("—");
  }

  /** How it ended. */
  public static Ending ending(JournalEntry entry) {
    return switch (entry.state()) {
      case RUNNING -> new Ending("▶", "Running", Tone.ACCENT);
      case CUT_OFF -> new Ending("‽", "Cut off", Tone.DANGER);
      case EXAMINED -> new Ending("‽", "Cut off, looked at since", Tone.WARNING);
      case FINISHED ->
          entry
              .outcome()
              .flatMap(RunWords::outcome)
              .map(RunWords::ending)
              .orElseGet(() -> new Ending("·", entry.outcome().orElse("unknown"), Tone.NEUTRAL));
    };
  }

  /** Sign and word of one migration of the run. */
  public static StatusSign sign(JournalEntry entry, JournalEntry.Step step) {
    return constant(StepOutcome.values(), step.outcome())
        .map(outcome -> Steps.sign(outcome, entry.kind().equals("rehearsal")))
        .orElse(StatusSign.UNKNOWN);
  }

  /** Everything the journal knows of a run, for the clipboard. */
  public static String text(JournalEntry entry) {
    StringBuilder text = new StringBuilder();
    text.append(what(entry)).append(": ").append(ending(entry).word()).append('\n');
    text.append("where\t").append(where(entry)).append(' ').append(environment(entry)).append('\n');
    text.append("who\t").append(who(entry)).append('\n');
    text.append("folder\t").append(entry.folder()).append('\n');
    text.append("started\t").append(RelativeTime.exact(entry.startedAt())).append('\n');
    entry
        .finishedAt()
        .ifPresent(end -> text.append("ended\t").append(RelativeTime.exact(end)).append('\n'));
    entry.reason().ifPresent(reason -> text.append("reason\t").append(reason).append('\n'));
    for (JournalEntry.Step step : entry.steps()) {
      text.append(step.outcome()).append('\t').append(step.file()).append('\t');
      text.append(RelativeTime.took(step.took())).append('\n');
    }
    for (JournalEntry.Doubt doubt : entry.doubts()) {
      text.append("in doubt\t").append(doubt(doubt)).append('\n');
    }
    return text.toString();
  }

  /** What was begun and not seen to end. */
  public static String doubt(JournalEntry.Doubt doubt) {
    return doubt.what().equals("commit")
        ? "the commit of "
            + doubt.file()
            + doubt.transactionId().map(id -> " (transaction " + id + ")").orElse("")
        : doubt.file() + ":" + doubt.line() + "  " + doubt.sql();
  }

  /** A search looks at everything a row says. */
  public static String searchable(JournalEntry entry) {
    List<String> files = entry.steps().stream().map(JournalEntry.Step::file).toList();
    return String.join(
            " ",
            what(entry),
            where(entry),
            environment(entry),
            who(entry),
            ending(entry).word(),
            entry.folder(),
            files.stream().collect(Collectors.joining(" ")))
        .toLowerCase(Locale.ROOT);
  }

  private static Ending ending(Outcome outcome) {
    return switch (outcome) {
      case APPLIED -> new Ending("✓", "Applied", Tone.SUCCESS);
      case WOULD_APPLY -> new Ending("✓", "Would apply", Tone.SUCCESS);
      case NOTHING_TO_DO -> new Ending("✓", "Nothing to do", Tone.NEUTRAL);
      case FAILED -> new Ending("✕", "Failed", Tone.DANGER);
      case WOULD_FAIL -> new Ending("✕", "Would fail", Tone.DANGER);
      case UNPROVEN -> new Ending("◇", "Unproven", Tone.WARNING);
      case IN_DOUBT -> new Ending("‽", "In doubt", Tone.DANGER);
      case REFUSED -> new Ending("⊘", "Refused", Tone.WARNING);
      case CANCELLED -> new Ending("⊘", "Cancelled", Tone.WARNING);
    };
  }

  private static Optional<Outcome> outcome(String word) {
    return constant(Outcome.values(), word);
  }

  /** The constant a word of the JSON stands for. */
  private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
