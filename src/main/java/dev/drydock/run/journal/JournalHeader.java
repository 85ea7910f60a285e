package dev.drydock.run.journal;

import java.util.Optional;

/**
 * Who runs what, where; the first line of a journal file. Holds no secret.
 *
 * @param kind {@code apply}, {@code rehearsal} or {@code repair}
 * @param databaseUser who is logged in
 * @param host of the server
 * @param profile the profile's name, or how the database was named
 * @param environment of the profile at that time, in lower case; empty without one
 * @param folder of the migrations
 * @param program for instance {@code drydock 0.1.0}
 * @param fingerprint of the plan; empty for a repair
 * @param scratch whether it runs on a scratch database, and not on what the profile names
 */
public record JournalHeader(
    String kind,
    String databaseUser,
    String host,
    int port,
    String database,
    String profile,
    Optional<String> environment,
    String folder,
    String program,
    String fingerprint,
    boolean scratch) {}
