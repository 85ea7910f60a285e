package dev.drydock.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What went wrong with a file, in words; the platform's own messages are often only its path. */
public final class FileReason {
  private FileReason() {}

  /** Why a file could not be read, for the end of a sentence that names it. */
  public static String reading(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "it does not exist";
      case FileNotFoundException _ -> "it does not exist, or may not be read";
      default -> either(e);
    };
  }

  /** Why a file could not be written, for the end of a sentence that names it. */
  public static String writing(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "its folder does not exist";
      default -> either(e);
    };
  }

  /** The failure to write a file a person has named. */
  public static DrydockException notWritten(Path file, IOException e) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "not-written",
            file + " could not be written: " + writing(e) + ".",
            "Choose a folder that is there and that you may write to, on a disk with room."),
        e);
  }

  private static String either(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no right to";
      case FileAlreadyExistsException _ -> "it exists already";
      case NotDirectoryException _ -> "it is no folder";
      case DirectoryNotEmptyException _ -> "it is a folder that is not empty";
      case CharacterCodingException _ -> "it is no text in UTF-8";
      case FileSystemException known when known.getReason() != null -> said(known.getReason());
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : said(e.getMessage());
    };
  }

  private static String said(String message) {
    return message.equals("Is a directory") ? "it is a folder" : message;
  }
}
