package dev.drydock.server;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;

/** The server, or the way to it, refused; {@link #error} has the server's own words. */
public final class ServerException extends DrydockException {
  private static final long serialVersionUID = 1L;

  private final transient ServerError error;

  public ServerException(Kind kind, Problem problem, ServerError error, Throwable cause) {
    super(kind, problem, cause);
    this.error = error;
  }

  public ServerError error() {
    return error;
  }
}
