package dev.drydock.command;

import dev.drydock.explain.Explanation;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.QueryFailure;

/** A refused query together with what that means here; its remedy is that of the explanation. */
public final class ExplainedFailure extends DrydockException {
  private static final long serialVersionUID = 1L;
  private final transient Explanation explanation;
  private final String sqlState;

  ExplainedFailure(QueryFailure failure, Explanation explanation) {
    super(failure.kind(), remedied(failure.problem(), explanation.remedy()), failure);
    this.explanation = explanation;
    this.sqlState = failure.error().sqlState();
  }

  /** What the error means here, and the ways out. */
  public Explanation explanation() {
    return explanation;
  }

  /** As the server gave it. */
  public String sqlState() {
    return sqlState;
  }

  private static Problem remedied(Problem problem, String remedy) {
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.message(),
        remedy,
        problem.versions(),
        problem.files(),
        problem.place());
  }
}
