package dev.drydock.run.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pg_dump 15 says, in its own words. */
class DumpRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query failed: ERROR:  permission denied for table secrets       | pg_read_all_data
          ERROR:  query would be affected by row-level security policy for table "t" | BYPASSRLS
          query failed: ERROR:  canceling statement due to statement timeout | --lock-timeout
          could not write to output file: No space left on device         | Make room
          aborting because of server version mismatch                     | major version
          connection to server at "h", port 1 failed: Connection refused  | one more connection
          something nobody has heard of                                   | Mend what it says
          """)
  void theRemedyFitsWhatItSays(String said, String remedy) {
    DrydockException refused =
        DumpRefusal.of(
            "pg_dump: error: " + said + "\npg_dump: detail: Query was: LOCK TABLE a,\nTABLE b");
    assertEquals(DrydockException.Kind.REFUSED, refused.kind());
    assertEquals("backup-failed", refused.problem().code());
    assertTrue(refused.problem().message().endsWith(said), refused::getMessage);
    assertTrue(refused.problem().remedy().contains(remedy), refused.problem()::remedy);
  }
}
