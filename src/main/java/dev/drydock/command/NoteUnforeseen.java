package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * Turns what nobody foresaw into a problem with a short code, and keeps the details in a file for
 * whoever looks into it. The same fault has the same code each time.
 */
public final class NoteUnforeseen {
  private final Path folder;

  /**
   * @param folder for the details, made when first needed
   */
  NoteUnforeseen(Path folder) {
    this.folder = folder;
  }

  /** An INTERNAL failure to show; never throws. */
  public DrydockException note(Throwable fault) {
    String code = code(fault);
    String where = keep(code, fault);
    return new DrydockException(
        DrydockException.Kind.INTERNAL,
        Problem.error(
            "internal-" + code,
            "Something went wrong inside Drydock that nobody foresaw (code " + code + ").",
            where),
        fault);
  }

  private String keep(String code, Throwable fault) {
    StringWriter details = new StringWriter();
    fault.printStackTrace(new PrintWriter(details, true));
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(code + ".txt");
      Files.writeString(
          file,
          AppInfo.program()
              + ", Java "
              + Runtime.version()
              + ", "
              + Instant.now()
              + "\n"
              + details);
      return "Report it with the details in " + file + ".";
    } catch (IOException e) {
      return "Report it; the details could not be kept: " + FileReason.writing(e) + ".";
    }
  }

  /** Six letters from the kind of fault and the places it passed in Drydock. */
  private static String code(Throwable fault) {
    int hash = fault.getClass().getName().hashCode();
    for (StackTraceElement place :
        Arrays.stream(fault.getStackTrace())
            .filter(place -> place.getClassName().startsWith("dev.drydock"))
            .limit(3)
            .toList()) {
      hash = hash * 31 + place.getClassName().hashCode();
      hash = hash * 31 + place.getMethodName().hashCode();
    }
    return String.format("%06x", hash & 0xffffff);
  }
}
