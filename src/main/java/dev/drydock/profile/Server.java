package dev.drydock.profile;

import java.util.Optional;

/**
 * Where a profile connects to: given field by field, or by a libpq service, or the embedded demo
 * server.
 */
public sealed interface Server {
  /**
   * A server named field by field; a URL is taken apart into this.
   *
   * @param host name or address, or an absolute path of a socket directory
   */
  record Address(String host, int port, String database, String user, Tls tls) implements Server {}

  /**
   * An entry of the libpq service file.
   *
   * @param database overrides the entry's, when given
   */
  record Service(String name, Optional<String> database) implements Server {}

  /** The embedded server with one of the demo databases. */
  record Embedded(String database) implements Server {}
}
