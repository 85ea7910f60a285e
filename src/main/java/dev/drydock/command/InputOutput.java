package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import java.io.IOException;

/** Failures with files as problems. */
final class InputOutput {
  private InputOutput() {}

  /**
   * A file that could not be read.
   *
   * @param what could not be done, as a sentence without its end
   * @param remedy what to do
   */
  static DrydockException reading(String code, String what, String remedy, IOException e) {
    return failure(code, what, FileReason.reading(e), remedy, e);
  }

  /** The same of a file that could not be written. */
  static DrydockException writing(String code, String what, String remedy, IOException e) {
    return failure(code, what, FileReason.writing(e), remedy, e);
  }

  private static DrydockException failure(
      String code, String what, String why, String remedy, IOException e) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error(code, what + ": " + why + ".", remedy), e);
  }
}
