package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Migrations a tool's history has as failed or unfinished: how far they came, and what is next. */
final class FailedRuns {
  private FailedRuns() {}

  static void flyway(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    if (history.rows().stream().allMatch(row -> RunnerHistory.is(row.get(2)))) {
      RunnerHistory.settled(
          draft, "%s has no failed version %s.".formatted(history.table(), said.group(1)));
      return;
    }
    way(
        draft,
        HalfDone.of(failure, said.group(1)),
        done ->
            done.isNothing()
                ? "Take its failed row away with flyway repair, mend the file, and migrate again"
                : "Undo what of %s is there by hand, then flyway repair and migrate again"
                    .formatted(done.file()));
  }

  private static void way(Draft draft, Optional<HalfDone> done, Function<HalfDone, String> title) {
    done.ifPresent(how -> way(draft, how.told(), title.apply(how)));
  }

  private static void way(Draft draft, String why, String title) {
    draft.why(why).remedy(title + ".").fix(Near.said(title));
  }

  static void dirty(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    if (history.rows().stream().noneMatch(row -> RunnerHistory.is(row.get(1)))) {
      RunnerHistory.settled(
          draft, "%s is not dirty at version %s now.".formatted(history.table(), said.group(1)));
      return;
    }
    way(
        draft,
        HalfDone.of(failure, said.group(1)),
        done ->
            done.isAll()
                ? "Say that it is applied: migrate force " + said.group(1)
                : "%s to the version before it, migrate force %s, mend the file and migrate up"
                    .formatted(
                        done.isNothing()
                            ? "Set it back"
                            : "Undo what of it is there, then set it back",
                        before(failure, said.group(1))));
  }

  /** The number of the file before one; -1 is none. */
  private static String before(Case failure, String version) {
    String last = "-1";
    for (Trail.Listed file : failure.trail().files()) {
      Optional<String> number = HalfDone.number(file.name());
      if (number.filter(version::equals).isPresent()) {
        return last;
      }
      last = number.orElse(last);
    }
    return last;
  }

  static void prisma(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String name = said.group(1);
    Optional<List<String>> row = history.rows().stream().findFirst();
    if (row.filter(r -> r.get(1).equals("NULL") && r.get(2).equals("NULL")).isEmpty()) {
      RunnerHistory.settled(draft, "%s has no unfinished %s now.".formatted(history.table(), name));
      return;
    }
    String stopped =
        row.flatMap(r -> firstError(r.get(3)))
            .map(error -> " It stopped with: %s.".formatted(error))
            .orElse("");
    Optional<HalfDone> done = HalfDone.of(failure, name);
    if (done.isEmpty() && !stopped.isEmpty()) {
      draft.why(stopped.strip());
    }
    done.ifPresent(
        how ->
            way(
                draft,
                how.told() + stopped,
                how.isAll()
                    ? "Say that it is applied: prisma migrate resolve --applied " + name
                    : "%s rolled back, prisma migrate resolve --rolled-back %s, mend the file and deploy again"
                        .formatted(
                            how.isNothing()
                                ? "Say that it is"
                                : "Undo what of it is there and say that it is",
                            name)));
  }

  /** What the server said when it stopped, of the log Prisma keeps with it. */
  private static Optional<String> firstError(String logs) {
    return logs.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("ERROR: "))
        .map(line -> line.substring("ERROR: ".length()))
        .findFirst();
  }
}
