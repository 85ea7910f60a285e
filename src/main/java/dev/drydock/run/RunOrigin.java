package dev.drydock.run;

import dev.drydock.profile.Environment;
import dev.drydock.run.journal.JournalHeader;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a run comes from, for the journal and for histories that note it. Holds no secret.
 *
 * @param profile the profile's name, or how the database was named instead
 * @param environment of the profile; empty without one
 * @param folder of the migrations, absolute
 * @param program for instance {@code drydock 0.1.0}
 */
public record RunOrigin(
    String profile, Optional<Environment> environment, Path folder, String program) {

  JournalHeader header(String kind, Database database, String fingerprint) {
    return header(kind, database, fingerprint, false);
  }

  /** Of a run on a scratch database, which is soon gone. */
  JournalHeader onScratch(String kind, Database database, String fingerprint) {
    return header(kind, database, fingerprint, true);
  }

  private JournalHeader header(
      String kind, Database database, String fingerprint, boolean scratch) {
    ServerFacts facts = database.facts();
    return new JournalHeader(
        kind,
        facts.sessionUser(),
        facts.host(),
        facts.port(),
        facts.database(),
        profile,
        environment.map(value -> value.name().toLowerCase(Locale.ROOT)),
        folder.toString(),
        program,
        fingerprint,
        scratch);
  }
}
