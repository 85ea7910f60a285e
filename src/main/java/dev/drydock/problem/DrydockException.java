package dev.drydock.problem;

/**
 * A failure that was foreseen: it carries a {@link Problem} to show, never a stack trace as the
 * message. Its {@link Kind} decides the command line's exit status.
 */
public class DrydockException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What sort of failure it is; each has one exit status ({@code cli.md}). */
  public enum Kind {
    /** A statement or query failed on the server, or the connection was lost on the way. */
    FAILED(1),
    /** The call or an input is wrong. */
    INPUT(2),
    /** Cannot connect or log in. */
    CONNECTION(3),
    /** A guard refused: no confirmation, standby, pooler, duplicates, another runner. */
    REFUSED(4),
    /** Something Drydock did not foresee. */
    INTERNAL(70),
    /** The person cancelled. */
    CANCELLED(130);

    private final int exitStatus;

    Kind(int exitStatus) {
      this.exitStatus = exitStatus;
    }

    /** The exit status of a command that ends this way. */
    public int exitStatus() {
      return exitStatus;
    }
  }

  private final Kind kind;
  private final transient Problem problem;

  public DrydockException(Kind kind, Problem problem) {
    this(kind, problem, null);
  }

  public DrydockException(Kind kind, Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.kind = kind;
    this.problem = problem;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether there is no connection, or none any more. */
  public boolean isOfConnection() {
    return kind == Kind.CONNECTION || problem.code().equals("connection-lost");
  }

  public Problem problem() {
    return problem;
  }
}
