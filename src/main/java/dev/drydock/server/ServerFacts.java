package dev.drydock.server;

/**
 * What is known of a server after connecting.
 *
 * @param version as the server says it, for instance {@code 17.5}
 * @param versionNumber for instance 170005
 * @param role the role statements run as, after any SET ROLE
 * @param superuser whether the login is one, whatever role it assumes
 * @param standby in recovery: it can be read only
 * @param transactionPooler successive statements may meet different backends
 * @param encoding of the database, as the server says it, for instance {@code UTF8}
 */
public record ServerFacts(
    String host,
    int port,
    String database,
    String version,
    int versionNumber,
    String sessionUser,
    String role,
    boolean superuser,
    boolean standby,
    boolean transactionPooler,
    String encoding) {

  /** The major version, for instance 17. */
  public int major() {
    return versionNumber / 10_000;
  }

  /** Whether nobody but the applications knows what the bytes of a text mean. */
  public boolean encodingUnknown() {
    return encoding.equals("SQL_ASCII");
  }
}
