package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import java.util.List;
import java.util.function.Predicate;

/** Functions that may have been meant by a name there is none of. */
final class NearFunctions {
  private static final String EVERY_FUNCTION =
      """
      SELECT DISTINCT n.nspname, p.proname
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' LIMIT 20000
      """;

  /** PostgreSQL's own, that are called by their names. */
  private static final String BUILT_IN =
      """
      SELECT DISTINCT 'pg_catalog', p.proname
        FROM pg_catalog.pg_proc p
       WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.oid < 10000
         AND p.prorettype NOT IN ('internal'::regtype, 'cstring'::regtype)
       LIMIT 20000
      """;

  private NearFunctions() {}

  /** Those of the database; where none of them is meant, one of PostgreSQL's own, misspelt. */
  static List<Suggestion> of(Case failure, String own, Predicate<Candidate> wanted) {
    List<Suggestion> near =
        Deeds.kin(
            own,
            NearestNames.of(
                own,
                Names.candidates(failure.live(), EVERY_FUNCTION).stream().filter(wanted).toList()));
    return near.isEmpty()
        ? NearestNames.of(own, Names.candidates(failure.live(), BUILT_IN)).stream()
            .filter(one -> own.length() > 4 && one.reason() == Suggestion.Reason.SPELLING)
            .limit(1)
            .toList()
        : near;
  }
}
