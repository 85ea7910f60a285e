package dev.drydock.profile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the connection is encrypted and both ends are known.
 *
 * @param mode libpq's sslmode
 * @param rootCertificate {@code sslrootcert}
 * @param clientCertificate {@code sslcert}
 * @param clientKey {@code sslkey}
 */
public record Tls(
    TlsMode mode,
    Optional<Path> rootCertificate,
    Optional<Path> clientCertificate,
    Optional<Path> clientKey) {

  /** Encrypted where the server can, as libpq does when nothing is said. */
  public static Tls preferred() {
    return new Tls(TlsMode.PREFER, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
