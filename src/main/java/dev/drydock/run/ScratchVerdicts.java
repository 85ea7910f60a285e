package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.scratch.ExtensionStandIns;
import dev.drydock.scratch.NotCloned;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of an error on a scratch database whether the statement itself is wrong, or an earlier one
 * is, or the scratch database only lacks something.
 */
final class ScratchVerdicts {
  private static final String PATH =
      "SELECT s FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) s";

  private static final String MADE_STAND_INS =
      "SELECT extname FROM pg_catalog.pg_extension"
          + " WHERE extname = ANY (pg_catalog.string_to_array(?, ','))";

  private static final String NO_SUCH_ROW = "23503";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String DISK_FULL = "53100";
  private static final Pattern PARENT = Pattern.compile("is not present in table \"([^\"]+)\"");

  /** What a lookup without a row leads to: a NULL where none may be, or an exception raised. */
  private static final Set<String> OF_EMPTY_TABLES = Set.of("23502", "P0001", "P0002", "P0004");

  private final Session session;
  private final Set<String> filled;
  private final Unmade unmade;
  private final Extensions extensions = Extensions.known();

  /** Whether there is neither an original nor a platform that may have what is not here. */
  private final boolean plain;

  private final boolean standIns;

  ScratchVerdicts(Session session, ScratchDatabase scratch) throws DrydockException {
    this.session = session;
    this.filled = scratch.filled();
    this.unmade = new Unmade(scratch.notCloned());
    this.plain = !scratch.copy() && !scratch.clonedWith().startsWith("supabase");
    this.standIns = !scratch.copy();
    scratch.notCloned().stream()
        .map(NotCloned::objects)
        .flatMap(List::stream)
        .filter(object -> object.kind() == MadeObject.Kind.EXTENSION)
        .forEach(extension -> extensions.lacks(extension.name()));
  }

  /** Who has PostGIS has its companions, too; they come in the same package. */
  private static boolean ofAStandIn(ServerError error) {
    return ExtensionStandIns.NAMES.stream()
        .anyMatch(name -> error.message().contains("\"" + name + "_"));
  }

  /** Whether extensions that are not here may be stood in for. */
  boolean standIns() {
    return standIns;
  }

  Unmade unmade() {
    return unmade;
  }

  /** Asked when the failing statement is undone and the session answers again. */
  Judgement of(Step step, ServerError error) throws ServerException {
    if (error.sqlState().equals(DISK_FULL)) {
      return Judgement.of(
          StepOutcome.NOT_REHEARSABLE,
          "the scratch server has no room left, which says nothing of the target; with"
              + " DRYDOCK_SCRATCH=disk in the environment it lies on the disk, not in memory");
    }
    if (standIns) {
      // One that no statement made is missing where the file is to run, too.
      session
          .query(MADE_STAND_INS, row -> row.getString(1), String.join(",", ExtensionStandIns.NAMES))
          .forEach(extensions::lacks);
    }
    Optional<String> extension = extensions.explains(error);
    if (extension.isPresent()) {
      boolean library = Extensions.lacksLibrary(error);
      return plain && (library || Extensions.refused(error)) && !ofAStandIn(error)
          ? Judgement.of(
              StepOutcome.FAILED,
              "no PostgreSQL has this %s by itself; one where it was installed will not refuse this:"
                      .formatted(library ? "library" : "extension")
                  + " rehearse against your database to know")
          : Judgement.of(StepOutcome.NOT_REHEARSABLE, extension.get());
    }
    Optional<String> grantor = GrantorOfOriginal.missedBy(session, error);
    if (grantor.isPresent()) {
      return Judgement.of(StepOutcome.NOT_REHEARSABLE, grantor.get());
    }
    Optional<String> database = otherDatabase(step, error);
    if (database.isPresent()) {
      return Judgement.of(StepOutcome.NOT_REHEARSABLE, database.get());
    }
    Optional<Raised> raised = Raised.by(step, error);
    if (raised.isPresent()) {
      Optional<String> unlooked = extensions.explains(raised.get());
      if (unlooked.isPresent()) {
        return Judgement.of(StepOutcome.NOT_REHEARSABLE, unlooked.get());
      }
      Optional<Unmade.Entry> cause = unmade.explains(raised.get(), path());
      if (cause.isPresent()) {
        return consequence(cause.get());
      }
    }
    Optional<Missing> missing = Missing.in(error);
    if (missing.isPresent()) {
      Optional<Unmade.Entry> cause = unmade.explains(missing.get(), step, path());
      if (cause.isPresent()) {
        return consequence(cause.get());
      }
    }
    return wantsData(error)
        ? Judgement.of(
            StepOutcome.NEEDS_DATA,
            "needs rows that are in the original and not in its copy; rehearse it on the target")
        : Judgement.FAILED;
  }

  /**
   * A database named by its name, where nothing says what the one is called that the folder is for.
   */
  private Optional<String> otherDatabase(Step step, ServerError error) {
    return plain
            && error.sqlState().equals(NO_SUCH_DATABASE)
            && !step.first().command().startsWith("DROP")
        ? Optional.of(
            "names a database; without a connection the folder is tried in one called postgres."
                + " Rehearse against your own to know, or write it for whatever it is called:"
                + " format('… DATABASE %I …', current_database()) in a DO block")
        : Optional.empty();
  }

  /** The schemas where names without one are looked for, that where objects are made first. */
  List<String> path() throws ServerException {
    return session.query(PATH, row -> row.getString(1));
  }

  /** What is to be said of a statement that went well. */
  Optional<String> remark(Script script, Statement statement) {
    if (statement.command().equals("SET")
        && FunctionBodies.switchedOff(script, statement).orElse(false)) {
      return Optional.of(
          "PostgreSQL takes the bodies of functions unseen from here on; Drydock looks into them at"
              + " the end");
    }
    return standIns && statement.command().equals("CREATE EXTENSION")
        ? script.makes(statement).stream()
            .filter(made -> made.kind() == MadeObject.Kind.EXTENSION)
            .map(MadeObject::name)
            .filter(ExtensionStandIns.NAMES::contains)
            .findFirst()
            .map(
                "a stand-in for %s was made: its names and types, which compute nothing"::formatted)
        : Optional.empty();
  }

  private static Judgement consequence(Unmade.Entry cause) {
    StepOutcome outcome =
        switch (cause.outcome()) {
          case NOT_REHEARSABLE, NEEDS_DATA -> StepOutcome.NOT_REHEARSABLE;
          default -> StepOutcome.FOLLOWS_FROM;
        };
    return new Judgement(outcome, Optional.of(cause.why()), cause.by());
  }

  /** Only where there is an original, and it has rows. */
  private boolean wantsData(ServerError error) {
    if (filled.isEmpty()) {
      return false;
    }
    if (error.sqlState().equals(NO_SUCH_ROW)) {
      Matcher parent = PARENT.matcher(error.detail().orElse(""));
      return parent.find()
          && filled.stream().anyMatch(table -> table.endsWith("." + parent.group(1)));
    }
    return OF_EMPTY_TABLES.contains(error.sqlState());
  }
}
