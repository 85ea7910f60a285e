package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.dump.DumpProcess;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Takes what {@code pg_dump} writes of a schema. */
final class SchemaDump {
  /** The code of what is thrown when pg_dump does not do it. */
  static final String REFUSED = "schema-not-copied";

  private SchemaDump() {}

  /**
   * @param variables libpq's, with the password; no other PG… variable reaches the program
   * @return the schema as SQL
   * @throws DrydockException REFUSED with what pg_dump said; CANCELLED
   */
  static String run(List<String> call, Map<String, String> variables, BooleanSupplier cancelled)
      throws DrydockException {
    return switch (DumpProcess.run(call, variables, cancelled)) {
      case DumpProcess.End.Done done -> done.output();
      case DumpProcess.End.Stopped _ -> throw Cancelled.exception();
      case DumpProcess.End.Refused refused -> throw refused(refused.why());
    };
  }

  private static DrydockException refused(String why) {
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            REFUSED,
            "pg_dump could not read the schema: " + why,
            "Log in as a role that may read every table, or rehearse with --on target."));
  }
}
