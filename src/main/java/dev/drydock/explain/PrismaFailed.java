package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A migration that Prisma could not apply, as what it makes is there already. */
final class PrismaFailed {
  private static final Pattern NAMED = Pattern.compile("Migration name: (\\S+)");

  private PrismaFailed() {}

  /** The name, where a text has it as Prisma writes it. */
  static Optional<String> named(String text) {
    Matcher named = NAMED.matcher(text);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** Prisma goes on only when it is told what became of it, and that comes first. */
  static Explanation told(Explanation explanation, Case failure, String migration) {
    if (!Others.isThere(failure) || explanation.why().filter(Shortfall::isTold).isPresent()) {
      return explanation;
    }
    Optional<HalfDone> done = HalfDone.of(failure, migration);
    if (done.filter(how -> !how.isAll()).isPresent()) {
      return explanation;
    }
    List<Fix> fixes = new ArrayList<>();
    fixes.add(
        Near.said(
            "%s, mark it as applied: prisma migrate resolve --applied %s"
                .formatted(
                    done.isPresent()
                        ? "As all that %s makes is there".formatted(migration)
                        : "Where all that %s makes is there".formatted(migration),
                    migration)));
    fixes.addAll(explanation.fixes());
    return explanation.with(fixes);
  }
}
