package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words; the platform's own messages are often only its path. */
final class InputOutput {
  private InputOutput() {}

  /**
   * @param what could not be done, as a sentence without its end
   * @param remedy what to do
   */
  static DrydockException failure(String code, String what, String remedy, IOException e) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error(code, what + ": " + reason(e) + ".", remedy), e);
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "no right to";
      case FileAlreadyExistsException _ -> "it exists already";
      case NotDirectoryException _ -> "it is no folder";
      case DirectoryNotEmptyException _ -> "it is a folder that is not empty";
      case CharacterCodingException _ -> "it is no text in UTF-8";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
