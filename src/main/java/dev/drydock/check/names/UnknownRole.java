package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.Findings;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Ident;
import java.util.List;
import java.util.Set;

/**
 * A role that is not there. Roles belong to the server and are mostly made by hand, so offline only
 * a name that is nearly a known one is worth a word.
 */
final class UnknownRole extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-role",
          "A role that does not exist",
          "PostgreSQL refuses the statement (42704).",
          "CREATE ROLE it before, or correct its name.");

  private static final Set<String> SPECIAL =
      Set.of("public", "current_user", "session_user", "current_role");

  UnknownRole() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    for (Ident role : Uses.of(spot).roles()) {
      if (!SPECIAL.contains(role.name()) && !view.mayHaveRole(role.name())) {
        report(spot.file(), view, role, spot.findings());
      }
    }
  }

  private static void report(CheckedFile file, SchemaView view, Ident role, Findings findings) {
    List<Suggestion> near =
        NearestNames.of(role.name(), view.roles().stream().map(Candidate::of).toList()).stream()
            .filter(one -> one.reason().compareTo(Suggestion.Reason.SPELLING) <= 0)
            .toList();
    int start = role.span().start();
    int end = role.span().end();
    String message = "The role %s does not exist here.".formatted(role.name());
    if (!file.surroundings().connected() && near.isEmpty()) {
      return;
    }
    Findings.Entry entry =
        file.surroundings().connected()
            ? findings.error(start, end, message)
            : findings.warning(start, end, "The folder makes no role %s.".formatted(role.name()));
    entry.suggest(new Meant().near(near).or(INFO.safeForm()));
    for (Suggestion one : near) {
      entry.fix(Fix.of("Write " + one.sql(), file.replace(start, end, one.sql())));
    }
  }
}
